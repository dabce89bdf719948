import type { Outgoing } from './exchange.ts'

/** Where bytes go: an answer of either protocol. */
type Outlet = Pick<Outgoing, 'destroyed' | 'write' | 'end'>

/** A network of limited bandwidth. */
export interface Line {
  /** Sends a body. `urgency`: 0 goes first, 7 last (RFC 9218, § 4.1); bodies of the same urgency share the line. */
  send(body: Buffer, outlet: Outlet, urgency: number): void
}

interface Sending {
  readonly body: Buffer
  readonly outlet: Outlet
  readonly urgency: number
  sent: number
}

const CHUNK_BYTES = 8_192

/** What a request says of its urgency; browsers do over HTTP/2 alone. */
export const urgencyOf = (priority: string | readonly string[] | undefined): number =>
  Number(/\bu=([0-7])/.exec(String(priority ?? ''))?.[1] ?? 3)

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, Math.max(0, ms)))

/** A line that all answers of a server share. */
export function createLine(bytesPerSecond: number): Line {
  const waiting: Sending[] = []
  let isBusy = false

  /** The most urgent one, which then waits behind its equals. */
  const takeNext = (): Sending | undefined => {
    const urgency = Math.min(...waiting.map((one) => one.urgency))
    const at = waiting.findIndex((one) => one.urgency === urgency)
    return at < 0 ? undefined : waiting.splice(at, 1)[0]
  }

  const run = async (): Promise<void> => {
    isBusy = true
    let freeAtMs = performance.now()
    for (let next = takeNext(); next !== undefined; next = takeNext()) {
      const chunk = next.body.subarray(next.sent, next.sent + CHUNK_BYTES)
      freeAtMs = Math.max(freeAtMs, performance.now()) + (chunk.length / bytesPerSecond) * 1_000
      await pause(freeAtMs - performance.now())
      if (next.outlet.destroyed) continue
      next.sent += chunk.length
      if (next.sent >= next.body.length) next.outlet.end(chunk)
      else {
        next.outlet.write(chunk, () => {})
        waiting.push(next)
      }
    }
    isBusy = false
  }

  return {
    send: (body, outlet, urgency) => {
      waiting.push({ body, outlet, urgency, sent: 0 })
      if (!isBusy) void run()
    },
  }
}
