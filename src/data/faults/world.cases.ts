import type { Outside } from '#sources/all'
import { fixtureRecords } from '#testing'
import { readCall } from '../../../e2e/server/edge/call.ts'
import { answerEdge } from '../../../e2e/server/edge/edge.ts'
import { Limiter } from '../../../e2e/server/edge/limiter.ts'
import { FaultPlan } from '../../../e2e/server/faults/fault-plan.ts'
import { createStore, type FaultRule } from '../../../e2e/server/index.ts'
import { DEFAULT_SETTINGS } from '../../../e2e/server/options.ts'
import { openOpenAlex } from '../../sources/openalex/open.ts'

const store = createStore(fixtureRecords())
const SETTINGS = { ...DEFAULT_SETTINGS, anonymous: { name: 'anonymous', perSecond: 10, budget: 100_000 } } as const

interface Timer {
  readonly at: number
  readonly run: () => void
}

/** Lets the platform do what is due: promises, streams, the renderer. */
const turn = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 0))
  await new Promise((resolve) => setImmediate(resolve))
}

/**
 * A clock that runs by itself: whenever nothing is on its way, it goes on to the next timer. Waits of minutes take no
 * time, and still come in their order.
 */
function createRunningClock() {
  let elapsed = Date.UTC(2026, 7, 11, 9)
  let offset = 0
  let timers: readonly Timer[] = []
  let isRunning = false
  const run = async (): Promise<void> => {
    while (timers.length > 0) {
      await turn()
      const first = timers.reduce<Timer | null>((best, one) => (best && best.at <= one.at ? best : one), null)
      if (first === null) continue
      timers = timers.filter((timer) => timer !== first)
      elapsed = Math.max(elapsed, first.at)
      first.run()
    }
    isRunning = false
  }
  return {
    /** As a computer shows it: it may be put right at any time. */
    now: () => elapsed + offset,
    /** As time really goes. */
    steady: () => elapsed,
    jump: (byMs: number) => {
      offset += byMs
    },
    setTimeout(task: () => void, delayMs: number): unknown {
      const timer = { at: elapsed + Math.max(0, delayMs), run: task }
      timers = [...timers, timer]
      if (!isRunning) {
        isRunning = true
        void run()
      }
      return timer
    },
    clearTimeout(handle: unknown): void {
      timers = timers.filter((timer) => timer !== handle)
    },
  }
}

const cutOff = (body: string): ReadableStream =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(body.slice(0, body.length / 2)))
      controller.error(new TypeError('terminated'))
    },
  })

const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))

/** The strict stand-in without its socket, a clock that runs by itself, and everything that may go wrong. */
export function createFaultWorld(indexedDB: IDBFactory | null = null) {
  const clock = createRunningClock()
  const plan = new FaultPlan()
  const limiter = new Limiter()
  const sent: string[] = []
  const trouble = { isOffline: false, jumpMs: 0, hold: null as Promise<void> | null }
  const random = (): number => 0.5
  const answer = async (url: string, signal: AbortSignal): Promise<Response> => {
    const { pathname, search } = new URL(url)
    const target = `${pathname}${search}`
    sent.push(target)
    if (trouble.isOffline) throw new TypeError('Failed to fetch')
    clock.jump(trouble.jumpMs)
    trouble.jumpMs = 0
    const { hold } = trouble
    trouble.hold = null
    const call = readCall({ method: 'GET', target, address: 'here' })
    const fault = plan.next(call)
    if (fault?.kind === 'drop') throw new TypeError('Failed to fetch')
    if (fault?.kind === 'never') return untilAborted(signal)
    const state = {
      store,
      settings: SETTINGS,
      limiter,
      random,
      clock: { monotonicMs: clock.steady(), nowMs: clock.now() },
    }
    const { reply } = answerEdge(call, state, fault)
    // Held back for long, and whatever the caller wants of it in the meantime.
    await hold
    return new Response(fault?.kind === 'cut-body' ? cutOff(reply.body) : reply.body, {
      status: reply.status,
      headers: reply.headers,
    })
  }
  const outside: Outside = {
    fetch: async (url, { signal }) => {
      try {
        return await answer(url, signal)
      } catch (error) {
        throw signal.aborted ? signal.reason : error
      }
    },
    now: clock.now,
    setTimeout: clock.setTimeout,
    clearTimeout: clock.clearTimeout,
    random,
    indexedDB,
  }
  const { source, monitor } = openOpenAlex({ baseUrl: 'http://stand.in' }, outside)
  return {
    source,
    monitor,
    sent,
    trouble,
    setFaults: (rules: readonly FaultRule[]) => plan.set(rules),
    /** Milliseconds that went by, whatever the clock shows. */
    elapsed: clock.steady,
    /** The network goes or comes back, and the browser tells the page so. */
    setOnline(isOnline: boolean): void {
      trouble.isOffline = !isOnline
      window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'))
    },
    /** The next answer comes when the function that is returned is called. */
    holdNext(): () => void {
      let release = (): void => undefined
      trouble.hold = new Promise((resolve) => {
        release = resolve
      })
      return () => release()
    },
    wait: (ms: number, signal: AbortSignal | undefined): Promise<void> =>
      new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
        clock.setTimeout(resolve, ms)
      }),
    /** Lets everything that is due come about. */
    async settle(): Promise<void> {
      for (let turns = 0; turns < 6; turns += 1) await turn()
    },
  }
}

/** A world in which things go wrong. */
export type FaultWorld = ReturnType<typeof createFaultWorld>
