import type { Account } from '../options.ts'

/** What the limiter says. `waitMs`: until the next request would pass, for `too-fast`. */
export type Verdict =
  | { readonly kind: 'pass'; readonly remaining: number }
  | { readonly kind: 'too-fast'; readonly waitMs: number }
  | { readonly kind: 'spent'; readonly remaining: number }

interface Client {
  /** Times of the requests let through within the last second, oldest first. */
  readonly recent: number[]
  day: number
  used: number
}

const SECOND_MS = 1_000
const DAY_MS = 86_400_000

/** Seconds until the day ends, at midnight UTC. */
export const secondsToMidnight = (nowMs: number): number => Math.ceil((DAY_MS - (nowMs % DAY_MS)) / SECOND_MS)

/**
 * Counts by client: at most `perSecond` requests in any window of one second (sliding), and a budget of credits a day.
 * A refused request does not count. Rule: reference § 11.1; the window is the strict reading, see design § 6.
 */
export class Limiter {
  readonly #clients = new Map<string, Client>()

  #client(id: string, nowMs: number): Client {
    const day = Math.floor(nowMs / DAY_MS)
    const known = this.#clients.get(id) ?? { recent: [], day, used: 0 }
    if (known.day !== day) Object.assign(known, { day, used: 0 })
    this.#clients.set(id, known)
    return known
  }

  /** Lets a request through or says why not. `monotonicMs` drives the window, `nowMs` the day. */
  check(id: string, account: Account, cost: number, clock: { monotonicMs: number; nowMs: number }): Verdict {
    const client = this.#client(id, clock.nowMs)
    const { recent } = client
    while ((recent[0] ?? Number.POSITIVE_INFINITY) <= clock.monotonicMs - SECOND_MS) recent.shift()
    const [oldest] = recent
    if (oldest !== undefined && recent.length >= account.perSecond) {
      return { kind: 'too-fast', waitMs: oldest + SECOND_MS - clock.monotonicMs }
    }
    const remaining = account.budget - client.used
    if (cost > remaining) return { kind: 'spent', remaining: Math.max(remaining, 0) }
    recent.push(clock.monotonicMs)
    client.used += cost
    return { kind: 'pass', remaining: account.budget - client.used }
  }

  /** Gives credits back: a gateway timeout is not charged. */
  refund(id: string, cost: number): void {
    const client = this.#clients.get(id)
    if (client) client.used -= cost
  }

  /** Credits used today. */
  usedBy(id: string, nowMs: number): number {
    return this.#client(id, nowMs).used
  }

  reset(): void {
    this.#clients.clear()
  }
}
