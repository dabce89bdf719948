import { type Entity, type EntityType, type Field, type Group, type Query, shortId, vocabulary } from '#query'
import { ERROR_TEXTS } from '../error-texts.ts'
import { encodeSegment, type Params } from '../http/address.ts'
import type { Client } from '../http/client.ts'
import type { GroupRequest, Groups, ListRequest, Page, RequestOptions, Source, Suggestion } from '../source.ts'
import { SourceError } from '../source-error.ts'
import { OPENALEX_CAN } from './can.ts'
import { planGroups, readGroupPage } from './group.ts'
import { batchesOf, labelParams, namesInCatalog } from './labels.ts'
import { planList, readPage, toEntity } from './list.ts'
import { lookupId } from './lookup.ts'
import { paceOf } from './pace.ts'
import { readList, readRecord, readSuggestions } from './wire.ts'

/** What the adapter needs. `newSeed`: a text for a sample that has none. */
export interface OpenAlexOptions {
  readonly client: Client
  readonly hasKey: boolean
  readonly newSeed: () => string
}

/** The OpenAlex API behind our contract. Its answers stop being its own in `wire.ts`. */
export function createOpenAlex(options: OpenAlexOptions): Source {
  return new OpenAlexSource(options)
}

class OpenAlexSource implements Source {
  readonly id = 'openalex'
  readonly label = 'OpenAlex'
  readonly can = OPENALEX_CAN
  readonly #options: OpenAlexOptions

  constructor(options: OpenAlexOptions) {
    this.#options = options
  }

  async list(request: ListRequest, options: RequestOptions): Promise<Page> {
    const plan = planList(request, this.#options.newSeed)
    return readPage(await this.#ask(request.query, plan.params, options), request.query.entity, plan)
  }

  async group(request: GroupRequest, options: RequestOptions): Promise<Groups> {
    const plan = planGroups(request)
    const page = readGroupPage(await this.#ask(request.query, plan.params, options), plan)
    if (!plan.field?.hasNamesAsIds) return page
    return { ...page, groups: await this.#withNames(page.groups, plan.field, options) }
  }

  async get({ entity, id }: { entity: EntityType; id: string }, options: RequestOptions): Promise<Entity> {
    const path = `/${entity}/${encodeSegment(lookupId(entity, id))}`
    const answer = await this.#options.client.get({ path, params: [], options })
    return toEntity(entity, readRecord(answer), answer)
  }

  async suggest(
    { entity, text }: { entity: EntityType; text: string },
    options: RequestOptions,
  ): Promise<readonly Suggestion[]> {
    if (text.trim() === '') return []
    if (!this.can.suggests(entity)) return suggestFromCatalog(entity, text)
    const path = `/autocomplete/${entity}`
    const answer = await this.#options.client.get({ path, params: [['q', text.trim()]], options })
    return readSuggestions(answer)
      .slice(0, MOST_SUGGESTIONS)
      .map(({ id, name, hint, worksCount }) => ({ entity, id: shortId(entity, id), label: name, hint, worksCount }))
  }

  async labels(
    { entity, ids }: { entity: EntityType; ids: readonly string[] },
    options: RequestOptions,
  ): Promise<ReadonlyMap<string, string>> {
    const known = namesInCatalog(entity, ids)
    if (known) return known
    const byShortId = new Map<string, string>()
    const batches = batchesOf(entity, ids).map(async (batch) => {
      const params = labelParams(entity, batch)
      if (!params) return
      const answer = await this.#options.client.get({ path: `/${entity}`, params, options })
      for (const record of readList(answer).results) {
        const { id, label } = toEntity(entity, record, answer)
        if (label !== null) byShortId.set(id, label)
      }
    })
    await Promise.all(batches)
    return new Map(
      ids.flatMap((id): [string, string][] => {
        const label = byShortId.get(shortId(entity, id))
        return label === undefined ? [] : [[id, label]]
      }),
    )
  }

  #ask(query: Query, params: Params, options: RequestOptions) {
    const pace = paceOf(query, this.#options.hasKey)
    return this.#options.client.get({ path: `/${query.entity}`, params, options, pace })
  }

  /** Names for groups that came with ids alone. Without them the groups are still true: ids stand for names then. */
  async #withNames(groups: readonly Group[], field: Field, options: RequestOptions): Promise<readonly Group[]> {
    const [entity] = field.refersTo
    if (!entity) return groups
    const ids = groups.flatMap(({ key }) => (key === null ? [] : [key]))
    try {
      const names = await this.labels({ entity, ids }, { ...options, why: `names for ${options.why}` })
      return groups.map((group) => ({ ...group, label: names.get(group.key ?? '') ?? group.label }))
    } catch (error) {
      if (error instanceof SourceError) return groups
      throw error
    }
  }
}

/** Suggestions at most. */
const MOST_SUGGESTIONS = 10

/** Entities without autocomplete are short lists: answered without a request. @throws {SourceError} `unsupported` */
function suggestFromCatalog(entity: EntityType, text: string): readonly Suggestion[] {
  const entries = vocabulary(entity)
  if (!entries) throw new SourceError('unsupported', ERROR_TEXTS.noSuggestions('OpenAlex'))
  const words = text.trim().toLowerCase()
  const isMatch = (label: string): boolean =>
    label
      .toLowerCase()
      .split(/\s+/)
      .some((word) => word.startsWith(words))
  return entries
    .filter(({ id, label }) => isMatch(label) || label.toLowerCase().startsWith(words) || id.toLowerCase() === words)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ id, label }) => ({ entity, id, label, hint: null, worksCount: null }))
}
