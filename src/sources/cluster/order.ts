import type { Json, JsonObject } from '#lib/json'
import { entityInfo, findField, type Query, type SortKey, toFieldId } from '#query'
import type { IndexType } from './connection.ts'
import type { Ground } from './ground.ts'
import { type Place, placeOf } from './place.ts'
import { isSearching } from './query.ts'

/** An order as the cluster takes it. The last key is unique, so that pages neither repeat nor lose records. */
export type Order = readonly JsonObject[]

/**
 * What stands in the place of a missing number, the smallest and the largest, so that it comes last and survives JSON: the
 * cluster's own mark is beyond what a number here can hold (reference for clusters § 4, sort values). Booleans are 0 and 1
 * in an order; below 0 an unsigned number refuses everything.
 */
const BEYOND: Readonly<Partial<Record<IndexType, readonly [least: number, most: number]>>> = {
  boolean: [-1, 2],
  integer: [-(2 ** 31) + 1, 2 ** 31 - 1],
  long: [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  unsigned: [0, Number.MAX_SAFE_INTEGER],
  float: [-1e37, 1e37],
}

/** Dates of whatever resolution are compared in milliseconds: in nanoseconds they are beyond what a number here can hold. */
const IN_MILLISECONDS = { numeric_type: 'date' } as const
/** Without a date stand the first day of the year 1 and the last of 9999, in milliseconds. */
const FIRST_DAY_MS = -62_135_596_800_000
const LAST_DAY_MS = 253_402_214_400_000

function missingMark(type: IndexType, direction: SortKey['direction']): Json {
  if (type === 'date') return direction === 'desc' ? FIRST_DAY_MS : LAST_DAY_MS
  const beyond = BEYOND[type]
  return beyond === undefined ? '_last' : direction === 'desc' ? beyond[0] : beyond[1]
}

/** The path that tells records apart. */
export function idPath({ fields }: Pick<Ground, 'fields'>): string | null {
  if (fields['id'] === 'keyword') return 'id'
  return fields['id.keyword'] === 'keyword' ? 'id.keyword' : null
}

/** @throws {SourceError} `unsupported` */
export function orderOf({ query, sort }: { query: Query; sort: readonly SortKey[] }, ground: Ground): Order {
  const unique = idPath(ground)
  if (unique === null) throw ground.cannot('Its records have no id that could be sorted by.')
  const keys = sort.length > 0 ? sort : defaultKeys(query, ground)
  return [...keys.map((key) => orderKey(key, { query, ground })), { [unique]: 'asc' }]
}

/** The provider's own order, as far as the index has what it goes by. */
function defaultKeys(query: Query, ground: Ground): readonly SortKey[] {
  const info = entityInfo(query.entity)
  const texts = isSearching(query) ? info.searchSort : info.defaultSort
  return texts.flatMap((text): readonly SortKey[] => {
    const [name = '', direction] = text.split(':')
    const field = findField(query.entity, name)
    const canSort =
      name === 'relevance_score'
        ? isSearching(query)
        : isSortable(field === null ? null : placeOf(field, ground.fields))
    return canSort && name !== 'id' ? [{ key: toFieldId(name), direction: direction === 'desc' ? 'desc' : 'asc' }] : []
  })
}

const isSortable = (place: Place | null): boolean => place?.kind === 'values' && place.nested === null

function orderKey(
  { key, direction }: SortKey,
  { query, ground }: { readonly query: Query; readonly ground: Ground },
): JsonObject {
  if (key === 'relevance_score') return { _score: direction }
  if (key === 'id') return { [idPath(ground) ?? 'id']: direction }
  const field = findField(query.entity, key)
  const place = field === null ? null : placeOf(field, ground.fields)
  if (place?.kind !== 'values' || place.nested !== null)
    throw ground.cannot(`The index cannot sort by ${field?.label ?? key}.`)
  const { path, type } = place
  return {
    [path]: { order: direction, missing: missingMark(type, direction), ...(type === 'date' ? IN_MILLISECONDS : {}) },
  }
}
