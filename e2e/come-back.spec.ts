import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { keptAnswers } from './kept-answers.ts'
import { expectResults, groups, readTotal, rows, scrollToRow, shownRows } from './page-parts.ts'

const VIEW = '/works?filter=publication_year:2000-2026&sort=cited_by_count:desc'

/** Everything a visit writes down is written down: lists and groups by the counters of the page's own database. */
const expectKept = (page: Page, count: number): Promise<void> =>
  expect.poll(() => keptAnswers(page), { timeout: 15_000 }).toBeGreaterThanOrEqual(count)

test('a reload keeps rows and position, and asks nothing again', async ({ page, site, api }) => {
  await page.goto(`${site}${VIEW}&group_by=type`)
  await expectResults(page)
  await scrollToRow(page, 400)
  await expect(page.getByText(/^600 loaded of [\d,]+$/)).toBeVisible()
  await expectKept(page, 7)
  const before = await shownRows(page)
  const bars = await groups(page).getByRole('button').allTextContents()
  const calls = api.log.calls().length
  await page.reload()
  await expect(async () => expect(await shownRows(page)).toEqual(before)).toPass({ intervals: [50], timeout: 10_000 })
  await expect.poll(() => groups(page).getByRole('button').allTextContents()).toEqual(bars)
  expect(api.log.calls().length).toBe(calls)
  await scrollToRow(page, 20)
  expect(api.log.calls().length, 'pages in between come from this browser, too').toBe(calls)
})

test('Back from another site keeps rows and position, and asks nothing again', async ({ page, site, api }) => {
  await page.goto(`${site}${VIEW}&view=table`)
  await expectResults(page)
  await scrollToRow(page, 200)
  await expect(page.getByText(/^400 loaded of [\d,]+$/)).toBeVisible()
  await expectKept(page, 4)
  const before = await shownRows(page)
  const calls = api.log.calls().length
  await page.goto(`${site}/icon.svg`)
  await page.goBack()
  await expect(async () => expect(await shownRows(page)).toEqual(before)).toPass({ intervals: [50], timeout: 10_000 })
  expect(api.log.calls().length).toBe(calls)
})

test('refresh asks again, and says a new time', async ({ page, site, api }) => {
  await page.goto(`${site}${VIEW}&view=table`)
  await expectResults(page)
  await expectKept(page, 1)
  await page.reload()
  await expectResults(page)
  const calls = api.log.calls().length
  const age = page.locator('time')
  const before = await age.getAttribute('datetime')
  await page.getByRole('button', { name: 'Refresh: ask again' }).click()
  await expect.poll(() => age.getAttribute('datetime')).not.toBe(before)
  expect(api.log.calls().length).toBe(calls + 1)
})

test('names do not end a list sorted by names: every record once, to the end', async ({ page, site }) => {
  test.setTimeout(120_000)
  await page.goto(`${site}/authors?filter=works_count:1&sort=display_name&view=table`)
  await expectResults(page)
  const total = await readTotal(page)
  const seen = new Map<number, string>()
  await expect(async () => {
    const drawn = await page.evaluate(() => {
      const scroller = document.querySelector('#results table')?.parentElement
      const found = [...document.querySelectorAll<HTMLElement>('#results tbody tr[data-row]')].flatMap((row) => {
        const href = row.querySelector('a[href*="/authors/"]')?.getAttribute('href')
        return href ? [[Number(row.dataset['row']), href] as const] : []
      })
      scroller?.scrollBy(0, scroller.clientHeight * 0.8)
      return found
    })
    for (const [index, href] of drawn) seen.set(index, href)
    await expect(page.getByText(/^All [\d,]+ loaded/)).toBeVisible({ timeout: 1 })
  }).toPass({ intervals: [20], timeout: 100_000 })
  await expect(page.getByText(`All ${total.toLocaleString('en-US')} loaded.`)).toBeVisible()
  expect(new Set(seen.values()).size).toBe(seen.size)
  expect(total).toBeGreaterThan(200)
})

test('where the browser keeps nothing the page works on and says so once', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { get: () => null })
  })
  await page.goto(`${site}${VIEW}&view=table`)
  await expectResults(page)
  const notice = page.getByRole('status').filter({ hasText: 'keeps no answers' })
  await expect(notice).toBeVisible()
  await notice.getByRole('button', { name: 'Understood' }).click()
  await expect(notice).toBeHidden()
  await page.reload()
  await expectResults(page)
  await scrollToRow(page, 120)
  await expect(notice).toBeHidden()
})

test('what is kept can be seen and cleared in Settings', async ({ page, site, api }) => {
  await page.goto(`${site}${VIEW}&view=table`)
  await expectResults(page)
  await expectKept(page, 1)
  await page.getByRole('button', { name: 'Settings' }).click()
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  await expect(dialog.getByText(/\d+ answers?, about .* of 100 MB/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Clear answers' }).click()
  await expect(dialog.getByText('No answers are kept')).toBeVisible()
  await page.keyboard.press('Escape')
  const calls = api.log.calls().length
  await page.reload()
  await expectResults(page)
  await expect(rows(page).first()).toBeVisible()
  expect(api.log.calls().length).toBeGreaterThan(calls)
})
