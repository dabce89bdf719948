/** What a pool allows. Rule: reference § 9. */
export const POOLS = {
  public: { single: 5, array: 1, concurrency: 1 },
  polite: { single: 10, array: 3, concurrency: 3 },
} as const

/** The kind of a request in the limits: single records and lists are counted apart. */
export type Kind = 'single' | 'array'

/**
 * Pace of one address: so many starts in any second, singles and lists apart, and so many at once. A refused request does
 * not count.
 */
export class Pace {
  readonly #starts: Record<Kind, number[]> = { single: [], array: [] }
  #inFlight = 0
  /** Most at once, and requests refused. */
  mostInFlight = 0
  refused = 0

  /** Lets a request in or refuses it. */
  enter(pool: keyof typeof POOLS, kind: Kind, nowMs: number): boolean {
    const limits = POOLS[pool]
    const starts = this.#starts[kind]
    while ((starts[0] ?? Number.POSITIVE_INFINITY) <= nowMs - 1000) starts.shift()
    if (starts.length >= limits[kind] || this.#inFlight >= limits.concurrency) {
      this.refused += 1
      return false
    }
    starts.push(nowMs)
    this.#inFlight += 1
    this.mostInFlight = Math.max(this.mostInFlight, this.#inFlight)
    return true
  }

  leave(): void {
    this.#inFlight -= 1
  }
}
