import type { Json, JsonObject } from '#lib/json'
import { momentOf } from './dates.ts'
import { readFilter } from './filters.ts'
import type { Params } from './params.ts'
import { hash } from './records.ts'
import { type CrossrefReply, encode, invalid } from './replies.ts'
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

const found = new WeakMap<readonly JsonObject[], Map<string, readonly Hit[]>>()

/** Questions whose hits are remembered, of each list. */
const MOST_REMEMBERED = 8

/** The works a request means: filter, words, words of fields, joined by AND. Walks ask the same again and again. */
export function findHits(works: readonly JsonObject[], params: Params): readonly Hit[] | CrossrefReply {
  const reading = params.filter === null ? { tests: [] } : readFilter(params.filter)
  if ('faults' in reading) return invalid(...reading.faults)
  const question = JSON.stringify([params.filter, params.query, params.fieldQueries])
  const known = found.get(works) ?? new Map<string, readonly Hit[]>()
  const hits = known.get(question) ?? hitsOf(works, params, reading.tests)
  for (const old of [...known.keys()].slice(0, -MOST_REMEMBERED)) known.delete(old)
  found.set(works, known.set(question, hits))
  return hits
}

function hitsOf(
  works: readonly JsonObject[],
  { query, fieldQueries }: Params,
  tests: readonly ((record: JsonObject) => boolean)[],
): readonly Hit[] {
  if (tests.length === 0 && query === null && fieldQueries.length === 0)
    return works.map((record) => ({ record, score: 1 }))
  const asked = [...fieldQueries, ...(query === null ? [] : [['', query] as const])]
  return works.flatMap((record): readonly Hit[] => {
    if (!tests.every((test) => test(record))) return []
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

const drawn = new WeakMap<JsonObject, number>()

/** A number that belongs to a record, and another one each turn: by it equal records are put in order. */
function tieOf(record: JsonObject, turn: number): number {
  const own = drawn.get(record) ?? hash(String(record['DOI']))
  drawn.set(record, own)
  const mixed = Math.imul(own ^ Math.imul(turn, 0x9e37_79b1), 0x85eb_ca6b)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

/** So many orders of equal records there are. */
const ORDERS = 16

const ordered = new WeakMap<readonly Hit[], Map<string, readonly JsonObject[]>>()

/**
 * Puts hits in order. There is no tiebreaker: equal keys come in another order each time one asks (`turn`), where words
 * are searched for. Rule: reference § 7, "order between walks is not stable".
 */
export function inOrder(hits: readonly Hit[], params: Params, turn: number): readonly JsonObject[] {
  const { sort, order, query, fieldQueries } = params
  const hasWords = query !== null || fieldQueries.length > 0
  const how = { sort: sort ?? (hasWords ? 'relevance' : 'updated'), order, turn: hasWords ? turn % ORDERS : 0 }
  const name = Object.values(how).join()
  const known = ordered.get(hits) ?? new Map<string, readonly JsonObject[]>()
  const records = known.get(name) ?? sortHits(hits, how)
  ordered.set(hits, known.set(name, records))
  return records
}

interface How {
  readonly sort: string
  readonly order: Params['order']
  readonly turn: number
}

function sortHits(hits: readonly Hit[], { sort, order, turn }: How): readonly JsonObject[] {
  const keyOf = SORT_KEYS[sort]
  const isUp = keyOf !== undefined && order === 'asc'
  const placed = hits.map(({ record, score: own }) => ({
    record,
    key: keyOf === undefined ? own : keyOf(record),
    tie: tieOf(record, turn),
  }))
  return placed.sort((a, b) => compare(a.key, b.key, isUp) || a.tie - b.tie).map(({ record }) => record)
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
export function selected(record: JsonObject, select: readonly string[] | null): JsonObject {
  if (select === null) return record
  const parts: Record<string, Json> = {}
  for (const name of select) {
    const value = record[name]
    if (value !== undefined) parts[name] = value
  }
  return parts
}

/** A part of a list. */
export interface Part {
  readonly all: readonly JsonObject[]
  readonly place: number
  readonly rows: number
}

const texts = new WeakMap<readonly JsonObject[], Map<string, string>>()

/** A part of a list as text, written once: walks over the same list are given the same. */
export function textOf({ all, place, rows }: Part, select: readonly string[] | null): string {
  const name = [place, rows, select].join()
  const known = texts.get(all) ?? new Map<string, string>()
  const text = known.get(name) ?? encode(all.slice(place, place + rows).map((record) => selected(record, select)))
  texts.set(all, known.set(name, text))
  return text
}
