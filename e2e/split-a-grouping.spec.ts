import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { expectResults, groups, readTotal, sumLine } from './page-parts.ts'

const countOf = (text: string): number => Number(text.replaceAll(',', ''))

/** The figures of the table as rows of numbers, totals last in each; the last row holds the totals. */
async function readTable(table: Locator): Promise<readonly (readonly number[])[]> {
  const rows = await table.locator('tbody tr, tfoot tr').all()
  return Promise.all(rows.map(async (row) => (await row.locator('td').allTextContents()).map(countOf)))
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)

test('years are split by open access: one request for each value, lines over years', async ({ page, site, api }) => {
  await page.goto(`${site}/works?group_by=publication_year:include_unknown`)
  await expectResults(page)
  await groups(page).getByRole('combobox', { name: 'Split by' }).selectOption('open_access.oa_status')
  await expect(page).toHaveURL(/split=open_access\.oa_status/)
  await expect(sumLine(page)).toContainText('Every row and every column adds up to its total.')
  await expect(groups(page).getByRole('list', { name: 'Series' }).getByRole('listitem')).toHaveCount(6)
  await expect(groups(page).getByRole('combobox', { name: 'Drawn as' })).toHaveValue('line')
  const asked = api.log.calls().filter(({ target }) => target.includes('group_by='))
  // The years, the statuses, and the years of each status.
  expect(asked).toHaveLength(1 + 1 + 6)
  // Lines end at the running year. What is dated later is named, and a click finds as many.
  await expect(sumLine(page)).toContainText(/Pale or dotted: \d{4} is not over\./)
  const later = groups(page).getByRole('button', { name: /^Show \d+ dated after / })
  const count = countOf(/Show (\d+)/.exec(await later.innerText())?.[1] ?? '')
  await later.click()
  await expect(page).toHaveURL(/filter=publication_year:\d{4}-/)
  await expect(async () => expect(await readTotal(page)).toBe(count)).toPass()
})

test('every row and column of the pivot table adds up, and a click on a cell finds what it counts', async ({
  page,
  site,
}) => {
  await page.goto(`${site}/works?group_by=type:include_unknown&split=language&chart=pivot&view=chart`)
  const table = groups(page).getByRole('table')
  await expect(sumLine(page)).toContainText('Every row and every column adds up to its total.')
  const figures = await readTable(table)
  for (const row of figures) expect(sum(row.slice(0, -1))).toBe(row.at(-1))
  const totals = figures.at(-1) ?? []
  for (const [at, total] of totals.entries()) expect(sum(figures.slice(0, -1).map((row) => row[at] ?? 0))).toBe(total)
  expect(totals.at(-1)).toBe(await readTotal(page))
  const cell = table.getByRole('button', { name: /^preprint, English: / })
  const count = countOf(await cell.innerText())
  await cell.click()
  await expect(page).toHaveURL(/filter=language:en,type:preprint/)
  await expect(async () => expect(await readTotal(page)).toBe(count)).toPass()
  await page.goBack()
  await table.getByRole('button', { name: /^preprint, Unknown: / }).click()
  await expect(page).toHaveURL(/filter=language:null,type:preprint/)
})

test('many values wait for a click under their price, stop midway marked as partial, and go on', async ({
  page,
  site,
  api,
}) => {
  await page.goto(`${site}/works?group_by=type:include_unknown&split=publication_year:30&view=chart`)
  await expect(groups(page).getByText(/^31 requests, one for each value/)).toBeVisible()
  const before = api.log.calls().filter(({ target }) => target.includes('group_by=')).length
  expect(before).toBe(2)
  api.faults.set([{ path: '^/works$', times: null, fault: { kind: 'delay', ms: 300 } }])
  await groups(page).getByRole('button', { name: 'Count 31 values' }).click()
  await expect(groups(page).getByText(/^Counting: [1-9]\d? of 31/)).toBeVisible()
  await groups(page).getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(groups(page).getByText(/^Stopped, partial/)).toBeVisible()
  await expect(sumLine(page)).toContainText('Partial')
  api.faults.clear()
  await groups(page).getByRole('button', { name: 'Go on' }).click()
  await expect(sumLine(page)).toContainText('Every row and every column adds up to its total.', { timeout: 20_000 })
  const cells = groups(page).getByRole('table').locator('td button')
  expect(await cells.count()).toBeGreaterThan(12 * 30)
})

test('a value that fails is marked, and asked for again alone', async ({ page, site, api }) => {
  api.faults.set([{ target: 'language:en', times: null, fault: { kind: 'status', status: 400 } }])
  await page.goto(`${site}/works?group_by=type:include_unknown&split=language&chart=pivot&view=chart`)
  await expect(groups(page).getByText(/^Partial: 1 of 7 requests failed/)).toBeVisible()
  api.faults.clear()
  await groups(page).getByRole('button', { name: 'Try again' }).click()
  await expect(sumLine(page)).toContainText('Every row and every column adds up to its total.')
})

test('arrows go from cell to cell of a heat map, and Enter opens one', async ({ page, site }) => {
  await page.goto(`${site}/works?group_by=type:include_unknown&split=open_access.oa_status&chart=heatmap&view=chart`)
  await expect(sumLine(page)).toContainText('adds up')
  const cells = groups(page).getByRole('table').locator('td button')
  await cells.first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  const focused = page.locator('td button:focus')
  await expect(focused).toHaveAttribute('data-at', '1,1')
  const name = (await focused.getAttribute('aria-label')) ?? ''
  await expect(groups(page).getByText(`${name} · Enter or click: show only these`)).toBeVisible()
  await page.keyboard.press('End')
  await expect(page.locator('td button:focus')).toHaveAttribute('data-at', /^1,[5-9]/)
  await page.keyboard.press('Home')
  const count = countOf(await page.locator('td button:focus').innerText())
  await page.keyboard.press('Enter')
  await expect(async () => expect(await readTotal(page)).toBe(count)).toPass()
})

test('the marks of stacked bars are reached by keyboard', async ({ page, site }) => {
  await page.goto(`${site}/works?group_by=type:include_unknown&split=open_access.oa_status&view=chart`)
  await expect(sumLine(page)).toContainText('adds up')
  const marks = groups(page).getByRole('toolbar')
  await marks.getByRole('button').first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator(':focus')).toHaveAttribute('data-at', '1,0')
  const count = countOf(/: ([\d,]+)/.exec((await page.locator(':focus').getAttribute('aria-label')) ?? '')?.[1] ?? '')
  await page.keyboard.press('Enter')
  await expect(async () => expect(await readTotal(page)).toBe(count)).toPass()
})

test('figures and picture are saved as they are shown', async ({ page, site }) => {
  await page.goto(`${site}/works?group_by=type:include_unknown&split=open_access.oa_status&view=chart`)
  await expect(sumLine(page)).toContainText('adds up')
  const saved = async (kind: string): Promise<string> => {
    const download = page.waitForEvent('download')
    await groups(page)
      .getByRole('button', { name: `as ${kind}` })
      .click()
    return readFile(await (await download).path(), 'utf8')
  }
  const lines = (await saved('CSV')).trim().split('\r\n')
  expect(lines[0]).toMatch(/^key,label,.*closed.*,Total$/)
  expect(countOf(lines.at(-1)?.split(',').at(-1) ?? '')).toBe(await readTotal(page))
  const svg = await saved('SVG')
  expect(svg).toContain('Works by work type and open access status')
  expect(svg).toContain('Every row and every column adds up to its total.')
  expect((await saved('PNG')).slice(1, 4)).toBe('PNG')
})

test('the sample is split without a network and without a price', async ({ page, site, api }) => {
  await page.goto(`${site}/works?source=sample&group_by=type:include_unknown&split=publication_year:20&view=chart`)
  await expect(sumLine(page)).toContainText('Every row and every column adds up to its total.', { timeout: 40_000 })
  expect(api.log.calls()).toEqual([])
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours axe finds nothing`, () => {
    test.use({ colorScheme })
    for (const kind of ['stacked', 'grouped', 'heatmap', 'pivot'])
      test(`on a split drawn as ${kind}`, async ({ page, site }) => {
        await page.goto(`${site}/works?group_by=type:include_unknown&split=language&chart=${kind}&view=chart`)
        await expect(sumLine(page)).toContainText('adds up')
        expect(await axeFindings(page)).toEqual([])
      })
    test('on lines over years', async ({ page, site }) => {
      await page.goto(
        `${site}/works?filter=publication_year:2010-2024&group_by=publication_year&split=language&view=chart`,
      )
      await expect(sumLine(page)).toContainText('adds up')
      expect(await axeFindings(page)).toEqual([])
    })
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true })
  test('the table scrolls within itself and its headers stay', async ({ page, site }) => {
    await page.goto(`${site}/works?group_by=type:include_unknown&split=language:10&chart=pivot&view=chart`)
    await expect(sumLine(page)).toContainText('adds up')
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    const head = groups(page).getByRole('table').getByRole('rowheader').first()
    await groups(page).getByRole('table').locator('tbody tr').first().locator('td').last().scrollIntoViewIfNeeded()
    await expect(head).toBeInViewport()
  })
})
