import { at } from '#lib/json'
import { ERROR_TEXTS } from '../error-texts.ts'
import { type Failure, NEVER, type Retry, whenToldTo, withBackoff } from '../http/failure.ts'
import type { Refusal } from '../http/http.ts'
import { wordsOf } from '../http/judge.ts'
import { type LimitKind, SourceError, type SourceErrorKind } from '../source-error.ts'
import { isBudgetSpent, retryAfterMs, untilMidnightMs } from './headers.ts'

/** What to know beside the refusal: the provider's name for people, and whether a key was sent. */
export interface Circumstances {
  readonly who: string
  readonly hasKey: boolean
}

/** A wait that was asked for without a number, and the least we wait for a provider that finds us too fast. */
const SHORT_WAIT_MS = 1000
const LEAST_WAIT_MS = 100

/** A wait beyond this is no matter of pace: the day's budget is spent. */
const PACE_MS = 10 * 60_000

/**
 * What an answer with a status of failure means. Rule: reference § 10, as of August 2026; the wording of messages is
 * used only where a status has several meanings.
 */
export function failureOf(refusal: Refusal, circumstances: Circumstances): Failure {
  const { who } = circumstances
  switch (refusal.status) {
    case 401:
      return fail(refusal, 'bad-query', ERROR_TEXTS.wrongKey(who))
    case 404:
      return notThere(refusal, who)
    case 429:
      return tooMuch(refusal, circumstances)
    case 502:
    case 504:
      return gatewayFailure(refusal, who)
    case 503:
      return busy(refusal, who)
    default:
      return refusal.status >= 500 ? fail(refusal, 'server', ERROR_TEXTS.server(who)) : notUnderstood(refusal, who)
  }
}

interface More {
  readonly retry?: Retry
  readonly perSecond?: number | undefined
  readonly limit?: LimitKind
  readonly retryAfterMs?: number
}

function fail(refusal: Refusal, kind: SourceErrorKind, words: SourceError['explanation'], more: More = {}): Failure {
  const error = new SourceError(kind, words, {
    status: refusal.status,
    request: refusal.request,
    providerSays: saidIn(refusal),
    retryAfterMs: more.retryAfterMs,
    limit: more.limit,
  })
  return { error, retry: more.retry ?? NEVER, perSecond: more.perSecond }
}

/** The provider's words, without the list of all valid names that some of them end in. */
function saidIn({ json, text }: Refusal): string {
  const message = at(json, 'message') ?? at(json, 'error')
  const said = typeof message === 'string' ? message : text
  return wordsOf(said.replace(/\sValid (?:fields|parameters|values)\b[\s\S]*$/, ''))
}

function notThere(refusal: Refusal, who: string): Failure {
  const isList = refusal.params.has('per_page') || refusal.params.has('q')
  return isList
    ? fail(refusal, 'bad-answer', ERROR_TEXTS.wrongServer(who))
    : fail(refusal, 'not-found', ERROR_TEXTS.notFound(who))
}

function notUnderstood(refusal: Refusal, who: string): Failure {
  const said = saidIn(refusal)
  if (refusal.params.has('cursor') && /cursor/i.test(said) && !/cannot use|pagination when grouping/i.test(said)) {
    return fail(refusal, 'expired-cursor', ERROR_TEXTS.expiredCursor())
  }
  return /too long/i.test(`${at(refusal.json, 'error')} ${said}`) || refusal.status === 414
    ? fail(refusal, 'bad-query', ERROR_TEXTS.tooLong(who))
    : fail(refusal, 'bad-query', ERROR_TEXTS.badQuery(who))
}

function gatewayFailure(refusal: Refusal, who: string): Failure {
  // A query that took nine seconds takes them again: one more try is fair, five are not.
  return at(refusal.json, 'reason') === 'query_timeout'
    ? fail(refusal, 'timeout', ERROR_TEXTS.slowQuery(who), { retry: withBackoff(1) })
    : fail(refusal, 'server', ERROR_TEXTS.server(who), { retry: withBackoff() })
}

function busy(refusal: Refusal, who: string): Failure {
  const waitMs = retryAfterMs(refusal)
  const retry = waitMs === null ? withBackoff() : whenToldTo(waitMs, true)
  return fail(refusal, 'server', ERROR_TEXTS.busy(who), { retry, ...(waitMs === null ? {} : { retryAfterMs: waitMs }) })
}

/** The kinds of 429. */
function tooMuch(refusal: Refusal, { who, hasKey }: Circumstances): Failure {
  const said = `${at(refusal.json, 'error')} ${at(refusal.json, 'message')} ${refusal.json ? '' : refusal.text}`
  if (/plan upgrade required/i.test(said)) return fail(refusal, 'unsupported', ERROR_TEXTS.plan(who), { limit: 'plan' })
  const told = retryAfterMs(refusal)
  if (isBudgetSpent(refusal.json) || (told ?? 0) > PACE_MS) {
    const waitMs = told ?? untilMidnightMs(refusal.receivedAt)
    return fail(refusal, 'rate-limited', ERROR_TEXTS.budget(who, hasKey), { limit: 'budget', retryAfterMs: waitMs })
  }
  const waitMs = Math.max(told ?? SHORT_WAIT_MS, LEAST_WAIT_MS)
  const wait = (pausesAll: boolean): More => ({ retry: whenToldTo(waitMs, pausesAll), retryAfterMs: waitMs })
  if (at(refusal.json, 'reason') === 'broad_boolean_query') {
    return fail(refusal, 'rate-limited', ERROR_TEXTS.costlyBoolean(who), { ...wait(false), limit: 'costly-boolean' })
  }
  if (/semantic/i.test(said)) {
    return fail(refusal, 'rate-limited', ERROR_TEXTS.semantic(who), { ...wait(false), limit: 'semantic' })
  }
  const perSecond = Number(/(\d+) requests? per second/i.exec(said)?.[1] ?? Number.NaN)
  return perSecond >= 1
    ? fail(refusal, 'rate-limited', ERROR_TEXTS.tooFast(who), { ...wait(true), limit: 'too-fast', perSecond })
    : fail(refusal, 'rate-limited', ERROR_TEXTS.busy(who), { ...wait(true), limit: 'other' })
}
