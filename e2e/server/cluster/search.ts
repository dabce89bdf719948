import { at, isJsonObject, type Json, type JsonObject } from '#lib/json'
import { aggregate } from './aggregations.ts'
import { queryOfBody, type Scope } from './query.ts'
import { illegal, parsing } from './refusal.ts'
import { compareSort, readAfter, readSort } from './sort.ts'
import { pickSource } from './source.ts'

const BODY_KEYS = new Set([
  'size',
  'from',
  'query',
  'sort',
  'search_after',
  'track_total_hits',
  '_source',
  'aggs',
  'pit',
])
/** `from` and `size` together, at most. */
const WINDOW = 10_000
/** Totals are exact up to here unless more is asked for. */
const COUNTED = 10_000

/** What is searched. `addsShardDoc`: a value of the server's own stands behind the sort values. */
export interface Searched {
  readonly scope: Scope
  readonly name: string
  readonly addsShardDoc: boolean
}

/** Answers a search. @throws {Refusal} as a cluster would refuse it */
export function search(body: Json, { scope, name, addsShardDoc }: Searched): JsonObject {
  if (!isJsonObject(body)) throw parsing('request body is required')
  const unknown = Object.keys(body).find((key) => !BODY_KEYS.has(key))
  if (unknown !== undefined) throw parsing(`Unknown key for a VALUE in [${unknown}]`)
  const size = Number(body['size'] ?? 10)
  if (Number(body['from'] ?? 0) + size > WINDOW)
    throw illegal('Result window is too large, from + size must be less than or equal to: [10000]')
  const matcher = queryOfBody(body, scope)
  const matched = scope.index.docs.flatMap((doc) => {
    const score = matcher(doc)
    return score === null ? [] : [{ doc, score }]
  })
  const keys = readSort(body['sort'], scope.index)
  const after = readAfter(body['search_after'], keys)
  const placed = matched.map(({ doc, score }) => ({ doc, sort: keys.map((key) => key.valueOf(doc, score)) }))
  const ordered = placed.toSorted((one, other) => compareSort(keys, one.sort, other.sort))
  const behind = after === null ? ordered : ordered.filter(({ sort }) => compareSort(keys, sort, after) > 0)
  const hits = behind.slice(0, size).map(({ doc, sort }, place) => ({
    _index: name,
    _id: doc.id,
    _score: null,
    _source: pickSource(doc.source, at(body, '_source')),
    // Elasticsearch adds it unless a page is asked for by shorter values.
    sort: addsShardDoc && after === null ? [...sort, place] : sort,
  }))
  const docs = matched.map(({ doc }) => doc)
  return {
    took: 1,
    timed_out: false,
    _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
    hits: { ...totalOf(matched.length, body['track_total_hits']), max_score: null, hits },
    ...(body['aggs'] === undefined ? {} : { aggregations: aggregate(body['aggs'], docs, scope) }),
  }
}

function totalOf(count: number, track: Json | undefined): JsonObject {
  if (track === false) return {}
  const isCut = track !== true && count > COUNTED
  return { total: { value: isCut ? COUNTED : count, relation: isCut ? 'gte' : 'eq' } }
}
