import type { Page } from '@playwright/test'
import type { JsonObject } from '#lib/json'
import { type RunningServer, startServer } from '../../server/index.ts'
import type { Measure, Measured } from '../figure.ts'
import { serveMany } from '../many-records.ts'
import type { World } from '../world.ts'
import { heapMb, MANY_WORKS } from './walk.ts'

const LATENCIES_MS = [150, 400, 800] as const
const PER_SECOND = 10
const MANY_RECORDS = 200_000

const shareOf = (latencyMs: number): string => `export: share of 10 requests a second, API at ${latencyMs} ms`
const speedOf = (latencyMs: number): string =>
  `export: records a second, one cursor walk being 1, API at ${latencyMs} ms`
const MOST = 'export: most requests within a second, as the server sees it'
const HEAP = 'export of 200,000 records: heap above the start'
const HEAP_TIME = 'export of 200,000 records: time'

/** Opens a list and its export; waits for the plan. The file comes as a download. */
async function openExport(page: Page, address: string): Promise<void> {
  await page.addInitScript(() => void Reflect.deleteProperty(window, 'showSaveFilePicker'))
  await page.goto(address)
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('button', { name: 'Start export' }).click({ trial: true, timeout: 60_000 })
}

/** Starts the export and waits until the file is there. */
async function runExport(page: Page, whileRunning: () => Promise<void> = async () => {}): Promise<void> {
  const coming = page.waitForEvent('download', { timeout: 600_000 })
  await page.getByRole('button', { name: 'Start export' }).click()
  await whileRunning()
  await coming
  await page.getByText(/^All [\d,]+ records are in the file/).waitFor()
}

/** Pages a second of one cursor walk, as client libraries do it: each asked for when the one before has come. */
const sequentialRate = (page: Page, apiUrl: string): Promise<number> =>
  page.evaluate(async (base) => {
    const pages = 8
    let cursor = '*'
    const startedAt = performance.now()
    for (let count = 0; count < pages; count += 1) {
      const answer = await fetch(`${base}/works?per_page=200&select=id&cursor=${encodeURIComponent(cursor)}`)
      const body = (await answer.json()) as { meta: { next_cursor: string } }
      cursor = body.meta.next_cursor
    }
    return pages / ((performance.now() - startedAt) / 1_000)
  }, apiUrl)

interface Pace {
  /** Of the requests that arrived after the first second, over what the limit allows in that time, in percent. */
  readonly share: number
  /** Full pages a second from the first request to the last. */
  readonly pages: number
}

function paceOf(api: RunningServer, records: number): Pace {
  const times = api.log.calls().map(({ atMs }) => atMs)
  const [first = 0, last = 0] = [times[0], times.at(-1)]
  const later = times.filter((atMs) => atMs > first + 1_000).length
  return {
    share: (later / ((last - first - 1_000) / 1_000) / PER_SECOND) * 100,
    pages: records / 200 / ((last - first) / 1_000),
  }
}

/**
 * The whole way of an export in the built app: how much of what the provider allows it uses, from its first page to its
 * last. The stand-in speaks HTTP/2, as the provider does: over HTTP/1.1 a browser keeps but six requests under way.
 */
export const exportPace = (world: World): Measure => ({
  names: [...LATENCIES_MS.flatMap((latencyMs) => [shareOf(latencyMs), speedOf(latencyMs)]), MOST],
  run: async () => {
    const anonymous = { name: 'anonymous', perSecond: PER_SECOND, budget: 1_000_000 } as const
    const { store } = await world.api(MANY_WORKS)
    const api = await startServer({ store, http2: true, anonymous, warm: true })
    const figures: Measured[] = []
    let most = 0
    for (const latencyMs of LATENCIES_MS) {
      const { page, close } = await world.visit(api)
      api.reset()
      api.configure({ latencyMs, anonymous })
      await openExport(page, `${await world.site()}/works?view=table`)
      const total = Number(
        /[\d,]+/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[0]?.replaceAll(',', ''),
      )
      await page.waitForTimeout(1_500)
      api.log.clear()
      await runExport(page)
      const { share, pages } = paceOf(api, total)
      most = Math.max(most, api.log.mostWithin(1_000))
      const one = await sequentialRate(page, api.url)
      await close()
      figures.push({
        name: shareOf(latencyMs),
        value: share,
        unit: '%',
        note: `${pages.toFixed(1)} full pages a second`,
      })
      figures.push({ name: speedOf(latencyMs), value: pages / one, unit: 'times', note: `it makes ${one.toFixed(1)}` })
    }
    await api.close()
    return [...figures, { name: MOST, value: most, unit: 'requests' }]
  },
})

/** Whether memory stays flat however much is exported. The heap is read after collection, several times on the way. */
export const exportHeap = (world: World): Measure => ({
  names: [HEAP, HEAP_TIME],
  run: async () => {
    const { store } = await world.api()
    const mould: JsonObject = store.table('works').records[0] ?? {}
    const many = await serveMany(MANY_RECORDS, mould)
    const { page, context, close } = await world.visit(many)
    await openExport(page, `${await world.site()}/works?view=table`)
    const session = await context.newCDPSession(page)
    await session.send('HeapProfiler.enable')
    const before = await heapMb(session)
    let most = before
    const startedAt = performance.now()
    await runExport(page, async () => {
      for (let share = 0.1; share < 1; share += 0.2) {
        const bar = page.getByRole('progressbar', { name: 'Records read' })
        await bar.and(page.locator(`progress`)).evaluate(
          (element, wanted) =>
            new Promise<void>((done) => {
              const look = () =>
                element instanceof HTMLProgressElement && element.position < wanted ? setTimeout(look, 200) : done()
              look()
            }),
          share,
        )
        most = Math.max(most, await heapMb(session))
      }
    })
    const tookMs = performance.now() - startedAt
    most = Math.max(most, await heapMb(session))
    await close()
    await many.close()
    return [
      { name: HEAP, value: most - before, unit: 'MB', note: `${before.toFixed(0)} MB at the start, after collection` },
      { name: HEAP_TIME, value: tookMs / 1_000, unit: 's', note: 'at 10 requests a second it takes 100 s' },
    ]
  },
})
