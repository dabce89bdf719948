import type { JsonObject } from '#lib/json'
import { momentOf } from './dates.ts'
import { readFilter } from './filters.ts'
import type { Params } from './params.ts'
import { hash } from './records.ts'
import { type CrossrefReply, invalid } from './replies.ts'
import { FACET_VALUES, SMALL_FACETS } from './values.ts'
import { score } from './words.ts'

/** Most values a facet gives; `null`: there is no such facet. */
export const facetLimit = (name: string): number | null =>
  Object.hasOwn(FACET_VALUES, name) ? (SMALL_FACETS.has(name) ? 100 : 1000) : null

/** Records that match, with how well. */
export interface Hit {
  readonly record: JsonObject
  readonly score: number
}

/** The works a request means: filter, words, words of fields, joined by AND. */
export function findHits(works: readonly JsonObject[], params: Params): readonly Hit[] | CrossrefReply {
  const reading = params.filter === null ? { tests: [] } : readFilter(params.filter)
  if ('faults' in reading) return invalid(...reading.faults)
  if (reading.tests.length === 0 && params.query === null && params.fieldQueries.length === 0)
    return works.map((record) => ({ record, score: 1 }))
  const asked = [...params.fieldQueries, ...(params.query === null ? [] : [['', params.query] as const])]
  return works.flatMap((record): readonly Hit[] => {
    if (!reading.tests.every((test) => test(record))) return []
    const scores = asked.map(([field, words]) => score(record, field, words))
    return scores.every((one) => one > 0) ? [{ record, score: 1 + scores.reduce((sum, one) => sum + one, 0) }] : []
  })
}

type Key = (record: JsonObject) => string | number | null

const dateKey =
  (name: string): Key =>
  (record) =>
    momentOf(record[name])

const SORT_KEYS: Readonly<Record<string, Key>> = {
  updated: dateKey('deposited'),
  deposited: dateKey('deposited'),
  indexed: dateKey('indexed'),
  created: dateKey('created'),
  published: dateKey('published'),
  issued: dateKey('issued'),
  'published-print': dateKey('published-print'),
  'published-online': dateKey('published-online'),
  'is-referenced-by-count': (record) => Number(record['is-referenced-by-count'] ?? 0),
  'references-count': (record) => Number(record['references-count'] ?? 0),
}

/** Nulls come last both ways: where the service puts them is not established. */
function compare(one: string | number | null, other: string | number | null, isUp: boolean): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
  const order = one < other ? -1 : one > other ? 1 : 0
  return isUp ? order : -order
}

/**
 * Puts hits in order. There is no tiebreaker: equal keys come in another order each time one asks (`turn`), where words
 * are searched for. Rule: reference § 7, "order between walks is not stable".
 */
export function inOrder(
  hits: readonly Hit[],
  { sort, order, query, fieldQueries }: Params,
  turn: number,
): readonly JsonObject[] {
  const hasWords = query !== null || fieldQueries.length > 0
  const isRelevance = sort === null ? hasWords : sort === 'relevance' || sort === 'score'
  const key = SORT_KEYS[sort ?? 'updated']
  const drawn = new Map(hits.map(({ record }) => [record, hash(`${hasWords ? turn : ''} ${String(record['DOI'])}`)]))
  const tie = (one: Hit, other: Hit): number => (drawn.get(one.record) ?? 0) - (drawn.get(other.record) ?? 0)
  const sorted = [...hits].sort((one, other) =>
    isRelevance || key === undefined
      ? other.score - one.score || tie(one, other)
      : compare(key(one.record), key(other.record), order === 'asc') || tie(one, other),
  )
  return sorted.map(({ record }) => record)
}

/** Facets of all hits: the largest values, as an object in the order of their counts. */
export function countFacets(hits: readonly Hit[], facets: Params['facets']): JsonObject {
  return Object.fromEntries(
    facets.map(([name, limit]) => {
      const counts = new Map<string, number>()
      for (const { record } of hits)
        for (const value of FACET_VALUES[name]?.(record) ?? []) counts.set(value, (counts.get(value) ?? 0) + 1)
      const largest = [...counts].sort((a, b) => b[1] - a[1]).slice(0, limit)
      return [name, { 'value-count': largest.length, values: Object.fromEntries(largest) }]
    }),
  )
}

/** The parts of a record that were selected, those that exist on it. */
export const selected = (record: JsonObject, select: readonly string[] | null): JsonObject =>
  select === null
    ? record
    : Object.fromEntries(select.flatMap((name) => (record[name] === undefined ? [] : [[name, record[name]]])))
