import type { Gate } from '../gate/gate.ts'
import type { Outside } from '../outside.ts'
import { formatAddress } from './address.ts'
import { createAttempt } from './attempt.ts'
import { type Failure, NEVER, waitBefore } from './failure.ts'
import type { ClientOptions, HttpAnswer, HttpRequest } from './http.ts'

/** Asks one provider: through the gate, and again where that makes sense. */
export interface Client {
  /** @throws {SourceError}; rejects with the signal's reason when aborted. */
  get(request: HttpRequest): Promise<HttpAnswer>
}

/** Opens a client. */
export function createClient(options: ClientOptions): Client {
  const { base, gate, outside } = options
  const attempt = createAttempt(options)
  return {
    async get(request) {
      const shown = formatAddress(base, request.path, request.params)
      const { lane, signal } = request.options
      const turn = { lane, signal, order: gate.order(), pace: request.pace }
      for (let number = 1; ; number += 1) {
        const result = await gate.run(turn, (answered) => attempt({ request, shown, number, answered }))
        if (result.ok) return result.answer
        const retry = request.isOnce && result.failure.retry.kind === 'backoff' ? NEVER : result.failure.retry
        const waitMs = waitBefore(number, retry, outside.random)
        slowDown(gate, result.failure, waitMs)
        if (waitMs === null) throw result.failure.error
        if (!pausesAll(result.failure)) await sleep(waitMs, { signal, outside })
      }
    },
  }
}

const pausesAll = ({ retry }: Failure): boolean => retry.kind === 'after' && retry.pausesAll

/** What the provider said about its pace holds for all requests, whether or not this one is repeated. */
function slowDown(gate: Gate, failure: Failure, waitMs: number | null): void {
  if (failure.perSecond !== undefined) gate.lower(failure.perSecond)
  if (failure.retry.kind === 'after' && failure.retry.pausesAll) gate.pause(waitMs ?? failure.retry.waitMs)
}

function sleep(ms: number, { signal, outside }: { signal: AbortSignal | undefined; outside: Outside }): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const stop = (): void => {
      outside.clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = outside.setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal?.addEventListener('abort', stop, { once: true })
  })
}
