import { at, type JsonObject } from '#lib/json'
import { entityInfo, findField, type Query, type SortKey, toFieldId } from '#query'
import { isSearching, relevantOf, scoreOf } from './score.ts'
import { type PlainValue, valuesOf } from './values.ts'
import { idOf, type World } from './world.ts'

/** What one record has under the keys of an order; `null`: nothing. */
export type OrderValues = readonly (PlainValue | null)[]

const toKey = (text: string): SortKey => {
  const [key = '', direction] = text.split(':')
  return { key: toFieldId(key), direction: direction === 'desc' ? 'desc' : 'asc' }
}

/**
 * All keys of an order: the person's, then the provider's own, which ends with the id and makes it total (reference
 * § 6 and § 8.2).
 */
export function orderKeys(query: Query, sort: readonly SortKey[]): readonly SortKey[] {
  const { defaultSort, searchSort } = entityInfo(query.entity)
  const own = sort.length === 0 && isSearching(query) ? [...searchSort, ...defaultSort] : [...defaultSort]
  return [...sort, ...own.map(toKey)]
}

/** Sorting works by year is carried out by date (reference § 6). */
const sortedBy = (query: Query, key: string): string =>
  query.entity === 'works' && key === 'publication_year' ? 'publication_date' : key

/** Reads what a record has under the keys. */
export function orderReader(query: Query, keys: readonly SortKey[], world: World): (record: JsonObject) => OrderValues {
  const relevant = relevantOf(query)
  const readers = keys.map(({ key }): ((record: JsonObject) => PlainValue | null) => {
    if (key === 'relevance_score') return (record) => scoreOf(query, record, relevant)
    if (key === 'id') return (record) => String(at(record, 'id') ?? idOf(query.entity, record))
    const field = findField(query.entity, sortedBy(query, key))
    return (record) => (field === null ? null : (valuesOf(query.entity, field, { record, world })[0] ?? null))
  })
  return (record) => readers.map((read) => read(record))
}

const compareValues = (a: PlainValue, b: PlainValue): number => (a < b ? -1 : a > b ? 1 : 0)

/** Compares by the keys; what is missing comes last in both directions. Texts by code unit. */
export function compareOrder(keys: readonly SortKey[], a: OrderValues, b: OrderValues): number {
  for (const [index, { direction }] of keys.entries()) {
    const left = a[index] ?? null
    const right = b[index] ?? null
    if (left === right) continue
    if (left === null) return 1
    if (right === null) return -1
    const order = compareValues(left, right)
    if (order !== 0) return direction === 'desc' ? -order : order
  }
  return 0
}
