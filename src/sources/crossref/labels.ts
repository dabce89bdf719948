import { type EntityType, shortId, vocabulary } from '#query'
import type { RequestOptions } from '../source.ts'
import { isSourceError } from '../source-error.ts'
import type { Asking } from './crossref.ts'
import { toEntity } from './entity.ts'
import { readList, readMessage } from './wire.ts'

/** DOIs in one request: as many were seen to work (reference § 5). */
const BATCH = 50

interface LabelsRequest {
  readonly entity: EntityType
  readonly ids: readonly string[]
}

type Names = Map<string, string>

function fromVocabulary({ entity, ids }: LabelsRequest): Names | null {
  const entries = vocabulary(entity)
  if (entries === null) return null
  const labels = new Map(entries.map(({ id, label }) => [id, label]))
  return new Map(
    ids.flatMap((id) => [labels.get(shortId(entity, id))].flatMap((label) => (label ? [[id, label]] : []))),
  )
}

/** Titles of works come by a filter, many at once. A comma in a DOI cannot be asked for. */
async function titlesOf(asking: Asking, ids: readonly string[], options: RequestOptions): Promise<Names> {
  const entity = 'crossref-works'
  const dois = [...new Set(ids.map((id) => shortId(entity, id)))].filter((doi) => /^10\.[^,]+$/.test(doi))
  const titles: Names = new Map()
  for (let from = 0; from < dois.length; from += BATCH) {
    const batch = dois.slice(from, from + BATCH)
    const filter = batch.map((doi) => `doi:${doi}`).join(',')
    const params = [
      ['filter', filter],
      ['select', 'DOI,title'],
      ['rows', String(batch.length)],
    ] as const
    const answer = await asking.list({ entity, params, options })
    for (const record of readList(answer).items) {
      const { id, label } = toEntity(entity, record, answer)
      if (label !== null) titles.set(id, label)
    }
  }
  return titles
}

/** Ids of a form that Crossref would not know are not asked for. */
const FORMS: Partial<Readonly<Record<EntityType, RegExp>>> = {
  'crossref-members': /^\d+$/,
  'crossref-funders': /^\d+$/,
  'crossref-journals': /^\d{4}-\d{3}[\dX]$/,
  'crossref-prefixes': /^10\.\d+(\.\d+)*$/,
}

/** Names of the others come one by one; an id that is not there is left out. */
async function nameOf(asking: Asking, { entity, id }: { entity: EntityType; id: string }, options: RequestOptions) {
  try {
    const answer = await asking.single(entity, id, options)
    return toEntity(entity, readMessage(answer), answer).label
  } catch (error) {
    if (isSourceError(error) && error.kind === 'not-found') return null
    throw error
  }
}

async function namesOf(asking: Asking, { entity, ids }: LabelsRequest, options: RequestOptions): Promise<Names> {
  const form = FORMS[entity]
  const wanted = [...new Set(ids.map((id) => shortId(entity, id)))].filter((id) => form?.test(id))
  const names: Names = new Map()
  await Promise.all(
    wanted.map(async (id) => {
      const name = await nameOf(asking, { entity, id }, options)
      if (name !== null) names.set(id, name)
    }),
  )
  return names
}

/** Names by id. Unknown ids are missing. */
export async function labelsOf(
  asking: Asking,
  request: LabelsRequest,
  options: RequestOptions,
): Promise<ReadonlyMap<string, string>> {
  const { entity, ids } = request
  const known = fromVocabulary(request)
  if (known !== null) return known
  if (entity === 'crossref-licenses') return new Map(ids.map((id) => [id, id]))
  const found =
    entity === 'crossref-works' ? await titlesOf(asking, ids, options) : await namesOf(asking, request, options)
  return new Map(
    ids.flatMap((id): [string, string][] => {
      const label = found.get(shortId(entity, id))
      return label === undefined ? [] : [[id, label]]
    }),
  )
}
