import { at, isJsonObject, type Json, type JsonObject } from '#lib/json'
import { ERROR_TEXTS } from '../error-texts.ts'
import type { HttpAnswer } from '../http/http.ts'
import { SourceError } from '../source-error.ts'

/*
 * The cluster's answers, checked (reference for clusters § 3, § 5). Nothing past this file has seen them unchecked.
 */

/** One record found. */
export interface WireHit {
  readonly id: string
  readonly source: JsonObject
  readonly sort: readonly Json[]
}

/** An answer to a search. `total: null`: not asked for. `caveat`: why counts and rows are incomplete. */
export interface WireAnswer {
  readonly hits: readonly WireHit[]
  readonly total: { readonly count: number; readonly isExact: boolean } | null
  readonly aggregations: Json | undefined
  readonly caveat: string | null
  /** The name of the state it was found in, which may change with every answer; `null`: in none. */
  readonly pointId: string | null
  /** Parts of the state it was to be found in are not kept any more. */
  readonly hasLostPoint: boolean
}

/** How a cluster calls a state, or a list, that it does not keep any more. */
export const LOST = 'search_context_missing_exception'

export const WHO = 'The cluster'

export function wrongShape(answer: HttpAnswer, missing: string): SourceError {
  const providerSays = JSON.stringify(answer.body)?.slice(0, 300)
  return new SourceError('bad-answer', ERROR_TEXTS.wrongShape(WHO, missing), { request: answer.request, providerSays })
}

/** @throws {SourceError} `bad-answer` */
export function readAnswer(answer: HttpAnswer): WireAnswer {
  const hits = at(answer.body, 'hits')
  const list = at(hits, 'hits')
  if (!Array.isArray(list)) throw wrongShape(answer, 'a list of hits')
  const pointId = at(answer.body, 'pit_id')
  const failures = at(at(answer.body, '_shards'), 'failures')
  return {
    hits: list.map((hit: Json) => readHit(hit, answer)),
    total: readTotal(at(hits, 'total')),
    aggregations: at(answer.body, 'aggregations'),
    caveat: readCaveat(answer.body),
    pointId: typeof pointId === 'string' ? pointId : null,
    hasLostPoint: Array.isArray(failures) && failures.some((one: Json) => at(at(one, 'reason'), 'type') === LOST),
  }
}

function readHit(hit: Json, answer: HttpAnswer): WireHit {
  const [id, source, sort] = [at(hit, '_id'), at(hit, '_source'), at(hit, 'sort')]
  if (typeof id !== 'string') throw wrongShape(answer, 'the id of a hit')
  return { id, source: isJsonObject(source) ? source : {}, sort: Array.isArray(sort) ? sort : [] }
}

function readTotal(total: Json | undefined): WireAnswer['total'] {
  if (typeof total === 'number') return { count: total, isExact: true }
  const count = at(total, 'value')
  return typeof count === 'number' ? { count, isExact: at(total, 'relation') !== 'gte' } : null
}

/** An answer with status 200 can lack rows: the cluster says so in a corner. */
function readCaveat(body: Json): string | null {
  const [failed, all] = [at(at(body, '_shards'), 'failed'), at(at(body, '_shards'), 'total')]
  if (typeof failed === 'number' && failed > 0)
    return `Incomplete: ${failed} of ${String(all)} parts of the index did not answer.`
  return at(body, 'timed_out') === true ? 'Incomplete: the cluster stopped before it had looked at every record.' : null
}

/** A bucket of an aggregation. `key: null`: records without a value. */
export interface WireBucket {
  readonly key: string | null
  readonly count: number
  readonly sample: Json | undefined
}

/** The key of a bucket as text: dates and booleans have a readable form beside it. */
function readKey(key: Json | undefined, readable: Json | undefined): string | null {
  if (typeof readable === 'string') return readable
  return key === null || key === undefined ? null : String(key)
}

/** Buckets of a terms aggregation. @throws {SourceError} `bad-answer` */
export function readBuckets(aggregation: Json | undefined, answer: HttpAnswer): readonly WireBucket[] {
  const list = at(aggregation, 'buckets')
  if (!Array.isArray(list)) throw wrongShape(answer, 'a list of buckets')
  return list.map((bucket: Json) => {
    const [key, count] = [at(bucket, 'key'), at(at(bucket, 'records') ?? bucket, 'doc_count')]
    if (typeof count !== 'number') throw wrongShape(answer, 'the count of a bucket')
    const value = isJsonObject(key) ? at(key, 'k') : key
    return { key: readKey(value, at(bucket, 'key_as_string')), count, sample: at(bucket, 'sample') }
  })
}

/** The count of a filter-like aggregation. @throws {SourceError} `bad-answer` */
export function readCount(aggregation: Json | undefined, answer: HttpAnswer): number {
  const count = at(at(aggregation, 'records') ?? aggregation, 'doc_count')
  if (typeof count !== 'number') throw wrongShape(answer, 'a count')
  return count
}
