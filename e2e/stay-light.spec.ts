import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from './fixtures.ts'

const BUILT = 'dist'

/**
 * What the first screen may weigh, in kB of gzip: scripts and styles that the page asks for by itself. A ratchet on the
 * way to 200: when less is needed, lower it; what makes it fail should come when somebody needs it (`lazyPart`,
 * `lazyModule`).
 */
const MOST_KB = 218

/** Files a page or a script names, as paths from the root. */
const named = (text: string, pattern: RegExp, folder = ''): readonly string[] =>
  [...text.matchAll(pattern)].map(([, path = '']) => posix.join(folder, path.replace(/^\//, '')))

const IN_PAGE = /<(?:script|link)\b[^>]*(?:src|href)="([^"]+\.(?:js|css))"/g
const IN_SCRIPT = /(?:\bfrom|\bimport)\s*"(\.\/[^"]+\.js)"/g

/** Everything that arrives without anybody asking for it: what the page names, and what that imports at once. */
async function firstFiles(): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>()
  const waiting = [...named(await readFile(join(BUILT, 'index.html'), 'utf8'), IN_PAGE)]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (files.has(path)) continue
    const content = await readFile(join(BUILT, path))
    files.set(path, content)
    if (path.endsWith('.js')) waiting.push(...named(content.toString('utf8'), IN_SCRIPT, posix.dirname(path)))
  }
  return files
}

test('the first screen is light', async () => {
  const files = await firstFiles()
  const sizes = [...files].map(([path, content]) => ({ path, kb: gzipSync(content).length / 1_000 }))
  const said = sizes.map(({ path, kb }) => `${kb.toFixed(1)} kB ${path}`).join(', ')
  expect(
    sizes.some(({ path }) => path.endsWith('.css')),
    said,
  ).toBe(true)
  expect(sizes.length, said).toBeGreaterThan(3)
  expect(Math.ceil(sizes.reduce((sum, { kb }) => sum + kb, 0)), said).toBeLessThanOrEqual(MOST_KB)
})

test('a list fetches no other code before its answers come', async ({ page, api, site }) => {
  const first = new Set([...(await firstFiles()).keys()].map((path) => `/${path}`))
  const fetched: string[] = []
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url())
    if (origin === site && /\.(?:js|css)$/.test(pathname) && !first.has(pathname)) fetched.push(pathname)
  })
  // No answer comes, and what waits no longer for one waits on: what the page fetches now it needs for its first drawing.
  api.configure({ latencyMs: 60_000 })
  await page.addInitScript(() => {
    const { setTimeout } = window
    const patient = (run: TimerHandler, delayMs = 0) => setTimeout(run, delayMs < 1_000 ? delayMs : 60_000)
    Object.assign(window, { setTimeout: patient })
  })
  await page.goto(`${site}/works?filter=from_publication_date:2010-01-01&group_by=language:include_unknown`)
  await expect(page.getByRole('region', { name: 'Results' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Groups' })).toBeVisible()
  await page.waitForLoadState('load')
  expect(fetched).toEqual([])
  api.configure({ latencyMs: 0 })
})
