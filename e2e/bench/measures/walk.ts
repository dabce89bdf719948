import type { CDPSession, Page } from '@playwright/test'
import type { JsonObject } from '#lib/json'
import { type Measure, quantile } from '../figure.ts'
import { serveMany } from '../many-records.ts'
import { waitForMarks } from '../marks.ts'
import type { World } from '../world.ts'

const REACH = 'requests to reach record 2,000'
const REACH_TIME = 'time to reach record 2,000'
const OVER_50 = 'scroll to record 20,000: frames over 50 ms, share'
const P99 = 'scroll to record 20,000: frame time at p99'
const WORK = "scroll to record 20,000: the page's own part of a frame at p99"
const WORST = 'scroll to record 20,000: longest frame'
const HEAP = 'scroll to record 20,000: heap above the start'
const TIME = 'scroll to record 20,000: time'
const FASTEST = 'scroll to record 20,000: most requests within a second'

const FAR_HEAP = 'scroll to record 100,000: heap above the start'
const FAR_KEPT = 'scroll to record 100,000: kept in the browser'
const FAR_TIME = 'scroll to record 100,000: time'
const FAR_WORK = "scroll to record 100,000: the page's own part of a frame at p99"

/** At 10 requests a second it takes 100 s at least; on a machine busy with other work more. */
const MOST_MS = 600_000

/** With half a window a frame it would take 12,000 frames: longer than the records need to come. */
const FAR_WINDOWS = 4

/** Enough to scroll to record 100,000. */
const VERY_MANY_WORKS = 100_500

/** Enough to scroll to record 20,000 and see more to come. */
export const MANY_WORKS = 21_000

const LIST = '/works?sort=cited_by_count:desc&view=table'

/**
 * How a scroll went. `frameMs`: times from frame to frame in which the list moved. `workMs`: the page's own part of each,
 * from the beginning of the frame until it was handed to be drawn.
 */
interface Scrolled {
  readonly frameMs: readonly number[]
  readonly workMs: readonly number[]
  readonly tookMs: number
}

/** How far to scroll, how fast (`windows`: heights of the window with each frame), and how long at most. */
interface Scroll {
  readonly record: number
  readonly windows?: number
  readonly limitMs?: number
}

/**
 * Scrolls until a record is drawn: half the height of the window with each frame, faster than any wheel, as a flick or a
 * dragged scroll bar; where rows are still to come it waits for them. Frames in which nothing moved are not counted:
 * they would only hide the others.
 */
const scrollTo = (page: Page, { record, windows = 0.5, limitMs = 240_000 }: Scroll): Promise<Scrolled> =>
  page.evaluate(
    async ([last, windows, limitMs]) => {
      const scroller = document.querySelector('#results table')?.parentElement
      if (!scroller) throw new Error('There is no table')
      const rowOf = (index: number) => scroller.querySelector(`tr[data-row="${index}"]`)
      const lastDrawn = () =>
        Math.max(
          ...[...scroller.querySelectorAll<HTMLElement>('tr[data-row]')].map((row) => Number(row.dataset['row'])),
        )
      const frameMs: number[] = []
      const workMs: number[] = []
      const startedAt = performance.now()
      let before: number | null = null
      return new Promise<{ frameMs: number[]; workMs: number[]; tookMs: number }>((resolve, reject) => {
        const step = (now: number) => {
          if (before !== null) {
            frameMs.push(now - before)
            window.afterFrame(() => workMs.push(performance.now() - now))
          }
          const tookMs = performance.now() - startedAt
          if (rowOf(last - 1)) return resolve({ frameMs, workMs, tookMs })
          if (tookMs > limitMs) return reject(new Error(`Only row ${lastDrawn()} was reached`))
          const top = scroller.scrollTop
          scroller.scrollBy(0, scroller.clientHeight * windows)
          before = scroller.scrollTop === top ? null : now
          requestAnimationFrame(step)
        }
        requestAnimationFrame(step)
      })
    },
    [record, windows, limitMs] as const,
  )

/** The heap of a page after collection. */
export async function heapMb(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}

async function open(world: World, works?: number) {
  const api = await world.api(works)
  const visit = await world.visit(api)
  api.reset()
  await visit.page.goto((await world.site()) + LIST)
  await waitForMarks(visit.page, 'result')
  return { api, ...visit }
}

/** How many requests, and how long, until record 2,000 is drawn. */
export const reach = (world: World): Measure => ({
  names: [REACH, REACH_TIME],
  run: async () => {
    const { api, page, close } = await open(world)
    const { tookMs } = await scrollTo(page, { record: 2_000 })
    const requests = api.log.calls().length
    await close()
    return [
      { name: REACH, value: requests, unit: 'requests', note: 'with those asked ahead of it' },
      { name: REACH_TIME, value: tookMs / 1_000, unit: 's' },
    ]
  },
})

/** A long scroll: does it stay smooth, and does memory stay bounded? */
export const scroll = (world: World): Measure => ({
  names: [OVER_50, P99, WORK, WORST, HEAP, TIME, FASTEST],
  run: async () => {
    const { api, page, context, close } = await open(world, MANY_WORKS)
    const session = await context.newCDPSession(page)
    await session.send('HeapProfiler.enable')
    const before = await heapMb(session)
    const { frameMs, workMs, tookMs } = await scrollTo(page, { record: 20_000 })
    const after = await heapMb(session)
    await close()
    const slow = frameMs.filter((ms) => ms > 50).length
    return [
      { name: OVER_50, value: (slow / frameMs.length) * 100, unit: '%', note: `${slow} of ${frameMs.length}` },
      { name: P99, value: quantile(frameMs, 0.99), unit: 'ms' },
      { name: WORK, value: quantile(workMs, 0.99), unit: 'ms', note: `median ${quantile(workMs, 0.5).toFixed(1)} ms` },
      { name: WORST, value: Math.max(...frameMs), unit: 'ms' },
      { name: HEAP, value: after - before, unit: 'MB', note: `${before.toFixed(0)} MB at the start, after collection` },
      { name: TIME, value: tookMs / 1_000, unit: 's' },
      { name: FASTEST, value: api.log.mostWithin(1_000), unit: 'requests' },
    ]
  },
})

/** Size of what the page keeps beyond the visit, in MB. */
const keptMb = (page: Page): Promise<number> =>
  page.evaluate(async () => ((await navigator.storage.estimate()).usage ?? 0) / 1e6)

/**
 * A list of very many records: each is made when it is asked for, and comes at once. The stand-in would have to make them
 * all before, and to count them over for each page, longer than the scroll itself takes.
 */
async function openVeryMany(world: World) {
  const { store } = await world.api()
  const mould: JsonObject = store.table('works').records[0] ?? {}
  const many = await serveMany(VERY_MANY_WORKS, mould)
  const visit = await world.visit(many)
  await visit.page.goto((await world.site()) + LIST)
  await waitForMarks(visit.page, 'result')
  const close = async () => {
    await visit.close()
    await many.close()
  }
  return { ...visit, close }
}

/** A very long scroll: far pages are dropped, and memory does not grow with the list. */
export const scrollFar = (world: World): Measure => ({
  names: [FAR_HEAP, FAR_KEPT, FAR_TIME, FAR_WORK],
  run: async () => {
    const { page, context, close } = await openVeryMany(world)
    const session = await context.newCDPSession(page)
    await session.send('HeapProfiler.enable')
    const before = await heapMb(session)
    // However it ends: a provider that still listens would keep the whole run from ending.
    const scrolled = scrollTo(page, { record: 100_000, windows: FAR_WINDOWS, limitMs: MOST_MS })
    const { workMs, tookMs } = await scrolled.catch(async (cause: unknown) => {
      await close()
      throw cause
    })
    const after = await heapMb(session)
    const kept = await keptMb(page)
    await close()
    return [
      {
        name: FAR_HEAP,
        value: after - before,
        unit: 'MB',
        note: `${before.toFixed(0)} MB at the start, after collection`,
      },
      { name: FAR_KEPT, value: kept, unit: 'MB' },
      { name: FAR_TIME, value: tookMs / 1_000, unit: 's' },
      { name: FAR_WORK, value: quantile(workMs, 0.99), unit: 'ms' },
    ]
  },
})
