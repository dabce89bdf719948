import type { Page } from '@playwright/test'
import { axeFindings } from './axe.ts'
import { expect, test } from './crossref-fixtures.ts'
import { expectResults, scrollToRow, shownRows } from './page-parts.ts'

const LIST = '/works?source=crossref&view=table'
const MINUTE_MS = 60_000

test.setTimeout(120_000)

const results = (page: Page) => page.getByRole('region', { name: 'Results' })
const loaded = (page: Page, count: string) =>
  expect(page.getByText(new RegExp(`^${count} loaded of 1,\\d{3}`))).toBeVisible()

/** The first rows in the window: a line below the table may cover the last one. */
const firstRows = async (page: Page): Promise<readonly string[]> => (await shownRows(page)).slice(0, 10)

const total = async (page: Page): Promise<number> =>
  Number((await page.getByText(/loaded of/).textContent())?.match(/of ([\d,]+)/)?.[1]?.replace(',', ''))

async function expectNoViolations(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeFindings(page, 'section[aria-label="Results"]'), colorScheme).toEqual([])
  }
}

test.describe('with an address, in the polite pool', () => {
  test.use({ mailto: 'me@example.org' })

  test('the cursor dies while somebody reads: a warning before, everything there after', async ({
    page,
    site,
    crossref,
  }) => {
    await page.clock.install()
    await page.goto(`${site}${LIST}`)
    await expectResults(page)
    await scrollToRow(page, 120)
    await loaded(page, '300')
    const all = await total(page)
    const before = await firstRows(page)
    await expect(results(page).getByText(/keeps the place/)).toBeHidden()

    await page.clock.fastForward(4 * MINUTE_MS)
    await expect(results(page).getByText(/Crossref keeps the place in this list for 5 minutes/)).toBeVisible()
    await expect(page.getByRole('timer')).toHaveText(/^[01]:\d\d left$/)
    await expectNoViolations(page)
    await results(page).getByRole('button', { name: 'Load more' }).click()
    await loaded(page, '400')
    await expect(page.getByRole('timer')).toBeHidden()
    expect(await firstRows(page)).toEqual(before)

    crossref.later(6 * MINUTE_MS)
    await page.clock.fastForward(6 * MINUTE_MS)
    await expect(results(page).getByText(/The 5 minutes .* are over\. .* from its start: 1 request\.$/)).toBeVisible()
    await results(page).getByRole('button', { name: 'Load again' }).click()
    await expect(results(page).getByText('Loaded again: all 400 rows came again.')).toBeVisible()
    await loaded(page, '1,000')
    expect(await firstRows(page), 'nothing moved').toEqual(before)
    await scrollToRow(page, all - 20)
    await expect(
      page.getByText(`${all.toLocaleString('en-GB')} loaded of ${all.toLocaleString('en-GB')}`),
    ).toBeVisible()
    await expect(page.getByText(`All ${all.toLocaleString('en-GB')} loaded.`)).toBeAttached()
    // Three pages, one more, the try that was refused, and the list once more.
    expect(crossref.standIn.walks.opened).toBe(2)
  })

  test('a connection that broke is told with the price of going on, which a person agrees to', async ({
    page,
    site,
    crossref,
  }) => {
    crossref.standIn.plan([{ target: 'cursor=(?!\\*)', from: 2, fault: { kind: 'cut-body' } }])
    await page.goto(`${site}${LIST}`)
    await expectResults(page)
    await scrollToRow(page, 120)
    const panel = results(page).getByRole('alert')
    await expect(panel).toContainText('The list broke off.')
    await expect(panel.getByTestId('price')).toHaveText('1 request')
    const calls = crossref.standIn.log.length
    await scrollToRow(page, 100)
    await scrollToRow(page, 150)
    expect(crossref.standIn.log.length, 'nothing is asked before somebody agrees').toBe(calls)
    await panel.getByRole('button', { name: 'Load the list again' }).click()
    await expect(results(page).getByText('Loaded again: all 200 rows came again.')).toBeVisible()
  })

  test('a reload and Back keep rows and place; to read on, the list is loaded again', async ({
    page,
    site,
    crossref,
  }) => {
    await page.goto(`${site}${LIST}`)
    await expectResults(page)
    await scrollToRow(page, 100)
    await loaded(page, '300')
    const before = await firstRows(page)
    const calls = crossref.standIn.log.length
    await page.reload()
    await expect(async () => expect(await firstRows(page)).toEqual(before)).toPass({ intervals: [50] })
    await page.goto(`${site}/icon.svg`)
    await page.goBack()
    await expect(async () => expect(await firstRows(page)).toEqual(before)).toPass({ intervals: [50] })
    await scrollToRow(page, 20)
    expect(crossref.standIn.log.length).toBe(calls)
    await scrollToRow(page, 250)
    await loaded(page, '1,000')
    await expect(results(page).getByText('Loaded again: all 300 rows came again.')).toBeVisible()
  })
})

test('two tabs share the pace of the public pool: one request at a time, each list whole', async ({
  page,
  site,
  crossref,
  context,
}) => {
  const other = await context.newPage()
  await page.goto(`${site}${LIST}`)
  await other.goto(`${site}${LIST}&sort=is-referenced-by-count:desc`)
  await Promise.all([expectResults(page), expectResults(other)])
  await Promise.all([scrollToRow(page, 120), scrollToRow(other, 120)])
  expect(crossref.standIn.pace.mostInFlight).toBe(1)
})
