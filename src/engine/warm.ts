import type { EngineCore } from './core.ts'

/** Prepares, after the first answer and only while nobody waits, what is likely to be asked next. */
export interface Warmer {
  pause(): void
  resume(): void
}

/** Waits so long after the last answer: the page draws and asks again meanwhile. */
const QUIET_MS = 150

export function createWarmer(starting: Promise<EngineCore>): Warmer {
  let isPaused = true
  let timer: ReturnType<typeof setTimeout> | undefined
  let steps: Iterator<() => Promise<unknown>> | null = null
  let isRunning = false

  const run = async (): Promise<void> => {
    if (isRunning) return
    isRunning = true
    try {
      await takeSteps()
    } finally {
      isRunning = false
    }
  }
  const takeSteps = async (): Promise<void> => {
    steps ??= (await starting).warmSteps()[Symbol.iterator]()
    while (!isPaused) {
      const { value, done } = steps.next()
      if (done === true) return
      // What fails here is asked for again, and reported, when it is needed.
      await value().catch(() => {})
      // A question that has come meanwhile gets its turn.
      await new Promise((resolve) => setTimeout(resolve))
    }
  }

  return {
    pause: () => {
      isPaused = true
      clearTimeout(timer)
    },
    resume: () => {
      isPaused = false
      clearTimeout(timer)
      timer = setTimeout(() => {
        run().catch(() => {})
      }, QUIET_MS)
    },
  }
}
