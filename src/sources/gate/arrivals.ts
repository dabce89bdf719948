/** What this tab learns about when its requests reached the provider. */
export interface Arrivals {
  readonly isEmpty: boolean
  /** A request starts. */
  start(id: string, now: number): void
  /** Its answer begins. Says something about every request that started before it, too. */
  answer(id: string, now: number): void
  /** It ended without an answer: it arrives within {@link STRAY_MS} or never. */
  end(id: string, now: number): void
  /** What became known since the last call: slot id to the latest moment of arrival. */
  take(): ReadonlyMap<string, number>
}

interface Way {
  readonly startedAt: number
  readonly isWarm: boolean
}

/** How many of the last times are kept, and how few say nothing yet. */
const MEMORY = 16
const ENOUGH = 4

/** What started within so short a time met the same conditions: one time stands for all. */
const SAME_MS = 50

/**
 * How long after its end a request without an answer may still arrive: what was handed to the browser's network before
 * an abort is not called back at once.
 */
const STRAY_MS = 250

/** How long after an answer a connection is taken to be open. */
const WARM_MS = 60_000

/** The usual time from start to answer: the shortest of the last ones; 0 as long as too little is known. */
function createUsualTime() {
  const times: number[] = []
  let lastStart = Number.NEGATIVE_INFINITY
  return {
    learn(startedAt: number, now: number): void {
      const time = Math.max(0, now - startedAt)
      if (startedAt - lastStart < SAME_MS) times.push(Math.min(time, times.pop() ?? time))
      else {
        times.push(time)
        lastStart = startedAt
      }
      if (times.length > MEMORY) times.shift()
    },
    get: (): number => (times.length < ENOUGH ? 0 : Math.min(...times)),
  }
}

/**
 * Requests leave in order over warm connections, so an answer proves that everything sent before it has arrived. When
 * an answer took longer than the quickest of the last ones, the difference may have been on the way out (a new
 * connection, a queue in the browser, a stalled machine): the requests then count from that much later. Without this,
 * a jam that dissolves lets more than the limit arrive within one second, though none started too early.
 */
export function createArrivals(): Arrivals {
  const under = new Map<string, Way>()
  const known = new Map<string, number>()
  const usual = createUsualTime()
  let lastAnswerAt = Number.NEGATIVE_INFINITY

  const settle = (id: string, at: number): void => {
    known.set(id, at)
    under.delete(id)
  }
  return {
    get isEmpty() {
      return known.size === 0
    },
    start: (id, now) => void under.set(id, { startedAt: now, isWarm: now - lastAnswerAt < WARM_MS }),
    answer(id, now) {
      const way = under.get(id)
      lastAnswerAt = now
      if (!way) return
      if (way.isWarm) usual.learn(way.startedAt, now)
      const arrivedBy = now - usual.get()
      for (const [other, { startedAt }] of under) {
        settle(other, Math.max(startedAt, arrivedBy))
        if (other === id) break
      }
    },
    end(id, now) {
      if (under.has(id)) settle(id, now + STRAY_MS)
    },
    take() {
      const news = new Map(known)
      known.clear()
      return news
    },
  }
}
