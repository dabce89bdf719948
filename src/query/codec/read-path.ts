import { decodePercent } from '#lib/decode'
import { trimOf } from '#lib/trim-signs'
import { entityInfo, entityOfPathWord } from '../catalog/entities.ts'
import type { Problem } from '../model/address.ts'
import type { EntityType } from '../model/entity-type.ts'
import {
  gonePath,
  noId,
  notAnAddress,
  otherEntity,
  otherService,
  pathTail,
  prefixAdded,
  readInstead,
} from './address-problems.ts'
import { type Lookup, readLookup } from './lookup.ts'
import { fault, note } from './problem.ts'

/** What the path of an address names. `extra`: parameters that it stands for. `unread`: the part left out. */
export type PathReading =
  | { readonly kind: 'home' }
  | {
      readonly kind: 'list'
      readonly entity: EntityType
      readonly extra: readonly (readonly [name: string, value: string])[]
      readonly unread: string | null
      readonly problems: readonly Problem[]
    }
  | {
      readonly kind: 'record'
      readonly entity: EntityType
      readonly id: string
      readonly unread: string | null
      readonly problems: readonly Problem[]
    }
  | { readonly kind: 'none'; readonly unread: string; readonly problems: readonly Problem[] }

type Extra = readonly (readonly [string, string])[]

const list = (
  entity: EntityType,
  rest: { extra?: Extra; unread?: string; problems?: readonly Problem[] } = {},
): PathReading => ({
  kind: 'list',
  entity,
  extra: rest.extra ?? [],
  unread: rest.unread ?? null,
  problems: rest.problems ?? [],
})

const none = (path: string, problem: Problem): PathReading => ({ kind: 'none', unread: path, problems: [problem] })

const label = (entity: EntityType): string => entityInfo(entity).labelSingular

/** Parts of the provider's service that answer neither a list nor a record (reference § 2.5). */
const SERVICES: ReadonlySet<string> = new Set([
  'changefiles',
  'counts',
  'find',
  'meta',
  'properties',
  'query',
  'rate-limit',
  'raw-affiliation-strings',
  'snapshot',
  'suggest',
  'text',
  'users',
  'export',
])

/** First words of a path that only lead to the real one: the provider's own (reference § 2.1) and those of old links. */
const PREFIXES: ReadonlySet<string> = new Set(['entities', 'v2'])
const OLD_PREFIXES: ReadonlySet<string> = new Set(['geo', 'api', 'v1'])

function readRecord(entity: EntityType, text: string): PathReading | null {
  const found = readLookup(entity, text)
  if (found === null) return null
  const problems: Problem[] = []
  if (found.entity !== entity) problems.push(fault('path', text, otherEntity(text, label(found.entity))))
  if (found.isPrefixed) problems.push(note('path', text, prefixAdded(text, found.id)))
  return { kind: 'record', entity: found.entity, id: found.id, unread: null, problems }
}

/** A record with something after it, as in `W1/ngrams`. */
function readRecordAndTail(entity: EntityType, rest: string): PathReading | null {
  const slash = rest.indexOf('/')
  const record = slash < 0 ? null : readRecord(entity, rest.slice(0, slash))
  if (record?.kind !== 'record') return null
  const tail = rest.slice(slash)
  return { ...record, unread: tail, problems: [...record.problems, fault('path', tail, pathTail(tail))] }
}

/** Words after the entity that ask for a list in another way. */
function readListWord(entity: EntityType, rest: string): PathReading | null {
  const [word = '', ...more] = rest.split('/')
  const value = more.join('/')
  if (word === 'random' && value === '') {
    return list(entity, {
      extra: [['sample', '1']],
      problems: [note('path', rest, readInstead(rest, 'a sample of one'))],
    })
  }
  const name = { filters: 'filter', histogram: 'group_by' }[word]
  if (name === undefined || value === '') return null
  return list(entity, { extra: [[name, value]], problems: [note('path', rest, readInstead(rest, `${name}=${value}`))] })
}

function readBelow(entity: EntityType, rest: string): PathReading {
  const read = readListWord(entity, rest) ?? readRecord(entity, rest) ?? readRecordAndTail(entity, rest)
  if (read !== null) return read
  const path = `/${entity}/${rest}`
  return list(entity, { unread: path, problems: [fault('path', path, noId(rest, label(entity)))] })
}

/** Autocomplete matches names; the nearest list is the one filtered by name. Its words come in the parameter `q`. */
function readAutocomplete(rest: string): PathReading {
  const [word = '', kind = ''] = rest.split('/')
  const named = { country: 'countries', type: `${word.replace(/s$/, '')}-types` }[kind]
  const entity = entityOfPathWord(named ?? word) ?? 'works'
  const path = rest === '' ? 'autocomplete' : `autocomplete/${rest}`
  return list(entity, { extra: [['autocomplete', path]] })
}

/** A venue of old: its ids lead nowhere, other identifiers name the source it became. */
function readVenue(path: string): PathReading {
  const gone = fault('path', `/${path}`, gonePath(`/${path}`))
  const record = readRecord('sources', path.slice('venues/'.length))
  return record?.kind === 'record' ? { ...record, problems: [gone, ...record.problems] } : none(`/${path}`, gone)
}

function readOther(head: string, path: string, written: string): PathReading {
  if (SERVICES.has(head)) return none(written, fault('path', written, otherService(written)))
  if (path === 'venues') return list('sources', { problems: [fault('path', '/venues', gonePath('/venues'))] })
  if (head === 'venues') return readVenue(path)
  return none(written, fault('path', written, notAnAddress))
}

const asRecord = (found: Lookup): PathReading => ({
  kind: 'record',
  entity: found.entity,
  id: found.id,
  unread: null,
  problems: [],
})

/** Words at the beginning of a path that mean something by themselves. */
const isKnownHead = (word: string): boolean =>
  SERVICES.has(word) || PREFIXES.has(word) || OLD_PREFIXES.has(word) || word === 'venues'

const LETTER_ID = /^[a-z]\d+$/i

/** The path from the first segment on that names an entity or a record: an app may lie in a folder of its host. */
function fromEntity(segments: readonly string[]): readonly string[] {
  if (isKnownHead(segments[0] ?? '')) return segments
  const at = segments.findIndex((word) => entityOfPathWord(word) !== null || word === 'autocomplete')
  if (at >= 0) return segments.slice(at)
  const last = segments.at(-1) ?? ''
  return LETTER_ID.test(last) ? [last] : segments
}

/** A path behind words that only lead to it, named because an address keeps nothing of them. */
function readBehind(before: string, rest: string, isProvider: boolean): PathReading {
  const read = readPath(rest, isProvider)
  if (read.kind === 'home' || read.kind === 'none') return read
  return { ...read, problems: [note('path', before, readInstead(before, rest)), ...read.problems] }
}

/**
 * Reads the path of an address, in any of its spellings. `isProvider`: on the provider's own hosts the path begins at
 * the host; elsewhere it may lie in a folder.
 */
export function readPath(text: string, isProvider: boolean): PathReading {
  const decoded = decodePercent(trimOf(text, '/'))
  let segments: readonly string[] = decoded.split('/')
  if (!isProvider) segments = fromEntity(segments)
  while (segments.length > 1 && PREFIXES.has(segments[0] ?? '')) segments = segments.slice(1)
  const [head = '', ...below] = segments
  const rest = below.join('/').replace(/^\/+/, '')
  if (head === '') return { kind: 'home' }
  const entity = entityOfPathWord(head)
  if (entity !== null) return rest === '' ? list(entity) : readBelow(entity, rest)
  if (head === 'autocomplete') return readAutocomplete(rest)
  if (OLD_PREFIXES.has(head) && below.length > 0) return readBehind(head, rest, isProvider)
  if (head === 'query' && below[0] === 'oxurl' && below.length > 1) {
    return readBehind('query/oxurl', below.slice(1).join('/'), isProvider)
  }
  const record = SERVICES.has(head) ? null : readLookup(null, segments.join('/'))
  if (record !== null) return asRecord(record)
  return readOther(head, decoded, text.startsWith('/') ? `/${decoded}` : decoded)
}
