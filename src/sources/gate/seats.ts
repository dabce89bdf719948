import type { TabLocks } from '../outside.ts'

/** What a request needs to be under way, to be left when the answer is there or will not come. */
export interface Seat {
  leave(): void
}

/** The seats that the tabs of a browser share: a provider counts what all of them have under way. */
export interface Seats {
  /** Takes so many seats at most: those that are free now. */
  take(count: number): Promise<readonly Seat[]>
  /** Tells once when another tab has left a seat. It is kept for the next `take` of this tab. */
  onFree(tell: () => void): void
  /** Nobody waits in this tab: what is kept for it is given back. */
  letGo(): void
}

interface SeatsOptions {
  /** `null`: the browser has none, and each tab counts for itself. Pages without TLS have none. */
  readonly locks: TabLocks | null
  /** One set of seats per provider. */
  readonly name: string
  readonly count: number
}

/**
 * Seats as locks of the browser, one name each. A lock ends with its tab, however that ends: no seat is lost to a crash,
 * and none is taken away from a tab that is only slow, as a lease in the book of starts would do. `null`: without locks.
 */
export function createSeats({ locks, name, count }: SeatsOptions): Seats | null {
  return (
    locks &&
    new LockedSeats(
      locks,
      Array.from({ length: count }, (_, index) => `bibscope-under-way ${name} ${index + 1}`),
    )
  )
}

class LockedSeats implements Seats {
  readonly #locks: TabLocks
  readonly #names: readonly string[]
  #spare: Seat | null = null
  #waiting: AbortController | null = null

  constructor(locks: TabLocks, names: readonly string[]) {
    this.#locks = locks
    this.#names = names
  }

  async take(count: number): Promise<readonly Seat[]> {
    const taken: Seat[] = []
    if (this.#spare !== null && count > 0) {
      taken.push(this.#spare)
      this.#spare = null
    }
    for (const name of this.#names) {
      if (taken.length >= count) break
      const seat = await this.#request(name, { ifAvailable: true })
      if (seat !== null) taken.push(seat)
    }
    return taken
  }

  onFree(tell: () => void): void {
    if (this.#waiting !== null) return
    const waiting = new AbortController()
    this.#waiting = waiting
    for (const name of this.#names)
      void this.#request(name, { signal: waiting.signal }).then((seat) => {
        if (seat === null) return
        // Two may come at once: one is enough.
        if (this.#waiting !== waiting || this.#spare !== null) return seat.leave()
        this.#waiting = null
        this.#spare = seat
        waiting.abort()
        tell()
      })
  }

  letGo(): void {
    this.#waiting?.abort()
    this.#waiting = null
    this.#spare?.leave()
    this.#spare = null
  }

  /** A seat by its name; `null`: it is taken, or no longer waited for. */
  #request(name: string, options: { ifAvailable?: boolean; signal?: AbortSignal }): Promise<Seat | null> {
    return new Promise((resolve) => {
      this.#locks
        .request(name, options, (lock) => {
          if (lock === null) return resolve(null)
          return new Promise<void>((leave) => resolve({ leave }))
        })
        // Called back, or refused by a browser whose locks are of no use: this tab then counts for itself alone.
        .catch(() => resolve(options.signal?.aborted ? null : { leave: () => undefined }))
    })
  }
}
