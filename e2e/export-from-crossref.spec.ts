import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './crossref-fixtures.ts'
import { expectResults, readTotal } from './page-parts.ts'

test.setTimeout(90_000)

test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  }),
)

const openExport = async (page: Page, format: string): Promise<void> => {
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('radio', { name: format, exact: true }).check()
}

async function saved(page: Page, click: () => Promise<void>): Promise<string> {
  const coming = page.waitForEvent('download', { timeout: 30_000 })
  await click()
  return readFile(await (await coming).path(), 'utf8')
}

const dois = (text: string): readonly string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => String(JSON.parse(line).DOI))

test('an export of Crossref that broke off goes on after a reload: nothing is lost or doubled', async ({
  page,
  site,
  crossref,
}) => {
  await page.goto(`${site}/works?source=crossref`)
  await expectResults(page)
  const total = await readTotal(page)
  await openExport(page, 'JSON lines')
  await expect(page.getByText(/Crossref’s public pool: 1 list a second/)).toBeVisible()
  await expect(page.getByText(/credits/)).toHaveCount(0)
  const asked = crossref.standIn.log.length
  // The first page comes, the second one never.
  crossref.standIn.plan([{ param: 'cursor', from: 2, times: 1, fault: { kind: 'never' } }])
  await page.getByRole('button', { name: 'Start export' }).click()
  await expect(page.getByText(/^200 of /)).toBeVisible()
  await expect.poll(() => crossref.standIn.log.length).toBe(asked + 2)
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText(/^Paused\. 200 of/)).toBeVisible()

  await page.reload()
  const offer = page.getByRole('status').filter({ hasText: /^An export of/ })
  await expect(offer).toContainText(/stopped at 200/)
  const text = await saved(page, () => offer.getByRole('button', { name: 'Go on' }).click())
  expect(dois(text).length).toBe(total)
  expect(new Set(dois(text)).size).toBe(total)
  await expect(
    page.getByText(`All ${total.toLocaleString('en-US')} records are in the file, each once.`, { exact: true }),
  ).toBeVisible()
})

test('a list of Crossref is cited by its own shapes, and neither link nor file holds the e-mail address', async ({
  page,
  site,
  crossref,
}) => {
  await page.goto(`${site}/works?filter=type:book-chapter&source=crossref`)
  await expectResults(page)
  await page.getByRole('button', { name: 'Settings' }).click()
  await expect(page.getByText(/In use: the public pool/)).toBeVisible()
  await page.getByRole('textbox', { name: /polite pool/ }).fill('somebody@example.org')
  await expect(page.getByText(/In use: the polite pool/)).toBeVisible()
  await page.getByRole('button', { name: 'Close settings' }).click()
  await expectResults(page)
  const total = await readTotal(page)
  await openExport(page, 'RIS')
  const ris = await saved(page, () => page.getByRole('button', { name: 'Start export' }).click())
  expect(ris.match(/^TY {2}- CHAP/gm)?.length).toBe(total)
  expect(crossref.standIn.log.at(-1)).toContain('mailto=somebody%40example.org')
  await page.getByText('Receipt', { exact: true }).click()
  await expect(page.getByText(/^Records: works of type Book Chapter/)).toBeVisible()
  expect(`${ris}${await page.locator('body').innerText()}${page.url()}`).not.toContain('somebody')
})
