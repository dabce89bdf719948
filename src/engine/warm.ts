import { type EntityType, fieldsOf } from '#query'
import type { EngineCore } from './core.ts'

/** Prepares, after the first answer and only while nobody waits, what is likely to be asked next. */
export interface Warmer {
  pause(): void
  resume(): void
}

/** Entities whose records are loaded by themselves, most likely first. */
const ENTITIES: readonly EntityType[] = [
  'works',
  'authors',
  'institutions',
  'sources',
  'topics',
  'publishers',
  'funders',
]

/** Waits so long after the last answer: the page draws and asks again meanwhile. */
const QUIET_MS = 150

export function createWarmer(starting: Promise<EngineCore>): Warmer {
  let isPaused = true
  let timer: ReturnType<typeof setTimeout> | undefined
  let steps: Iterator<Promise<unknown>> | null = null
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
    steps ??= stepsOf(await starting)
    while (!isPaused) {
      const { value, done } = steps.next()
      if (done === true) return
      // What fails here is asked for again, and reported, when it is needed.
      await Promise.resolve(value).catch(() => {})
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

/** One step at a time, so that no question waits for more than one. */
function* stepsOf(core: EngineCore): Generator<Promise<unknown>> {
  for (const entity of ENTITIES) for (const root of core.store(entity).roots) yield core.store(entity).need([root])
  for (const field of fieldsOf('works')) {
    if (field.isUsual && field.canGroup && field.aliasOf === null) yield core.warmField(field)
  }
  yield core.warmSearch('works')
}
