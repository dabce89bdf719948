import type { TabLocks } from '../outside.ts'

/** A place under way, to be left when the answer is there or will not come. */
export interface Place {
  leave(): void
}

/** The places under way that the tabs of a browser share: a provider counts what all of them have under way. */
export interface Places {
  /** Takes so many places at most: those that are free now. */
  take(count: number): Promise<readonly Place[]>
  /** Tells once when another tab has left a place. It is kept for the next `take` of this tab. */
  onFree(tell: () => void): void
  /** Nobody waits in this tab: what is kept for it is given back. */
  letGo(): void
}

interface PlacesOptions {
  /** `null`: the browser has none, and each tab counts for itself. Pages without TLS have none. */
  readonly locks: TabLocks | null
  /** One set of places per provider. */
  readonly name: string
  readonly count: number
}

/**
 * Places as locks of the browser, one name each. A lock ends with its tab, however that ends: no place is lost to a crash,
 * and none is taken away from a tab that is only slow, as a lease in the book of starts would do. `null`: without locks.
 */
export function createPlaces({ locks, name, count }: PlacesOptions): Places | null {
  return (
    locks &&
    new LockedPlaces(
      locks,
      Array.from({ length: count }, (_, index) => `bibscope-under-way ${name} ${index + 1}`),
    )
  )
}

class LockedPlaces implements Places {
  readonly #locks: TabLocks
  readonly #names: readonly string[]
  #spare: Place | null = null
  #waiting: AbortController | null = null

  constructor(locks: TabLocks, names: readonly string[]) {
    this.#locks = locks
    this.#names = names
  }

  async take(count: number): Promise<readonly Place[]> {
    const taken: Place[] = []
    if (this.#spare !== null && count > 0) {
      taken.push(this.#spare)
      this.#spare = null
    }
    for (const name of this.#names) {
      if (taken.length >= count) break
      const place = await this.#request(name, { ifAvailable: true })
      if (place !== null) taken.push(place)
    }
    return taken
  }

  onFree(tell: () => void): void {
    if (this.#waiting !== null) return
    const waiting = new AbortController()
    this.#waiting = waiting
    for (const name of this.#names)
      void this.#request(name, { signal: waiting.signal }).then((place) => {
        if (place === null) return
        // Two may come at once: one is enough.
        if (this.#waiting !== waiting || this.#spare !== null) return place.leave()
        this.#waiting = null
        this.#spare = place
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

  /** A place by its name; `null`: it is taken, or no longer waited for. */
  #request(name: string, options: { ifAvailable?: boolean; signal?: AbortSignal }): Promise<Place | null> {
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
