import type { Page } from '@playwright/test'
import { generateSample } from '#sample'
import { type RunningCrossref, startCrossref, toCrossrefRecords } from '../../server/index.ts'
import type { Measure, Measured } from '../figure.ts'
import { type Modules, openModules } from '../modules.ts'
import type { World } from '../world.ts'

const LATENCIES_MS = [150, 400, 800] as const
/** Lists a second and requests of a walk in each pool: enough for a quarter of a minute. */
const POOLS = { public: { lists: 1, pages: 16, mailto: '' }, polite: { lists: 3, pages: 32, mailto: 'me@example.org' } }
type Pool = keyof typeof POOLS
const BOTH = ['public', 'polite'] as const
const TABS = 3

/** Requests until the gate knows how long the way there takes: before, it counts each from its answer. */
const LEARNING = 5

const shareOf = (pool: Pool, latencyMs: number): string =>
  `Crossref walk: share of its bound, ${pool} pool, API at ${latencyMs} ms`
const mostOf = (pool: Pool): string => `Crossref gate: most lists within a second, ${TABS} tabs, ${pool} pool`
const atOnceOf = (pool: Pool): string => `Crossref gate: most requests at once, ${TABS} tabs, ${pool} pool`

/** What a page does with the source. `pages`: of a walk, one after the other; `beside`: groups asked for all at once. */
interface Task {
  readonly baseUrl: string
  readonly mailto: string
  readonly pages: number
  readonly beside: number
}

/** Walks a list as the app does, in a page with the app's modules. */
const walkIn = (page: Page, task: Task): Promise<void> =>
  page.evaluate(async ({ baseUrl, mailto, pages, beside }) => {
    const path = {
      all: '/src/sources/all.ts',
      sources: '/src/sources/index.ts',
      query: '/src/query/index.ts',
      outside: '/src/app/browser-outside.ts',
    }
    const { browserOutside } = (await import(path.outside)) as typeof import('../../../src/app/browser-outside.ts')
    const { openSource, sourceReady } = (await import(path.all)) as typeof import('#sources/all')
    const { createWalk } = (await import(path.sources)) as typeof import('#sources')
    const { emptyQuery, toFieldId } = (await import(path.query)) as typeof import('#query')
    await sourceReady('crossref')
    const { source } = openSource('crossref', { crossrefUrl: baseUrl, mailto }, browserOutside)
    const options = { lane: 'prefetch', why: 'bench' } as const
    const query = emptyQuery('crossref-works')
    const groups = { query, field: toFieldId('type'), includeUnknown: false, top: 5 }
    const asked = Array.from({ length: beside }, () => source.group(groups, options))
    const request = { query, sort: [], select: ['DOI'], pageSize: 20 }
    const walk = createWalk({ source, request, id: 'bench', wait: () => Promise.reject(new Error('It failed')) })
    for (let index = 0; index < pages; index += 1) await walk.next(options)
    await Promise.all(asked)
  }, task)

const recordsOf = () => toCrossrefRecords(generateSample({ seed: 'bench', works: 1_000 }))

/** Requests a second between the first and the last. */
const ratePerSecond = (times: readonly number[]): number => {
  const [first = 0, last = 0] = [times[0], times.at(-1)]
  return ((times.length - 1) / (last - first)) * 1_000
}

const startNoting = async (
  latencyMs: number,
): Promise<{ readonly server: RunningCrossref; readonly times: readonly number[] }> => {
  const times: number[] = []
  const now = (): number => performance.now()
  const server = await startCrossref({ records: recordsOf(), now, latencyMs, onRequest: () => times.push(now()) })
  return { server, times }
}

/** A walk is serial: behind each answer comes the next request, so it passes neither the pool nor one request a latency. */
async function pace(modules: Modules, pool: Pool, latencyMs: number): Promise<Measured> {
  const { lists, pages, mailto } = POOLS[pool]
  const { server, times } = await startNoting(latencyMs)
  await walkIn(await modules.newPage(), { baseUrl: server.url, mailto, pages, beside: 0 })
  await server.close()
  const bound = Math.min(lists, 1_000 / latencyMs)
  const rate = ratePerSecond(times.slice(LEARNING))
  const note = `${rate.toFixed(2)} of ${lists} lists a second; bound of a serial walk ${bound.toFixed(2)}`
  return { name: shareOf(pool, latencyMs), value: (rate / bound) * 100, unit: '%', note }
}

/** Tabs that ask as much as they may, all at the same time. */
async function limits(modules: Modules, pool: Pool): Promise<readonly Measured[]> {
  const { mailto, lists } = POOLS[pool]
  const { server } = await startNoting(300)
  const tabs = await Promise.all(Array.from({ length: TABS }, () => modules.newPage()))
  const task = { baseUrl: server.url, mailto, pages: 2 * lists, beside: 2 * lists }
  await Promise.all(tabs.map((tab) => walkIn(tab, task)))
  const { mostPerSecond, mostInFlight, refused } = server.standIn.pace
  await server.close()
  const note = `${refused} refused`
  return [
    { name: mostOf(pool), value: mostPerSecond.array, unit: 'requests', note },
    { name: atOnceOf(pool), value: mostInFlight, unit: 'requests' },
  ]
}

/** Whether a walk over Crossref uses what its pool allows a serial walk, and several tabs together never more. */
export const crossref = (world: World): Measure => ({
  names: [
    ...BOTH.flatMap((pool) => LATENCIES_MS.map((latencyMs) => shareOf(pool, latencyMs))),
    ...BOTH.flatMap((pool) => [mostOf(pool), atOnceOf(pool)]),
  ],
  async run() {
    const modules = await openModules(world)
    const walks = BOTH.flatMap((pool) => LATENCIES_MS.map((latencyMs) => pace(modules, pool, latencyMs)))
    // Each has a stand-in of its own, and all wait far more than they work.
    const shares = await Promise.all(walks)
    const most = await Promise.all(BOTH.map((pool) => limits(modules, pool)))
    await modules.close()
    return [...shares, ...most.flat()]
  },
})
