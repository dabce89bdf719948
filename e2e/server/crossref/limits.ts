/** What a pool allows. Rule: reference § 9. */
export const POOLS = {
  public: { single: 5, array: 1, concurrency: 1 },
  polite: { single: 10, array: 3, concurrency: 3 },
} as const

/** The kind of a request in the limits: single records and lists are counted apart. */
export type Kind = 'single' | 'array'

/**
 * Pace of one address: so many starts in any second, singles and lists apart, and so many at once. A refused request does
 * not count against the limits; the largest figures tell of all that came.
 */
export class Pace {
  readonly #starts: Record<Kind, number[]> = { single: [], array: [] }
  readonly #arrivals: Record<Kind, number[]> = { single: [], array: [] }
  #inFlight = 0
  /** Most at once. */
  mostInFlight = 0
  /** Most within any second, refused ones included. */
  readonly mostPerSecond: Record<Kind, number> = { single: 0, array: 0 }
  refused = 0

  /** Lets a request in or refuses it. */
  enter(pool: keyof typeof POOLS, kind: Kind, nowMs: number): boolean {
    const limits = POOLS[pool]
    const arrivals = withinSecond(this.#arrivals[kind], nowMs)
    arrivals.push(nowMs)
    this.mostPerSecond[kind] = Math.max(this.mostPerSecond[kind], arrivals.length)
    this.mostInFlight = Math.max(this.mostInFlight, this.#inFlight + 1)
    const starts = withinSecond(this.#starts[kind], nowMs)
    if (starts.length >= limits[kind] || this.#inFlight >= limits.concurrency) {
      this.refused += 1
      return false
    }
    starts.push(nowMs)
    this.#inFlight += 1
    return true
  }

  leave(): void {
    this.#inFlight -= 1
  }
}

/** Times, without those that lie a second or more in the past. */
function withinSecond(times: number[], nowMs: number): number[] {
  while ((times[0] ?? Number.POSITIVE_INFINITY) <= nowMs - 1000) times.shift()
  return times
}
