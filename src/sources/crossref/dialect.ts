import { at, type Json } from '#lib/json'
import { ERROR_TEXTS } from '../error-texts.ts'
import { type Failure, NEVER, type Retry, whenToldTo, withBackoff } from '../http/failure.ts'
import type { Dialect, Refusal } from '../http/http.ts'
import { wordsOf } from '../http/judge.ts'
import { type LimitKind, SourceError, type SourceErrorKind } from '../source-error.ts'
import { WHO } from './wire.ts'

/** The wait after a refusal for pace, which never says how long. */
const SHORT_WAIT_MS = 2000

const firstMessage = (json: Json | null): Json | undefined => {
  const message = at(json, 'message')
  return Array.isArray(message) ? (message as readonly Json[])[0] : message
}

/**
 * The provider's words: of the first entry of a refusal, without the list of all names that some end in; of an exception
 * its message and never its stack; a text as it is, whatever its label says.
 */
function saidIn({ json, text }: Refusal): string {
  const first = firstMessage(json)
  const said = at(first, 'message')
  if (typeof said === 'string') return wordsOf(said.replace(/\s*(?:Valid|Available)\b[^:]*:[\s\S]*$/, ''))
  if (typeof first === 'string') return wordsOf(first)
  return json === null ? wordsOf(text) : ''
}

interface More {
  readonly retry?: Retry
  readonly limit?: LimitKind
}

function fail(refusal: Refusal, kind: SourceErrorKind, words: SourceError['explanation'], more: More = {}): Failure {
  const { status, request } = refusal
  const error = new SourceError(kind, words, { status, request, providerSays: saidIn(refusal), limit: more.limit })
  return { error, retry: more.retry ?? NEVER }
}

/**
 * Whether a request went on with a walk. Opening one is a request like any other; going on can end in 400, 404 or 500,
 * which all say that the walk is gone (reference § 7).
 */
const isContinued = ({ request }: Refusal): boolean => /[?&]cursor=(?!\*|%2A)/i.test(request)

/** What an answer with a status of failure means. Rule: reference § 9 and § 10. */
export function failureOf(refusal: Refusal): Failure {
  const { status } = refusal
  if (isContinued(refusal) && (status === 400 || status === 404 || status === 500))
    return fail(refusal, 'expired-cursor', ERROR_TEXTS.deadWalk(WHO))
  if (status === 404) return fail(refusal, 'not-found', ERROR_TEXTS.notFound(WHO))
  if (status === 403) return fail(refusal, 'unsupported', ERROR_TEXTS.blocked(WHO))
  if (status === 429) {
    const retry = whenToldTo(SHORT_WAIT_MS, true)
    return fail(refusal, 'rate-limited', ERROR_TEXTS.tooFast(WHO), { retry, limit: 'too-fast' })
  }
  if (status === 414) return fail(refusal, 'bad-query', ERROR_TEXTS.tooLong(WHO))
  if (status === 502 || status === 503 || status === 504)
    return fail(refusal, 'server', ERROR_TEXTS.server(WHO), { retry: withBackoff(status === 504 ? 1 : 3) })
  if (status >= 500) return fail(refusal, 'server', ERROR_TEXTS.server(WHO))
  return fail(refusal, 'bad-query', ERROR_TEXTS.badQuery(WHO))
}

/** What is particular about Crossref. A page can read none of the headers that tell pace or pool. */
export const CROSSREF_DIALECT: Dialect = {
  who: WHO,
  failureOf,
  budgetOf: () => null,
  creditsOf: () => null,
}
