import { isJsonObject, type Json } from '#lib/json'
import type { Doc, IndexData } from './index-data.ts'
import { clusterError, illegal } from './refusal.ts'

/** A value that an order compares, as it stands in an answer. */
export type SortValue = string | number | null

/** One key of an order. */
export interface SortKey {
  readonly path: string
  readonly isDescending: boolean
  valueOf(doc: Doc, score: number): SortValue
}

const OPTIONS = new Set(['order', 'missing', 'numeric_type', 'mode', 'unmapped_type'])

/** Reads an order. @throws {Refusal} for a field that cannot be sorted by */
export function readSort(sort: Json | undefined, index: IndexData): readonly SortKey[] {
  const list: readonly Json[] = Array.isArray(sort) ? sort : sort === undefined ? ['_score'] : [sort]
  return list.map((entry) => {
    const [[path, options] = ['', null]] = isJsonObject(entry) ? Object.entries(entry) : [[String(entry), null]]
    return readKey(path, options ?? null, index)
  })
}

function readKey(path: string, options: Json, index: IndexData): SortKey {
  const given = isJsonObject(options) ? options : {}
  const unknown = Object.keys(given).find((key) => !OPTIONS.has(key))
  if (unknown !== undefined)
    throw clusterError(400, 'x_content_parse_exception', `[field_sort] unknown field [${unknown}]`)
  const order = typeof options === 'string' ? options : (given['order'] ?? (path === '_score' ? 'desc' : 'asc'))
  const isDescending = order === 'desc'
  if (path === '_score') return { path, isDescending, valueOf: (_doc, score) => score }
  if (path === '_id') throw illegal('Fielddata access on the _id field is disallowed.')
  const leaf = index.leaves.get(path)
  if (leaf === undefined) throw illegal(`No mapping found for [${path}] in order to sort on`)
  if (leaf.type === 'text') throw illegal(`Text fields are not optimised for sorting: [${path}]`)
  const missing = given['missing'] ?? '_last'
  return { path, isDescending, valueOf: (doc) => sortValue(doc, { path, index, isDescending, missing }) }
}

interface Context {
  readonly path: string
  readonly index: IndexData
  readonly isDescending: boolean
  readonly missing: Json
}

function sortValue(doc: Doc, { path, index, isDescending, missing }: Context): SortValue {
  const values = index.values(doc, path)
  const [first, ...rest] = values
  if (first === undefined) {
    if (typeof missing === 'number') return missing
    const isText = index.leaves.get(path)?.type === 'keyword'
    // The cluster's own mark for a missing number: more than a number of JavaScript can hold.
    return isText ? null : isDescending ? -(2 ** 63) : 2 ** 63
  }
  const best = rest.reduce(
    (one, other) => (isDescending ? (other > one ? other : one) : other < one ? other : one),
    first,
  )
  return typeof best === 'boolean' ? Number(best) : best
}

/** Less than, equal, more than zero: where one set of sort values stands to another. Missing texts come last. */
export function compareSort(keys: readonly SortKey[], one: readonly SortValue[], other: readonly SortValue[]): number {
  for (const [place, { isDescending }] of keys.entries()) {
    const [a, b] = [one[place] ?? null, other[place] ?? null]
    if (a === b) continue
    if (a === null || b === null) return a === null ? 1 : -1
    return (a < b ? -1 : 1) * (isDescending ? -1 : 1)
  }
  return 0
}

/** The place behind which a page begins. @throws {Refusal} when it does not fit the order */
export function readAfter(after: Json | undefined, keys: readonly SortKey[]): readonly SortValue[] | null {
  if (after === undefined) return null
  if (!Array.isArray(after) || after.length !== keys.length)
    throw illegal(`search_after has ${Array.isArray(after) ? after.length : 0} value(s) but sort has ${keys.length}.`)
  return after.map((value: Json): SortValue => {
    if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER && Math.abs(value) < 1e30)
      throw clusterError(400, 'parsing_exception', `Failed to parse search_after value [${value}]`)
    return typeof value === 'string' || typeof value === 'number' ? value : null
  })
}
