import type { Explanation } from '#lib/explanation'
import { at, type Json } from '#lib/json'
import { ERROR_TEXTS } from '../error-texts.ts'
import { type Failure, NEVER, type Retry, withBackoff } from '../http/failure.ts'
import type { Dialect, Refusal } from '../http/http.ts'
import { wordsOf } from '../http/judge.ts'
import { SourceError, type SourceErrorKind } from '../source-error.ts'
import { LOST, WHO } from './wire.ts'

const login: Explanation = {
  what: 'The cluster did not let us in.',
  why: 'It wants another user, password or key, or a role that may read this index.',
  fix: 'Correct the login of the cluster in Settings.',
}

const noIndex: Explanation = {
  what: 'The cluster has no such index.',
  why: 'It was renamed or removed since the cluster was connected.',
  fix: 'Check the name of the index in Settings and connect again.',
}

/** A state of the index is not kept any more. */
export const LOST_POINT: Explanation = {
  what: "The list can't be continued from here.",
  why: 'The cluster has forgotten the state of the index that it was read in, more than once.',
  fix: 'Try again; what was read until here is kept.',
}

/** What an answer of a cluster with a status of failure means (reference for clusters § 6). */
export function failureOf(refusal: Refusal): Failure {
  const { status } = refusal
  if (status === 401 || status === 403) return fail(refusal, 'bad-query', login)
  if (refusal.text.includes(LOST)) return fail(refusal, 'expired-cursor', LOST_POINT)
  if (status === 404) return fail(refusal, 'bad-query', noIndex)
  if (status === 400) return badRequest(refusal)
  if (status === 413) return fail(refusal, 'bad-query', ERROR_TEXTS.tooLong(WHO))
  if (status === 429) return fail(refusal, 'rate-limited', ERROR_TEXTS.busy(WHO), withBackoff())
  if (status === 408 || status === 504) return fail(refusal, 'timeout', ERROR_TEXTS.slowQuery(WHO), withBackoff())
  if (status === 502 || status === 503) return fail(refusal, 'server', ERROR_TEXTS.busy(WHO), withBackoff())
  return fail(refusal, status >= 500 ? 'server' : 'bad-query', ERROR_TEXTS.server(WHO))
}

function badRequest(refusal: Refusal): Failure {
  const isMark = /search_after|after_key|composite.*after/i.test(refusal.text)
  return isMark
    ? fail(refusal, 'expired-cursor', ERROR_TEXTS.expiredCursor())
    : fail(refusal, 'bad-query', ERROR_TEXTS.badQuery(WHO))
}

function fail(refusal: Refusal, kind: SourceErrorKind, words: Explanation, retry: Retry = NEVER): Failure {
  const { status, request } = refusal
  return { error: new SourceError(kind, words, { status, request, providerSays: saidIn(refusal) }), retry }
}

/** The innermost reason says most; a plain text or a page of a proxy stands as it is. */
function saidIn({ json, text }: Refusal): string {
  const error = at(json, 'error')
  const failed = at(error, 'failed_shards')
  const [shard] = Array.isArray(failed) ? failed : []
  const [root] = listOf(at(error, 'root_cause'))
  const reasons = [innermost(at(shard, 'reason')), innermost(error), at(root, 'reason'), error]
  return wordsOf(reasons.find((reason): reason is string => typeof reason === 'string') ?? text)
}

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])

/** Causes inside causes are followed so far. */
const DEEPEST = 10

function innermost(error: Json | undefined): Json | undefined {
  let reason = at(error, 'reason')
  let cause = at(error, 'caused_by')
  for (let depth = 0; depth < DEEPEST && cause !== undefined; depth += 1) {
    reason = at(cause, 'reason') ?? reason
    cause = at(cause, 'caused_by')
  }
  return reason
}

/** What is particular about a cluster: no budget, no prices. */
export const CLUSTER_DIALECT: Dialect = { who: WHO, failureOf, budgetOf: () => null, creditsOf: () => null }
