import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { expectResults, groups, readTotal, rows } from './page-parts.ts'

test.use({ serviceWorkers: 'allow' })

const VIEW = '/works?filter=type:article&group_by=language&sort=cited_by_count:desc'

/** The page has kept itself, and the answers it shows. */
async function expectReady(page: Page, answers: number): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 40_000 })
    .toBe(true)
  await expect
    .poll(
      () =>
        page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              const request = indexedDB.open('bibscope-answers')
              request.onerror = () => resolve(0)
              request.onsuccess = () => {
                const all = request.result.transaction('answers').objectStore('answers').count()
                all.onsuccess = () => {
                  request.result.close()
                  resolve(all.result)
                }
              }
            }),
        ),
      { timeout: 15_000 },
    )
    .toBeGreaterThanOrEqual(answers)
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
