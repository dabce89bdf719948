import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { expectResults, readTotal, rows } from './page-parts.ts'

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  })
})

const boxes = (page: Page) => page.getByRole('grid').getByRole('checkbox', { name: /^Tick / })
/** The box of a row, from 0. */
const box = (page: Page, row: number) => rows(page).nth(row).getByRole('checkbox')
const scope = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words })
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

const LIST = '/works?filter=publication_year:2023&view=table'

test('rows are ticked one by one, by range and all together, and the scope is always said', async ({ page, site }) => {
  await page.goto(site + LIST)
  await expectResults(page)
  const total = await readTotal(page)
  const all = total.toLocaleString('en-US')
  await box(page, 1).check()
  await expect(scope(page, `1 of ${all} works ticked`)).toBeVisible()
  await box(page, 4).click({ modifiers: ['Shift'] })
  await expect(scope(page, `4 of ${all} works ticked`)).toBeVisible()
  await expect(boxes(page).and(page.locator(':checked'))).toHaveCount(4)
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    expect(await axeFindings(page), theme).toEqual([])
  }
  await page.getByRole('button', { name: `Tick all ${all} that match` }).click()
  await expect(scope(page, `All ${all} works that match are ticked, seen or not`)).toBeVisible()
  await box(page, 2).uncheck()
  await expect(scope(page, `All ${all} works that match but 1 are ticked`)).toBeVisible()
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(scope(page, /ticked/)).toHaveCount(0)
})

test('by key: space ticks, shift and arrows tick a range, control and A all', async ({ page, site }) => {
  await page.goto(site + LIST)
  await expectResults(page)
  const all = (await readTotal(page)).toLocaleString('en-US')
  await rows(page).first().focus()
  await page.keyboard.press('Space')
  await expect(box(page, 0)).toBeChecked()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(scope(page, `3 of ${all} works ticked`)).toBeVisible()
  await expect(rows(page).nth(2)).toBeFocused()
  await page.keyboard.press('Shift+ArrowUp')
  await expect(scope(page, `2 of ${all} works ticked`)).toBeVisible()
  await page.keyboard.press('Control+a')
  await expect(scope(page, /^All [\d,]+ works that match are ticked/)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).nth(2)).toBeFocused()
})

test('ticks outlast sorting and far scrolling, and are put aside with another query', async ({ page, site }) => {
  await page.goto(`${site}/works?view=table`)
  await expectResults(page)
  const name = await rows(page).nth(1).getByRole('link').first().textContent()
  await box(page, 1).check()
  await page.getByRole('columnheader', { name: 'Year' }).getByRole('button').click()
  await expectResults(page)
  await expect(scope(page, /^1 of [\d,]+ works ticked/)).toBeVisible()
  await page.goBack()
  await expectResults(page)
  await expect(page.getByRole('checkbox', { name: `Tick ${name}` })).toBeChecked()
  await page
    .getByRole('button', { name: 'Open access: yes' })
    .or(page.getByRole('link', { name: 'article' }).first())
    .first()
    .click()
  await expect(scope(page, 'One row ticked in another list: put aside.')).toBeVisible()
  await page.getByRole('link', { name: 'Back to that list' }).click()
  await expect(page.getByRole('checkbox', { name: `Tick ${name}` })).toBeChecked()
})

test('the ticked rows are copied as rows, ids and citations', async ({ page, site, api }) => {
  await page.goto(site + LIST)
  await expectResults(page)
  await box(page, 0).check()
  await box(page, 2).click({ modifiers: ['Shift'] })
  const asked = api.log.calls().length
  await page.getByRole('button', { name: 'Rows, for a spreadsheet' }).click()
  await expect(scope(page, '3 works copied (Rows, for a spreadsheet)')).toBeVisible()
  const lines = (await clipboard(page)).trimEnd().split(/\r?\n/)
  expect([lines.length, lines[0]?.split('\t').slice(0, 3)]).toEqual([4, ['ID', 'Title', 'Year']])
  expect(api.log.calls().length, 'rows on the screen are not asked for again').toBe(asked)
  await page.getByRole('button', { name: 'OpenAlex IDs' }).click()
  await expect(scope(page, '3 works copied (OpenAlex IDs)')).toBeVisible()
  expect((await clipboard(page)).trimEnd().split(/\r?\n/)).toEqual(lines.slice(1).map((line) => line.split('\t')[0]))
  await page.getByRole('button', { name: 'Citations, as text' }).click()
  await expect(scope(page, '3 works copied (Citations, as text)')).toBeVisible()
  expect(
    (await clipboard(page))
      .trimEnd()
      .split(/\r?\n/)
      .every((line) => /\(2023\)\. .*https:\/\//.test(line)),
  ).toBe(true)
  expect(api.log.calls().length).toBe(asked + 1)
})

test('an export takes the ticked rows alone, or all but those left out', async ({ page, site }) => {
  await page.goto(site + LIST)
  await expectResults(page)
  const total = await readTotal(page)
  await box(page, 0).check()
  await box(page, 4).click({ modifiers: ['Shift'] })
  const exported = async (): Promise<number> => {
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    const coming = page.waitForEvent('download', { timeout: 50_000 })
    await page.getByRole('button', { name: 'Start export' }).click()
    const text = await readFile(await (await coming).path(), 'utf8')
    await page.getByRole('button', { name: 'Another export' }).click()
    await page.keyboard.press('Escape')
    return text.trimEnd().split(/\r\n(?=W\d+,)/).length - 1
  }
  expect(await exported()).toBe(5)
  await page.getByRole('button', { name: /^Tick all/ }).click()
  await box(page, 0).uncheck()
  expect(await exported()).toBe(total - 1)
})
