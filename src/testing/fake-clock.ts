/** A clock that moves only when told. Timers run in order of time, then of making. */
export interface FakeClock {
  now(): number
  setTimeout(run: () => void, delayMs: number): unknown
  clearTimeout(handle: unknown): void
  /** Moves on, running what falls due, until nothing is left or so much time has gone. */
  advance(durationMs: number): Promise<void>
  /** Moves on until the promise has settled, a second at a time. */
  settled<T>(promise: Promise<T>): Promise<T>
  /** Sets the clock without running anything: a computer's clock put right. */
  jump(byMs: number): void
}

interface Timer {
  readonly at: number
  readonly run: () => void
}

/** Lets every promise that is due settle. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A clock that shows `start`, milliseconds since the epoch. */
export function createFakeClock(start = Date.UTC(2026, 7, 11)): FakeClock {
  let elapsed = 0
  let offset = start
  let timers: Timer[] = []
  const next = (until: number): Timer | null =>
    timers.reduce<Timer | null>(
      (first, timer) => (timer.at <= until && (!first || timer.at < first.at) ? timer : first),
      null,
    )
  const clock: FakeClock = {
    now: () => offset + elapsed,
    setTimeout(run, delayMs) {
      const timer = { at: elapsed + Math.max(0, delayMs), run }
      timers.push(timer)
      return timer
    },
    clearTimeout(handle) {
      timers = timers.filter((timer) => timer !== handle)
    },
    async advance(durationMs) {
      const until = elapsed + durationMs
      await settle()
      for (let timer = next(until); timer; timer = next(until)) {
        const due = timer
        timers = timers.filter((other) => other !== due)
        elapsed = Math.max(elapsed, due.at)
        due.run()
        await settle()
      }
      elapsed = until
      await settle()
    },
    async settled(promise) {
      let isDone = false
      const done = (): void => {
        isDone = true
      }
      promise.then(done, done)
      while (!isDone) await clock.advance(1_000)
      return promise
    },
    jump(byMs) {
      offset += byMs
    },
  }
  return clock
}
