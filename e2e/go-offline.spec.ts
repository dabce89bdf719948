import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, useServer } from './fixtures.ts'
import { keptAnswers } from './kept-answers.ts'
import { expectResults, groups, readTotal, rows } from './page-parts.ts'
import { serveStatic } from './server/index.ts'

test.use({ serviceWorkers: 'allow' })

const VIEW = '/works?filter=type:article&group_by=language&sort=cited_by_count:desc'

/** The page has kept itself, and the answers it shows. */
async function expectReady(page: Page, answers: number): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 40_000 })
    .toBe(true)
  await expect.poll(() => keptAnswers(page), { timeout: 15_000 }).toBeGreaterThanOrEqual(answers)
}

test('offline, what was seen can be seen again, with its age', async ({ page, site, api, context }) => {
  test.setTimeout(120_000)
  await page.goto(`${site}${VIEW}`)
  await expectResults(page)
  const total = await readTotal(page)
  const first = await rows(page).first().textContent()
  const bars = await groups(page).getByRole('button').allTextContents()
  await expectReady(page, 2)
  const calls = api.log.calls().length
  await context.setOffline(true)
  await page.reload()
  await expectResults(page)
  expect([await readTotal(page), await rows(page).first().textContent()]).toEqual([total, first])
  await expect.poll(() => groups(page).getByRole('button').allTextContents()).toEqual(bars)
  await expect(page.getByText('There is no network.')).toBeVisible()
  await expect(page.locator('time')).toHaveText(/^kept, as of \d\d:\d\d$/)
  expect(api.log.calls().length).toBe(calls)

  await context.setOffline(false)
  await expect(page.getByText('There is no network.')).toBeHidden()
  await expect(page.locator('time')).toHaveText(/^as of/)
})

test('offline, what was not seen says what failed, and the page itself opens', async ({ page, site, context }) => {
  test.setTimeout(120_000)
  await page.goto(`${site}${VIEW}`)
  await expectResults(page)
  await expectReady(page, 2)
  await context.setOffline(true)
  await page.goto(`${site}/authors?view=table`)
  await expect(page.getByText(/can't be reached|cannot be reached/).first()).toBeVisible({ timeout: 40_000 })
  await expect(page.getByRole('button', { name: 'Settings' })).toBeVisible()
})

test('the page that keeps itself touches nothing of the provider', async ({ page, site, api }) => {
  test.setTimeout(120_000)
  await page.goto(`${site}${VIEW}`)
  await expectResults(page)
  await expectReady(page, 1)
  const kept = await page.evaluate(async () => {
    const names = await caches.keys()
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return all.flat().map(({ url }) => url)
  })
  expect(kept.filter((url) => !url.startsWith(site))).toEqual([])
  expect(
    kept.filter((url) => /\.wasm$|sample\//.test(url)),
    'nor the engine and its records',
  ).toEqual([])
  expect(kept).toContain(`${site}/`)
  expect(api.log.entries.every(({ method }) => method === 'GET')).toBe(true)
})

/** A copy of the built app as another version of it. */
async function otherVersion(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bibscope-'))
  await cp('dist', folder, { recursive: true, dereference: true, filter: (path) => !/sample|\.wasm$/.test(path) })
  for (const file of ['index.html', '404.html']) {
    const text = await readFile(join(folder, file), 'utf8')
    await writeFile(join(folder, file), text.replace('<head>', `<head><meta name="version" content="${name}">`))
  }
  const worker = await readFile(join(folder, 'sw.js'), 'utf8')
  await writeFile(join(folder, 'sw.js'), worker.replace(/(\.scope\} )[0-9a-f]{12}/, `$1${name}`))
  return folder
}

/** Takes a part of the app away that opens on a click, as a build does that gives it another name. */
async function withoutPart(folder: string, part: string): Promise<void> {
  const files = (await readdir(join(folder, 'assets'))).filter((file) => file.startsWith(`${part}-`))
  const worker = join(folder, 'sw.js')
  let text = await readFile(worker, 'utf8')
  for (const file of files) {
    await rm(join(folder, 'assets', file))
    text = text.replace(`assets/${file},`, '')
  }
  expect(files.length).toBeGreaterThan(0)
  await writeFile(worker, text)
}

const versionOf = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('meta[name="version"]')?.getAttribute('content') ?? null)

test('a new version is taken at the next load, and kept; a tab with the one before works on', async ({
  page,
  context,
  api,
}) => {
  test.setTimeout(120_000)
  const folders = [await otherVersion('one'), await otherVersion('two')] as const
  await withoutPart(folders[1], 'ShareDialog')
  const one = await serveStatic(folders[0])
  await page.goto(`${one.url}works?view=table`)
  await expectResults(page)
  await expectReady(page, 1)
  const before = await context.newPage()
  await useServer(before, api.url)
  await before.goto(`${one.url}works?view=table`)
  await expectResults(before)
  await one.close()
  const two = await serveStatic(folders[1], { port: one.port })
  await page.reload()
  await expectResults(page)
  expect(await versionOf(page)).toBe('two')
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).some((name) => name.endsWith(' two'))), {
      timeout: 40_000,
    })
    .toBe(true)
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state))
    .toBe('activated')
  // Its own files are gone from the host: they were kept with it.
  expect(await versionOf(before)).toBe('one')
  await before.getByRole('button', { name: 'Share' }).click()
  await expect(before.getByRole('dialog')).toContainText('API call for the records')
  await context.setOffline(true)
  await page.reload()
  await expectResults(page)
  expect(await versionOf(page)).toBe('two')
  await two.close()
  for (const folder of folders) await rm(folder, { recursive: true })
})
