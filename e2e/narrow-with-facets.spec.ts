import type { Page } from '@playwright/test'
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { expectResults, facet, readTotal } from './page-parts.ts'

/** Requests for groups sent so far, as their parameters. */
function watchGroups(page: Page): readonly URLSearchParams[] {
  const seen: URLSearchParams[] = []
  page.on('request', (request) => {
    const { searchParams } = new URL(request.url())
    if (searchParams.has('group_by')) seen.push(searchParams)
  })
  return seen
}

const countIn = (text: string | null): number => Number(/([\d,]+)\s+[<\d.]+/.exec(text ?? '')?.[1]?.replaceAll(',', ''))

test('a ticked value gives exactly its records, an excluded one all the others', async ({ page, site }) => {
  await page.goto(`${site}/works?facets=language,type`)
  await expectResults(page)
  const all = await readTotal(page)
  const english = facet(page, 'Language').getByRole('listitem').filter({ hasText: 'English' })
  await expect(english).toBeVisible()
  const count = countIn(await english.textContent())
  await english.getByRole('checkbox').check()
  await expect(async () => expect(await readTotal(page)).toBe(count)).toPass()
  await expect(page).toHaveURL(/filter=language:en&facets=language,type/)
  await page.goBack()
  await expect(async () => expect(await readTotal(page)).toBe(all)).toPass()
  await english.getByText('English').click({ modifiers: ['Alt'] })
  await expect(page).toHaveURL(/filter=language:!en/)
  await expect(english).toContainText('excluded')
  const others = await readTotal(page)
  expect(others).toBeLessThan(all)
})

test('the menu says in words what the Alt key does, by keyboard too', async ({ page, site }) => {
  await page.goto(`${site}/works?facets=type`)
  await expectResults(page)
  await facet(page, 'Work type').getByRole('button', { name: 'article: include or exclude' }).press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Include' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/filter=type:!article/)
})

test('a facet counted as if not filtered by it offers what the filter leaves out', async ({ page, site }) => {
  await page.goto(`${site}/works?filter=type:article&facets=type`)
  await expectResults(page)
  const lines = facet(page, 'Work type').getByRole('listitem')
  await expect(lines).toHaveCount(1)
  await page.getByRole('checkbox', { name: 'as if not filtered by this' }).check()
  await expect(page).toHaveURL(/facets=type:free/)
  await expect(lines.filter({ hasText: 'book chapter' })).toBeVisible()
})

test('a click asks the list once and each panel in sight once; folded ones ask nothing', async ({ page, site }) => {
  const asked = watchGroups(page)
  await page.goto(`${site}/works?facets=type,language,open_access.oa_status:folded`)
  await expectResults(page)
  await expect(facet(page, 'Language').getByRole('checkbox').first()).toBeVisible()
  expect(asked.map((params) => params.get('group_by'))).toEqual(['type:include_unknown', 'language:include_unknown'])
  await facet(page, 'Work type')
    .getByRole('checkbox', { name: /^article/ })
    .check()
  await expect(facet(page, 'Language').locator('[aria-busy="true"]')).toHaveCount(0)
  await expect(async () => expect(asked).toHaveLength(4)).toPass()
  await facet(page, 'Open access status').getByRole('button', { name: 'Open access status', exact: true }).click()
  await expect(facet(page, 'Open access status').getByRole('checkbox').first()).toBeVisible()
  expect(asked).toHaveLength(5)
})

test('a search looks among all values of a field, not among those that came', async ({ page, site }) => {
  const asked = watchGroups(page)
  await page.goto(`${site}/works?facets=authorships.institutions.id`)
  await expectResults(page)
  const panel = page.getByRole('region', { name: 'Facets' })
  await panel.getByRole('searchbox').fill('hospital')
  await expect(async () => expect(asked.at(-1)?.get('q')).toBe('hospital')).toPass()
  const lines = panel.getByRole('listitem')
  await expect(lines.first()).toContainText(/hospital/i)
  for (const text of await lines.allTextContents()) expect(text).toMatch(/hospital/i)
})

test('panels are added, moved and removed, and the address tells', async ({ page, site }) => {
  await page.goto(`${site}/works?facets=type,language`)
  await expectResults(page)
  await page.getByRole('combobox', { name: 'Add a facet' }).selectOption('publication_year')
  await expect(page).toHaveURL(/facets=publication_year,type,language/)
  await page.getByRole('button', { name: 'Language: menu' }).click()
  await page.getByRole('menuitem', { name: 'Move up' }).click()
  await expect(page).toHaveURL(/facets=publication_year,language,type/)
  await page.getByRole('button', { name: 'Work type: menu' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(page).toHaveURL(/facets=publication_year,language$/)
  await page.getByRole('button', { name: 'Close facets' }).click()
  await expect(page).not.toHaveURL(/facets/)
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })
    test('axe finds nothing in the rail', async ({ page, site }) => {
      await page.goto(`${site}/works?filter=type:!book&facets=type,language,open_access.is_oa:folded`)
      await expectResults(page)
      await expect(facet(page, 'Language').getByRole('checkbox').first()).toBeVisible()
      await page.getByRole('button', { name: 'English: include or exclude' }).click()
      await expect(page.getByRole('menuitem', { name: 'Include' })).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
    })
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true })
  test('facets stand behind a button and cover the page', async ({ page, site }) => {
    await page.goto(`${site}/works`)
    await expectResults(page)
    await page.getByRole('button', { name: 'Facets' }).tap()
    const sheet = page.getByRole('dialog', { name: 'Facets' })
    await sheet.getByRole('button', { name: 'article: include or exclude' }).tap()
    await page.getByRole('menuitem', { name: 'Exclude' }).tap()
    await expect(page).toHaveURL(/filter=type:!article/)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await sheet.getByRole('button', { name: 'Close facets' }).tap()
    await expect(sheet).toBeHidden()
    await expectResults(page)
  })
})
