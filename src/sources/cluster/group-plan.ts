import type { JsonObject } from '#lib/json'
import type { Field } from '#query'
import type { GroupRequest } from '../source.ts'
import { fieldAt, gateCondition } from './conditions.ts'
import { type Mark, parseMark, walkName } from './cursor.ts'
import { storedForms } from './forms.ts'
import type { Ground } from './ground.ts'
import type { SearchPlan } from './list.ts'
import { nestedAbove, type Place } from './place.ts'
import { queryCondition } from './query.ts'

/** How groups are asked for, and what it takes to read them. */
export interface GroupPlan extends SearchPlan {
  readonly request: GroupRequest
  readonly field: Field
  readonly place: Place
  readonly isWalk: boolean
  readonly walk: string
  /** Groups asked for; in a walk, fewer than these are the last. */
  readonly size: number
  /** Records without a value are counted apart. */
  readonly countsUnknown: boolean
  /** Counts the records, where the answer does not. */
  readonly count: SearchPlan | null
  /** The text that labels have to hold; `null`: the cluster saw to it, or all are wanted. */
  readonly named: string | null
}

/** Groups asked for at once where they are narrowed here: of numbers no part of a name can be asked for. */
const MANY_GROUPS = 10_000

/** Keys that a name is looked for in, at most. */
const MOST_NAMED = 1000

/** How to ask for groups. `ids`: those whose name fits, where names are held elsewhere. @throws {SourceError} */
export function planGroups(request: GroupRequest, ground: Ground, ids: readonly string[] | null): GroupPlan {
  const { field, place } = fieldAt(request.field, ground)
  const query = request.query.sample === null ? request.query : { ...request.query, sample: null }
  const walk = walkName([query, request.field, ground.index])
  const isWalk = request.cursor !== undefined && isWalked(place)
  const mark = isWalk && request.cursor !== 'first' && request.cursor ? parseMark(request.cursor, walk) : null
  // Records without a value are no group of a nested path: they come with the first page, counted apart.
  const isNested = place.kind === 'values' && place.nested !== null
  const countsUnknown = isWalk && isNested && mark === null && request.includeUnknown
  const size = countsUnknown ? Math.max(1, request.top - 1) : request.top
  const condition = queryCondition(query, ground)
  // A walk cannot stand inside a filter: the query is narrowed instead, and counted by itself.
  const isGated = isWalk && place.kind === 'gated'
  const whole = { index: ground.index, body: { size: 0, track_total_hits: true, query: condition }, preference: null }
  const body: JsonObject = {
    size: 0,
    track_total_hits: mark === null && !isGated,
    query: isGated ? { bool: { filter: [condition, gateCondition(place)] } } : condition,
    aggs: aggregationsOf({ request, field, place, ids, isWalk, mark, size, countsUnknown }, ground),
  }
  const named = ids === null ? (request.named ?? null) : null
  return {
    index: ground.index,
    body,
    preference: null,
    request,
    field,
    place,
    isWalk,
    walk,
    named,
    size,
    countsUnknown,
    count: isGated && mark === null ? whole : null,
  }
}

/** Whether there may be more groups than come at once. */
const isWalked = (place: Place): boolean =>
  (place.kind === 'values' && place.type !== 'boolean') || place.kind === 'gated'

interface Asked {
  readonly request: GroupRequest
  readonly field: Field
  readonly place: Place
  readonly ids: readonly string[] | null
  readonly isWalk: boolean
  readonly mark: Mark | null
  readonly size: number
  readonly countsUnknown: boolean
}

function aggregationsOf(asked: Asked, ground: Ground): JsonObject {
  const { place, isWalk } = asked
  switch (place.kind) {
    case 'presence':
      return { yes: { filter: existsWithin(place) } }
    case 'prefix':
    case 'linked':
      throw ground.cannot('Records are not grouped by a field of this kind.')
    case 'gated': {
      if (isWalk) return inside(place.nested, compositeOf(asked, place))
      const terms = termsOf({ ...asked, path: place.path })
      return { gate: { filter: gateCondition(place), aggs: inside(place.nested, terms) } }
    }
    case 'values': {
      const none = { none: { filter: { bool: { must_not: [existsWithin(place)] } } } }
      if (isWalk) {
        const groups = inside(place.nested, compositeOf(asked, place))
        return asked.countsUnknown ? { ...groups, ...none } : groups
      }
      const sample = sampleOf(place.path, { field: asked.field, ground })
      const terms = termsOf({ ...asked, path: place.path, sample: place.nested === null ? sample : undefined })
      return { ...inside(place.nested, terms), ...none }
    }
  }
}

const existsWithin = ({ path, nested }: { readonly path: string; readonly nested: string | null }): JsonObject =>
  nested === null ? { exists: { field: path } } : { nested: { path: nested, query: { exists: { field: path } } } }

/** Below a nested path, objects would be counted: `records` counts what they belong to. */
const inside = (nested: string | null, groups: JsonObject): JsonObject =>
  nested === null
    ? { g: groups }
    : { inner: { nested: { path: nested }, aggs: { g: { ...groups, aggs: { records: { reverse_nested: {} } } } } } }

function termsOf({
  request,
  field,
  ids,
  path,
  place,
  sample,
}: Asked & { readonly path: string; readonly sample?: JsonObject | undefined }): JsonObject {
  const isNumeric = place.kind === 'values' && place.type !== 'keyword'
  const isNarrowedHere = request.named !== undefined && isNumeric
  const include = request.named === undefined || isNumeric ? {} : { include: includeOf(request.named, { field, ids }) }
  const isNested = (place.kind === 'values' || place.kind === 'gated') && place.nested !== null
  const order = [{ [isNested ? 'records' : '_count']: 'desc' }, { _key: 'asc' }]
  const terms = { field: path, size: isNarrowedHere ? MANY_GROUPS : request.top, order, ...include }
  return { terms, ...(sample === undefined ? {} : { aggs: { sample } }) }
}

/** The keys whose name fits: known ones by their forms, texts by a pattern in whatever case. */
function includeOf(named: string, { field, ids }: { readonly field: Field; readonly ids: readonly string[] | null }) {
  if (ids !== null) return ids.slice(0, MOST_NAMED).flatMap((id) => storedForms(field, id))
  const pattern = Array.from(named, (sign) => {
    const [lower, upper] = [sign.toLowerCase(), sign.toUpperCase()]
    if (lower !== upper && lower.length === 1 && upper.length === 1) return `[${lower}${upper}]`
    return sign.replace(/[.?+*|{}[\]()"\\#@&<>~^$-]/g, '\\$&')
  }).join('')
  return `.*${pattern}.*`
}

function compositeOf({ request, mark, size }: Asked, place: Place & { readonly kind: 'values' | 'gated' }): JsonObject {
  const { path, nested, kind } = place
  // Below a nested path the missing bucket holds objects without a value: not the records without any.
  const missing = nested === null && kind === 'values' ? { missing_bucket: request.includeUnknown } : {}
  const source = { k: { terms: { field: path, ...missing, order: 'asc' } } }
  return { composite: { size, sources: [source], ...(mark === null ? {} : { after: mark.after }) } }
}

/** Where a record names what a key is the id of: names come with the groups, one record each. */
function sampleOf(path: string, { field, ground }: { field: Field; ground: Ground }): JsonObject | undefined {
  const parent = path.replace(/\.?[^.]*$/, '')
  const hasName = parent !== '' && `${parent}.display_name` in ground.fields
  const isWanted = field.kind === 'id' && hasName && nestedAbove(ground.fields, path) === null
  return isWanted ? { top_hits: { size: 1, _source: [`${parent}.id`, `${parent}.display_name`] } } : undefined
}
