import { decodePercent } from '#lib/decode'
import { trimOf } from '#lib/trim-signs'
import { noId, notAnAddress, pathTail, readInstead } from '../codec/address-problems.ts'
import { fault, note } from '../codec/problem.ts'
import type { PathReading } from '../codec/read-path.ts'
import type { Problem } from '../model/address.ts'
import { CROSSREF_ENTITIES, type CrossrefEntity } from '../model/entity-type.ts'
import { readInfo, readShortId } from './entities.ts'

/** Words of paths: the provider's own, and slips that are seen. */
const WORDS: ReadonlyMap<string, CrossrefEntity> = new Map<string, CrossrefEntity>([
  ...CROSSREF_ENTITIES.map((entity) => [readInfo(entity).path, entity] as const),
  ['work', 'crossref-works'],
  ['member', 'crossref-members'],
  ['funder', 'crossref-funders'],
  ['journal', 'crossref-journals'],
  ['type', 'crossref-types'],
  ['prefix', 'crossref-prefixes'],
  ['license', 'crossref-licenses'],
])

type Extra = readonly (readonly [name: string, value: string])[]

/** What a list is, beside its entity. */
interface ListRest {
  readonly extra?: Extra
  readonly unread?: string
  readonly problems?: readonly Problem[]
}

const list = (entity: CrossrefEntity, rest: ListRest = {}): PathReading => ({
  kind: 'list',
  entity,
  extra: rest.extra ?? [],
  unread: rest.unread ?? null,
  problems: rest.problems ?? [],
})

const record = (
  entity: CrossrefEntity,
  id: string,
  unread: string | null,
  problems: readonly Problem[],
): PathReading => ({
  kind: 'record',
  entity,
  id,
  unread,
  problems,
})

const ID_FORMS: Readonly<Record<CrossrefEntity, RegExp>> = {
  'crossref-works': /^10\.\d{4,9}\/\S/,
  'crossref-members': /^\d+$/,
  'crossref-funders': /^\d+$/,
  'crossref-journals': /^\d{4}-\d{3}[\dX]$/,
  'crossref-types': /^[a-z-]+$/,
  'crossref-prefixes': /^10\.\d{4,9}(?:\.\d+)*$/,
  'crossref-licenses': /^https?:\/\/\S/,
}

/** What the route of an owner counts and the filter does not (reference § 2). */
const DIFFERS: Partial<Readonly<Record<CrossrefEntity, string>>> = {
  'crossref-funders':
    'works that name this funder itself: works of its sub-organisations, which the route counts too, are not among them',
}

/** Words behind a DOI that ask for another form of the work. */
const FORMS = /\/(agency|transform(?:\/.*)?|quality)$/

/** `/members/78/works`: the works that name the owner, as a filter. */
function readOwned(entity: CrossrefEntity, id: string): PathReading {
  const { worksField, path } = readInfo(entity)
  const text = `${path}/${id}/works`
  const said = DIFFERS[entity] ?? `works with the filter ${worksField}:${id}`
  const say = DIFFERS[entity] === undefined ? note : fault
  return list('crossref-works', {
    extra: [['filter', `${worksField}:${id}`]],
    problems: [say('path', text, readInstead(text, said))],
  })
}

function readBelow(entity: CrossrefEntity, rest: string): PathReading {
  const owned = entity === 'crossref-works' ? null : /^(.+)\/works$/.exec(rest)?.[1]
  const form = entity === 'crossref-works' ? FORMS.exec(rest)?.[0] : undefined
  const text = owned ?? (form === undefined ? rest : rest.slice(0, -form.length))
  const id = readShortId(entity, text)
  if (!ID_FORMS[entity].test(id)) {
    const { path, labelSingular } = readInfo(entity)
    const unread = `/${path}/${rest}`
    return list(entity, { unread, problems: [fault('path', unread, noId(text, labelSingular))] })
  }
  if (owned) return readOwned(entity, id)
  return record(entity, id, null, form === undefined ? [] : [note('path', form, pathTail(form))])
}

/** Whether a word begins a path of Crossref's. */
const entityOf = (word: string): CrossrefEntity | undefined => WORDS.get(word.toLowerCase())

/**
 * Reads a path: Crossref's own, which ours repeats. An app may lie in a folder of its host, so the path begins with the
 * first word that names an entity.
 */
export function readPath(path: string): PathReading {
  const decoded = decodePercent(trimOf(path, '/'))
  const segments = decoded.split('/')
  const at = segments.findIndex((word) => entityOf(word) !== undefined)
  const entity = entityOf(segments[at] ?? '')
  if (entity !== undefined) {
    const rest = segments
      .slice(at + 1)
      .join('/')
      .replace(/^\/+/, '')
    return rest === '' ? list(entity) : readBelow(entity, rest)
  }
  const doi = readShortId('crossref-works', decoded)
  if (ID_FORMS['crossref-works'].test(doi)) return record('crossref-works', doi, null, [])
  if (decoded === '' || decoded === 'v1') return { kind: 'home' }
  return { kind: 'none', unread: `/${decoded}`, problems: [fault('path', `/${decoded}`, notAnAddress)] }
}
