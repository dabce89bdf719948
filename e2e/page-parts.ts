import { expect, type Locator, type Page } from '@playwright/test'

/** The number in the heading: how many records match. */
export async function readTotal(page: Page): Promise<number> {
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(/^[\d,]+\s/)
  return Number(((await heading.textContent()) ?? '').split(/\s/)[0]?.replaceAll(',', ''))
}

/** The rows of the table that are drawn now, without the header. */
export const rows = (page: Page): Locator =>
  page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') })

/** The table with at least one record in it. The wait is long because the embedded engine may start cold on a busy machine. */
export async function expectResults(page: Page): Promise<void> {
  await expect(rows(page).first()).toBeVisible({ timeout: 40_000 })
  await expect(rows(page).first().getByRole('gridcell').first()).not.toBeEmpty()
}

/** The chart of the present grouping. */
export const groups = (page: Page): Locator => page.getByRole('region', { name: 'Groups' })

/** One panel of the facet rail. */
export const facet = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })

/** The line under the chart that says how its figures add up. */
export const sumLine = (page: Page): Locator => page.getByTestId('sum')

/** Opens "Add filter", finds a field by name and opens its editor. */
export async function addFilter(page: Page, field: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Add filter' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add filter' })
  await dialog.getByRole('combobox').fill(field)
  await dialog
    .getByRole('option', { name: new RegExp(`^${field}`) })
    .first()
    .click()
  return page.getByRole('dialog', { name: field })
}

/** The rows in the window: their places and what they say. */
export const shownRows = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const scroller = document.querySelector('#results table')?.parentElement
    const box = scroller?.getBoundingClientRect()
    return [...document.querySelectorAll<HTMLElement>('#results tbody tr[data-row]')].flatMap((row) => {
      const { top, bottom } = row.getBoundingClientRect()
      const isIn = box !== undefined && top >= box.top + 40 && bottom <= box.bottom
      return isIn && row.getAttribute('aria-busy') === null ? [`${row.dataset['row']} ${row.textContent}`] : []
    })
  })

/** Scrolls until a row is near the top of the window, with its record in it. */
export async function scrollToRow(page: Page, row: number): Promise<void> {
  await expect(async () => {
    await page.evaluate((target) => {
      const scroller = document.querySelector('#results table')?.parentElement
      const height = document.querySelector('#results tbody tr[data-row]')?.getBoundingClientRect().height ?? 44
      scroller?.scrollTo({ top: target * height })
    }, row)
    expect((await shownRows(page)).some((text) => text.startsWith(`${row + 2} `))).toBe(true)
  }).toPass({ intervals: [100], timeout: 30_000 })
}
