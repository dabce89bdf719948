import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { expectResults, groups, readTotal } from './page-parts.ts'

const sets = (page: Page): Locator => groups(page).getByRole('list', { name: 'Sets' }).getByRole('listitem')

const compared = (page: Page): Locator =>
  groups(page)
    .getByTestId('set-sum')
    .filter({ hasText: / works/ })

const COUNTRIES =
  '/works?filter=authorships.countries:US&group_by=type:include_unknown&compare=/works?filter%3Dauthorships.countries:CN+/works?filter%3Dauthorships.countries:GB&view=chart'

test('a period is compared with the two before it, from any view', async ({ page, site }) => {
  await page.goto(`${site}/works?filter=publication_year:2015-2019,type:article&view=table`)
  await expectResults(page)
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Compare' })
  await dialog.getByRole('checkbox', { name: '2010–2014' }).check()
  await dialog.getByRole('checkbox', { name: '2005–2009' }).check()
  await dialog.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(page).toHaveURL(/compare=.*2010-2014.*2005-2009/)
  await expect(sets(page).getByRole('link')).toHaveText(['2015–2019', '2010–2014', '2005–2009'])
  await expect(compared(page)).toHaveCount(3)
  await page.goBack()
  await expect(page).not.toHaveURL(/compare=/)
})

test('other values of a field are picked by name and stand on the same axes', async ({ page, site }) => {
  await page.goto(`${site}/works?filter=authorships.countries:US&group_by=type:include_unknown`)
  await expectResults(page)
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Compare' })
  await dialog.getByRole('searchbox', { name: /Find a value/ }).fill('chin')
  await dialog.getByRole('checkbox', { name: /^China/ }).check()
  await dialog.getByRole('searchbox', { name: /Find a value/ }).fill('kingdom')
  await dialog.getByRole('checkbox', { name: /^United Kingdom/ }).check()
  await dialog.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(sets(page).getByRole('link')).toHaveText(['United States', 'China', 'United Kingdom'])
  await expect(compared(page)).toHaveCount(3)
  const mark = groups(page)
    .getByRole('toolbar')
    .getByRole('button', { name: /^article, China: / })
  const count = Number(/: ([\d,]+)/.exec((await mark.getAttribute('aria-label')) ?? '')?.[1]?.replaceAll(',', ''))
  await mark.click()
  await expect(page).toHaveURL(/filter=authorships\.countries:CN,type:article/)
  await expect(async () => expect(await readTotal(page)).toBe(count)).toPass()
})

test('sets are put in another order, edited in front, opened alone and removed', async ({ page, site }) => {
  await page.goto(site + COUNTRIES)
  await expect(compared(page)).toHaveCount(3)
  await groups(page).getByRole('button', { name: 'Move China up' }).click()
  await expect(sets(page).getByRole('link')).toHaveText(['China', 'United States', 'United Kingdom'])
  await groups(page).getByRole('button', { name: 'Edit United Kingdom' }).click()
  await expect(sets(page).getByRole('link')).toHaveText(['United Kingdom', 'China', 'United States'])
  await expect(page.getByText('from the United Kingdom')).toBeVisible()
  await groups(page).getByRole('button', { name: 'Remove China' }).click()
  await expect(sets(page).getByRole('link')).toHaveText(['United Kingdom', 'United States'])
  await groups(page).getByRole('link', { name: 'United States' }).click()
  await expect(page).not.toHaveURL(/compare=/)
  await expect(page.getByText('from the United States')).toBeVisible()
})

test('counts, shares and changes are told, and saved with their figures', async ({ page, site }) => {
  await page.goto(`${site}${COUNTRIES}&chart=pivot`)
  await expect(compared(page)).toHaveCount(3)
  const row = groups(page).getByRole('row', { name: /^article/ })
  const counts = (await row.locator('td').allTextContents()).map((text) => Number(text.replaceAll(',', '')))
  await groups(page).getByRole('combobox', { name: 'Shown as' }).selectOption('change')
  await expect(page).toHaveURL(/compare_as=change/)
  const [first = 0, second = 0] = counts
  const percent = Math.abs(((second - first) / first) * 100)
  await expect(row.locator('td').nth(1)).toHaveText(
    `${second >= first ? '+' : '−'}${percent.toFixed(percent >= 10 ? 0 : 1)} %`,
  )
  await groups(page).getByRole('combobox', { name: 'Shown as' }).selectOption('share')
  await expect(row.locator('td').first()).toHaveText(/ %$/)
  const download = page.waitForEvent('download')
  await groups(page).getByRole('button', { name: 'as CSV' }).click()
  const saved = await readFile(await (await download).path(), 'utf8')
  expect(saved).toMatch(/^key,label,United States,China,United Kingdom,"United States, share of set"/)
})

test('a pasted link is a set of its own, and the same query in the sample another', async ({ page, site }) => {
  await page.goto(`${site}/works?filter=type:article&group_by=publication_year`)
  await expectResults(page)
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Compare' })
  await dialog.getByRole('radio', { name: 'another query' }).check()
  await dialog.getByRole('textbox').fill('https://api.openalex.org/works?filter=type:review')
  await expect(dialog.getByText('It is works of type review.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(sets(page).getByRole('link')).toHaveText(['article', 'review'])
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await dialog.getByRole('radio', { name: 'another query' }).check()
  await dialog.getByRole('button', { name: /^The same in Sample/ }).click()
  await expect(sets(page).getByRole('link').last()).toHaveText('article, in the sample')
  await expect(compared(page)).toHaveCount(3, { timeout: 40_000 })
})

test('a set that cannot be counted by the field says why, the others stand', async ({ page, site }) => {
  await page.goto(`${site}/works?group_by=publication_year&compare=/authors+/works?filter%3Dtype:article&view=chart`)
  await expect(sets(page).nth(1)).toContainText('These records have no such field.')
  await expect(compared(page)).toHaveCount(2)
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours axe finds nothing`, () => {
    test.use({ colorScheme })
    for (const kind of ['grouped', 'slope', 'pivot'])
      test(`on a comparison drawn as ${kind}`, async ({ page, site }) => {
        await page.goto(`${site}${COUNTRIES}&chart=${kind}`)
        await expect(compared(page)).toHaveCount(3)
        expect(await axeFindings(page)).toEqual([])
      })
    test('in the dialog', async ({ page, site }) => {
      await page.goto(site + COUNTRIES)
      await expect(compared(page)).toHaveCount(3)
      await page.getByRole('button', { name: 'Compare', exact: true }).click()
      await expect(page.getByRole('checkbox', { name: /^Sweden/ })).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
      await page.getByRole('radio', { name: 'another query' }).check()
      expect(await axeFindings(page)).toEqual([])
    })
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true })
  test('a comparison opens in the chart and stays within the page', async ({ page, site }) => {
    await page.goto(`${site}/works?filter=publication_year:2020`)
    await expectResults(page)
    await page.getByRole('button', { name: 'Compare', exact: true }).tap()
    await page.getByRole('checkbox', { name: '2019' }).tap()
    await page.getByRole('dialog').getByRole('button', { name: 'Compare', exact: true }).tap()
    await expect(compared(page)).toHaveCount(2)
    await expect(groups(page).getByRole('toolbar')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  })
})
