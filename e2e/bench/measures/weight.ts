import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import type { Measure, Measured } from '../figure.ts'
import { waitForMarks } from '../marks.ts'
import { type World, waitForQuiet } from '../world.ts'

/** The view all loads are measured with: a filter, a table, bars with an unknown group. */
export const VIEW = '/works?filter=from_publication_date:2010-01-01&group_by=language:include_unknown'

const YEARS_VIEW = '/works?filter=from_publication_date:2010-01-01&group_by=publication_year'

const WEIGHT = 'initial JavaScript + CSS of a results view, gzip'
const BEFORE = 'of it loaded before the first result'
const YEARS = 'initial JavaScript + CSS with columns by year, gzip'
const HOSTS = 'hosts asked beside site and provider'
const REQUESTS = 'API requests, cold results view with a chart'

/** A file the page loaded. */
interface Loaded {
  readonly path: string
  readonly endMs: number
}

/** Scripts and styles the page has asked for so far. */
const readLoaded = (page: Page): Promise<readonly Loaded[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter((entry) => /\.(?:m?js|css)(?:$|\?)/.test(entry.name) && entry.name.startsWith(location.origin))
      .map((entry) => ({ path: new URL(entry.name).pathname, endMs: entry.responseEnd })),
  )

async function kilobytes(folder: string, files: readonly Loaded[]): Promise<number> {
  let bytes = 0
  for (const { path } of files) bytes += gzipSync(await readFile(join(folder, path))).length
  return bytes / 1_000
}

interface Load {
  readonly files: readonly Loaded[]
  readonly firstResultMs: number
  readonly hosts: ReadonlySet<string>
  readonly calls: readonly string[]
}

/** Loads a view in a browser that has never been here. `files`: those that had arrived when result and bars were seen. */
async function load(world: World, path: string): Promise<Load> {
  const [api, site] = [await world.api(), await world.site()]
  const { page, close } = await world.visit(api)
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).origin))
  api.reset()
  await page.goto(site + path)
  const { firstResultMs, firstBarMs } = await waitForMarks(page, 'result and bars')
  const seenMs = Math.max(firstResultMs ?? 0, firstBarMs ?? 0)
  const files = (await readLoaded(page)).filter(({ endMs }) => endMs > 0 && endMs <= seenMs)
  await waitForQuiet(api)
  await close()
  for (const own of [site, api.url, 'null']) hosts.delete(own)
  return { files, firstResultMs: firstResultMs ?? 0, hosts, calls: api.log.calls().map(({ target }) => target) }
}

/** What a results view weighs and asks for. `folder`: the built app. */
export const weight = (world: World, folder: string): Measure => ({
  names: [WEIGHT, BEFORE, YEARS, HOSTS, REQUESTS],
  run: async (): Promise<readonly Measured[]> => {
    const bars = await load(world, VIEW)
    const columns = await load(world, YEARS_VIEW)
    const before = bars.files.filter(({ endMs }) => endMs <= bars.firstResultMs)
    const hosts = [...bars.hosts, ...columns.hosts]
    return [
      { name: WEIGHT, value: await kilobytes(folder, bars.files), unit: 'kB', note: `${bars.files.length} files` },
      { name: BEFORE, value: await kilobytes(folder, before), unit: 'kB', note: `${before.length} files` },
      { name: YEARS, value: await kilobytes(folder, columns.files), unit: 'kB', note: `${columns.files.length} files` },
      { name: HOSTS, value: hosts.length, unit: 'hosts', ...(hosts.length > 0 && { note: hosts.join(' ') }) },
      { name: REQUESTS, value: bars.calls.length, unit: 'requests' },
    ]
  },
})
