import { readFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { expectResults, readTotal } from './page-parts.ts'

test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  }),
)

async function openExport(page: Page, address: string): Promise<number> {
  await page.goto(address)
  await expectResults(page)
  const total = await readTotal(page)
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByRole('button', { name: 'Start export' })).toBeEnabled()
  return total
}

async function exported(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const coming = page.waitForEvent('download', { timeout: 50_000 })
  await page.getByRole('button', { name: 'Start export' }).click()
  const download = await coming
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** The last file of an archive, unpacked: the sheet. */
function lastFile(zip: Buffer): string {
  const central = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  const [packed, local] = [zip.readUInt32LE(central + 20), zip.readUInt32LE(central + 42)]
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  return inflateRawSync(zip.subarray(start, start + packed)).toString('utf8')
}

test('a workbook has all records, with the columns chosen', async ({ page, site }) => {
  const total = await openExport(page, `${site}/works?filter=publication_year:2023`)
  await page.getByRole('radio', { name: 'XLSX' }).check()
  await page.getByRole('radio', { name: 'My own choice' }).check()
  await page.getByRole('checkbox', { name: 'Authors', exact: true }).uncheck()
  await page.getByRole('checkbox', { name: 'DOI', exact: true }).check()
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    expect(await axeFindings(page), theme).toEqual([])
  }
  const { name, bytes } = await exported(page)
  expect(name).toMatch(/^bibscope-works-\d{4}-\d\d-\d\d\.xlsx$/)
  const rows = lastFile(bytes).match(/<row>.*?<\/row>/g) ?? []
  expect(rows).toHaveLength(total + 1)
  const headings = [...(rows[0] ?? '').matchAll(/<t [^>]*>(.*?)<\/t>/g)].map(([, text]) => text)
  expect(headings).toContain('DOI')
  expect(headings).not.toContain('Authors')
  expect(rows[1]).toContain('<c><v>2023</v></c>')
})

test('a program is chosen by name, and gets the columns it reads', async ({ page, site }) => {
  await openExport(page, `${site}/works?filter=publication_year:2023`)
  await page.getByRole('button', { name: 'ASReview' }).click()
  await expect(page.getByRole('radio', { name: 'CSV for ASReview' })).toBeChecked()
  const { bytes } = await exported(page)
  expect(bytes.toString('utf8').split('\r\n')[0]).toBe(
    'title,abstract,authors,keywords,doi,url,year,journal,language,openalex_id',
  )
})

test('the order of the table can be kept, at the price that is said', async ({ page, site }) => {
  await openExport(
    page,
    `${site}/works?filter=publication_year:2000-&sort=publication_date:desc&columns=publication_date`,
  )
  await expect(page.getByText(/do not come in the order of the table/)).toBeVisible()
  await page.getByRole('checkbox', { name: /^Keep the order of the table: one walk/ }).check()
  await expect(page.getByText(/One walk through the list, in the order of the table/)).toBeVisible()
  const { bytes } = await exported(page)
  const days = bytes.toString('utf8').match(/\d{4}-\d\d-\d\d(?=\r\n)/g) ?? []
  expect(days).toEqual([...days].sort().reverse())
})

test('a browser that writes to disk streams to the place chosen', async ({ page, site }) => {
  await page.addInitScript(() => {
    // The picker opens a window of the system: the file comes to lie in the private folder of the page instead.
    Reflect.set(window, 'showSaveFilePicker', async () =>
      (await navigator.storage.getDirectory()).getFileHandle('mine.csv', { create: true }),
    )
  })
  const total = await openExport(page, `${site}/works?filter=publication_year:2023`)
  await page.getByRole('button', { name: 'Start export' }).click()
  await expect(page.getByText(/^All [\d,]+ records are in the file/)).toBeVisible({ timeout: 50_000 })
  const text = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory()
    return (await (await folder.getFileHandle('mine.csv')).getFile()).text()
  })
  expect(text.trimEnd().split(/\r\n(?=W\d+,)/)).toHaveLength(total + 1)
})
