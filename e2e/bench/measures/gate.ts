import type { Page } from '@playwright/test'
import { type RunningServer, startServer } from '../../server/index.ts'
import type { Measure, Measured } from '../figure.ts'
import { openModules } from '../modules.ts'
import { FEW_WORKS, type World } from '../world.ts'

const LATENCIES_MS = [150, 400, 800] as const
const PER_SECOND = 10
/** Enough for an export of 32,000 records, and for the gate to have learned how long an answer takes. */
const REQUESTS = 160

const shareOf = (latencyMs: number): string => `gate: share of 10 requests a second, API at ${latencyMs} ms`
const MOST = 'gate: most requests within a second, as the server sees it'

/** Asks for so many records at once, as an export does. */
const askMany = (page: Page, baseUrl: string, ids: readonly string[]): Promise<void> =>
  page.evaluate(
    async ([base, wanted]) => {
      const path = { all: '/src/sources/all.ts', outside: '/src/app/browser-outside.ts' }
      const { openSource } = (await import(path.all)) as typeof import('#sources/all')
      const { browserOutside } = (await import(path.outside)) as typeof import('../../../src/app/browser-outside.ts')
      const { source } = openSource('openalex', { baseUrl: base }, browserOutside)
      const ask = (id: string) => source.get({ entity: 'works', id }, { lane: 'export', why: 'bench' })
      await Promise.all(wanted.map(ask))
    },
    [baseUrl, ids] as const,
  )

/** Requests that arrived after the first second, over what the limit allows in that time. */
function shareOfLimit(api: RunningServer): number {
  const times = api.log.calls().map(({ atMs }) => atMs)
  const [first = 0, last = 0] = [times[0], times.at(-1)]
  const later = times.filter((atMs) => atMs > first + 1_000).length
  return (later / ((last - first - 1_000) / 1_000) / PER_SECOND) * 100
}

/**
 * Whether the gate uses what the provider allows, and never more. The stand-in speaks HTTP/2, as the provider does: over
 * HTTP/1.1 a browser keeps but six requests under way, which at 800 ms is not enough.
 */
export const gate = (world: World): Measure => ({
  names: [...LATENCIES_MS.map(shareOf), MOST],
  run: async () => {
    const anonymous = { name: 'anonymous', perSecond: PER_SECOND, budget: 1_000_000 } as const
    const { store } = await world.api(FEW_WORKS)
    const api = await startServer({ store, http2: true, anonymous })
    const { newPage, close } = await openModules(world)
    const page = await newPage()
    const list = await page.request.get(`${api.url}/works?select=id&per_page=${REQUESTS}`)
    const { results } = (await list.json()) as { results: readonly { readonly id: string }[] }
    const ids = results.map(({ id }) => id.split('/').pop() ?? id)
    const figures: Measured[] = []
    let most = 0
    for (const latencyMs of LATENCIES_MS) {
      await page.waitForTimeout(1_500)
      api.reset()
      api.configure({ latencyMs })
      await askMany(page, api.url, ids)
      figures.push({ name: shareOf(latencyMs), value: shareOfLimit(api), unit: '%' })
      most = Math.max(most, api.log.mostWithin(1_000))
    }
    await close()
    await api.close()
    return [...figures, { name: MOST, value: most, unit: 'requests' }]
  },
})
