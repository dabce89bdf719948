import type { FetchInit, Outside } from '../outside.ts'

/** How long an answer may take, from start to the end of its body. */
export const TIMEOUT_MS = 30_000

const TIMED_OUT = Symbol('timed out')

/** An answer read to its end. */
export interface Received {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** What came back from the network: an answer read to its end, or how it failed. */
export type Exchange =
  | { readonly received: Received }
  | { readonly failed: 'offline' | 'timeout' | 'broken-off'; readonly cause: unknown }

interface ExchangeOptions {
  readonly signal: AbortSignal | undefined
  readonly outside: Outside
  answered(): void
  /** Method, headers and body; left out: a plain GET. */
  readonly init?: Omit<FetchInit, 'signal'> | undefined
}

/** Asks and reads to the end. Rejects with the signal's reason when aborted, and with nothing else. */
export async function exchangeOf(url: string, { signal, outside, answered, init }: ExchangeOptions): Promise<Exchange> {
  const controller = new AbortController()
  const abort = (): void => controller.abort(signal?.reason)
  const timer = outside.setTimeout(() => controller.abort(TIMED_OUT), TIMEOUT_MS)
  signal?.addEventListener('abort', abort, { once: true })
  let hasBegun = false
  try {
    if (signal?.aborted) throw signal.reason
    const response = await outside.fetch(url, { ...init, signal: controller.signal })
    hasBegun = true
    answered()
    const received = { status: response.status, headers: response.headers, text: await response.text() }
    return { received }
  } catch (cause) {
    if (signal?.aborted) throw signal.reason
    if (controller.signal.reason === TIMED_OUT) return { failed: 'timeout', cause }
    return { failed: hasBegun ? 'broken-off' : 'offline', cause }
  } finally {
    outside.clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}
