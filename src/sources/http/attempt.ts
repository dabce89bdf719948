import type { FetchInit } from '../outside.ts'
import { formatAddress, withoutSecrets } from './address.ts'
import { type Exchange, exchangeOf } from './exchange.ts'
import type { AttemptResult, ClientOptions, HttpRequest } from './http.ts'
import { judge, networkFailure, parseJson } from './judge.ts'
import type { Ending } from './monitor.ts'

/** One attempt: what is asked, its address as shown, which try it is, and whom to tell when the answer begins. */
export interface AttemptRequest {
  readonly request: HttpRequest
  readonly shown: string
  readonly number: number
  answered(): void
}

/** Sends one request once. */
export type Attempt = (attempt: AttemptRequest) => Promise<AttemptResult>

/** A plain GET without headers of ours needs no preflight; what has a body is sent as JSON. */
function initOf(request: HttpRequest, headers: ClientOptions['headers']): Omit<FetchInit, 'signal'> {
  const { body, method = body === undefined ? undefined : 'POST', outlivesPage } = request
  const type = body === undefined ? {} : { 'Content-Type': 'application/json' }
  return {
    ...(method === undefined ? {} : { method }),
    ...(headers === undefined && body === undefined ? {} : { headers: { ...type, ...headers } }),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(outlivesPage ? { keepalive: true } : {}),
  }
}

/** Makes the function that sends. */
export function createAttempt(options: ClientOptions): Attempt {
  const { base, personal, recorder, outside, dialect } = options
  const secrets = [
    ...personal.map(([, value]) => value),
    ...Object.values(options.headers ?? {}),
    ...(options.secrets ?? []),
  ]
  return async ({ request, shown, number, answered }) => {
    const { lane, why, signal } = request.options
    const startedAt = outside.now()
    const id = recorder.sent({ url: shown, why, lane, attempt: number, startedAt })
    const end = (ending: Partial<Ending> & Pick<Ending, 'outcome'>): void =>
      recorder.ended(id, { status: null, credits: null, tookMs: outside.now() - startedAt, ...ending })
    let exchange: Exchange
    try {
      const url = formatAddress(base, request.path, [...request.params, ...personal])
      exchange = await exchangeOf(url, { signal, outside, answered, init: initOf(request, options.headers) })
    } catch (reason) {
      end({ outcome: 'aborted' })
      throw reason
    }
    if ('failed' in exchange) {
      end({ outcome: 'failed' })
      return { ok: false, failure: networkFailure(exchange, dialect.who, shown) }
    }
    const { status, headers } = exchange.received
    const text = withoutSecrets(exchange.received.text, status < 300 ? [] : secrets)
    const json = parseJson(text)
    const receivedAt = outside.now()
    const credits = dialect.creditsOf(headers)
    end({ outcome: 'answered', status, credits })
    const budget = dialect.budgetOf({ headers, status, json: json?.value ?? null, receivedAt })
    if (budget) recorder.budget(budget)
    const info = { receivedAt, tookMs: receivedAt - startedAt, credits }
    return judge({ status, headers, text, json }, { dialect, request, shown, info })
  }
}
