import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { expectResults, readTotal } from './page-parts.ts'
import type { FaultRule } from './server/index.ts'

/** A browser that cannot write to disk as it goes: the file comes as a download, which a test can read. */
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  }),
)

/** Opens the list and the dialog; gives the number of records announced. */
async function openExport(page: Page, address: string): Promise<number> {
  await page.goto(address)
  await expectResults(page)
  const total = await readTotal(page)
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByRole('button', { name: 'Start export' })).toBeEnabled()
  return total
}

/** Starts and waits for the file; gives its lines below the headings. */
async function exported(page: Page, during: () => Promise<void> = async () => {}): Promise<readonly string[]> {
  const coming = page.waitForEvent('download', { timeout: 50_000 })
  await page.getByRole('button', { name: 'Start export' }).click()
  await during()
  const text = await readFile(await (await coming).path(), 'utf8')
  return text
    .trimEnd()
    .split(/\r\n(?=W\d+,)/)
    .slice(1)
}

const idsIn = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.map((line) => line.split(',')[0] ?? ''))

test('all records of a large list come, each once, and the receipt says so', async ({ page, site, api }) => {
  const total = await openExport(page, `${site}/works?filter=publication_year:2000-`)
  await expect(page.getByText(/^[\d,]+ rows\. About \d+ requests and \d+ credits/)).toBeVisible()
  const planned = api.log.calls().filter(({ target }) => target.includes('group_by'))
  expect(planned.length, 'requests that the plan costs').toBeLessThanOrEqual(6)
  const lines = await exported(page)
  expect([lines.length, idsIn(lines).size]).toEqual([total, total])
  await expect(
    page.getByRole('listitem').filter({ hasText: /^All [\d,]+ records are in the file, each once\.$/ }),
  ).toBeVisible()
  await page.getByText('Receipt', { exact: true }).click()
  await expect(page.getByText(/SHA-256 of the sorted ids: [0-9a-f]{64}/)).toBeVisible()
  await expect(page.getByText(/State: read to the end/)).toBeVisible()
})

const on = (from: number, fault: FaultRule['fault']): FaultRule => ({ path: '^/works$', param: 'cursor', from, fault })

test('faults on the way lose and double nothing', async ({ page, site, api }) => {
  const total = await openExport(page, `${site}/works?filter=publication_year:2000-`)
  api.faults.set([
    on(2, { kind: 'too-fast', retryAfterMs: 200 }),
    on(4, { kind: 'duplicate-page', rows: 30 }),
    on(6, { kind: 'status', status: 502 }),
    on(8, { kind: 'cut-json' }),
    on(10, { kind: 'drop' }),
    on(13, { kind: 'html' }),
    on(16, { kind: 'drift', by: 5 }),
    on(18, { kind: 'dead-cursor' }),
  ])
  const lines = await exported(page)
  expect([lines.length, idsIn(lines).size]).toEqual([total, total])
})

test('a spent budget stops with words, and the export goes on from there', async ({ page, site, api }) => {
  const total = await openExport(page, `${site}/works?filter=publication_year:2000-`)
  api.faults.set([{ path: '^/works$', param: 'cursor', from: 6, times: null, fault: { kind: 'budget' } }])
  const lines = await exported(page, async () => {
    const panel = page.getByRole('dialog').getByRole('alert')
    await expect(panel).toContainText(/today|budget|allowance/i)
    api.faults.clear()
    await panel.getByRole('button', { name: 'Go on' }).click()
  })
  expect([lines.length, idsIn(lines).size]).toEqual([total, total])
})

test('a list sorted by title keeps its order past names with apostrophes', async ({ page, site }) => {
  const total = await openExport(page, `${site}/works?filter=publication_year:2022-&sort=display_name`)
  expect(total).toBeLessThanOrEqual(2_000)
  await expect(page.getByText(/in the order of the table/)).toBeVisible()
  const lines = await exported(page)
  expect([lines.length, idsIn(lines).size]).toEqual([total, total])
  await expect(page.getByText('The order holds for')).toHaveCount(0)
})

test('pausing holds the requests, going on ends with all records', async ({ page, site, api }) => {
  api.configure({ latencyMs: 300 })
  const total = await openExport(page, `${site}/works?filter=publication_year:2000-`)
  const lines = await exported(page, async () => {
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(page.getByText(/^Paused/)).toBeVisible()
    await page.getByRole('button', { name: 'Go on' }).click()
  })
  expect([lines.length, idsIn(lines).size]).toEqual([total, total])
  api.configure({ latencyMs: 0 })
})

test('the sample exports without a request and without a price', async ({ page, site, api }) => {
  await page.goto(`${site}/works?source=sample&filter=publication_year:2024-`)
  await expectResults(page)
  const total = await readTotal(page)
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByText(/it costs nothing/)).toBeVisible()
  const lines = await exported(page)
  expect([lines.length, idsIn(lines).size]).toEqual([total, total])
  expect(api.log.calls()).toEqual([])
})
