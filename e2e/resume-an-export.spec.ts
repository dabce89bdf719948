import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { expectResults, readTotal } from './page-parts.ts'
import type { RunningServer } from './server/index.ts'

test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  }),
)

const LIST = '/works?filter=publication_year:2000-'

/** Begins an export and holds it after some pages; gives the number of records announced. */
async function beginExport(page: Page, api: RunningServer, address: string): Promise<number> {
  await page.goto(address)
  await expectResults(page)
  const total = await readTotal(page)
  await page.getByRole('button', { name: 'Export' }).click()
  api.faults.set([{ path: '^/works$', param: 'cursor', from: 12, times: null, fault: { kind: 'budget' } }])
  await page.getByRole('button', { name: 'Start export' }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(/today|budget|allowance/i)
  return total
}

const idsIn = (text: string): readonly string[] =>
  text
    .trimEnd()
    .split(/\r\n(?=W\d+,)/)
    .slice(1)
    .map((line) => line.split(',')[0] ?? '')

const offer = (page: Page) => page.getByRole('status').filter({ hasText: /^An export of/ })

test('an export that a spent budget and a reload interrupted goes on where it was', async ({ page, site, api }) => {
  const total = await beginExport(page, api, `${site}${LIST}`)
  await page.reload()
  await expect(offer(page)).toContainText(new RegExp(`An export of ${total.toLocaleString('en-US')} works stopped at`))
  const kept = Number(/stopped at ([\d,]+)/.exec((await offer(page).textContent()) ?? '')?.[1]?.replaceAll(',', ''))
  expect(kept, 'records kept from the first sitting').toBeGreaterThan(0)
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    expect(await axeFindings(page), theme).toEqual([])
  }
  api.faults.clear()
  const asked = api.log.calls().length
  const coming = page.waitForEvent('download', { timeout: 50_000 })
  await offer(page).getByRole('button', { name: 'Go on' }).click()
  const ids = idsIn(await readFile(await (await coming).path(), 'utf8'))
  expect([ids.length, new Set(ids).size]).toEqual([total, total])
  const pages = api.log
    .calls()
    .slice(asked)
    .filter(({ target }) => target.includes('cursor='))
  expect(pages.length, 'requests of the second sitting').toBeLessThanOrEqual(Math.ceil((total - kept) / 200) + 30)
  await page.getByText('Receipt', { exact: true }).click()
  await expect(page.getByText(/in 2 sittings/)).toBeVisible()
  await page.getByRole('button', { name: 'Another export' }).click()
  await page.keyboard.press('Escape')
  await page.reload()
  await expectResults(page)
  await expect(offer(page)).toHaveCount(0)
})

test('an interrupted export can be discarded, and is not offered again', async ({ page, site, api }) => {
  await beginExport(page, api, `${site}${LIST}`)
  await page.goto(`${site}/`)
  await offer(page).getByRole('button', { name: 'Discard' }).click()
  await expect(offer(page)).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(offer(page)).toHaveCount(0)
})

test('an export goes on while its window is closed and another list is looked at', async ({ page, site, api }) => {
  api.configure({ latencyMs: 150 })
  await page.goto(`${site}${LIST}`)
  await expectResults(page)
  const total = await readTotal(page)
  await page.getByRole('button', { name: 'Export' }).click()
  const coming = page.waitForEvent('download', { timeout: 50_000 })
  await page.getByRole('button', { name: 'Start export' }).click()
  await page.getByRole('button', { name: 'Go on in the background' }).click()
  await expect(page.getByRole('button', { name: /^Export: \d+ %$/ })).toBeVisible()
  const ids = idsIn(await readFile(await (await coming).path(), 'utf8'))
  expect([ids.length, new Set(ids).size]).toEqual([total, total])
  await page.getByRole('button', { name: 'Export: done' }).click()
  await expect(page.getByText(/^All [\d,]+ records are in the file/)).toBeVisible()
  api.configure({ latencyMs: 0 })
})

/** Records of the only export that this browser keeps. */
const keptRows = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const known = await window.indexedDB.databases()
    if (!known.some(({ name }) => name === 'bibscope-exports')) return 0
    return new Promise<number>((resolve) => {
      const opening = window.indexedDB.open('bibscope-exports')
      opening.onsuccess = () => {
        const asking = opening.result.transaction('jobs').objectStore('jobs').getAll()
        asking.onsuccess = () => {
          const [job]: readonly { readonly progress: { readonly rows: number } }[] = asking.result
          opening.result.close()
          resolve(job?.progress.rows ?? 0)
        }
      }
    })
  })

test('a page that goes away in the midst of an export loses and doubles nothing', async ({ page, site, api }) => {
  await page.goto(`${site}${LIST}`)
  await expectResults(page)
  const total = await readTotal(page)
  api.configure({ latencyMs: 700 })
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('button', { name: 'Start export' }).click()
  await expect.poll(() => keptRows(page)).toBeGreaterThan(0)
  await page.goto('about:blank')
  api.configure({ latencyMs: 0 })
  await page.goto(`${site}/`)
  const coming = page.waitForEvent('download', { timeout: 50_000 })
  await offer(page).getByRole('button', { name: 'Go on' }).click()
  const ids = idsIn(await readFile(await (await coming).path(), 'utf8'))
  expect([ids.length, new Set(ids).size]).toEqual([total, total])
})
