import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './crossref-fixtures.ts'
import { addFilter, expectResults, groups, readTotal } from './page-parts.ts'

test.setTimeout(60_000)

const bar = (page: Page, name: RegExp) => groups(page).getByRole('button', { name })

test('Crossref is chosen, narrowed, grouped and read by pointing', async ({ page, site }) => {
  await page.goto(`${site}/works?filter=publication_year:2005-2020&search=study`)
  await expectResults(page)
  await page.getByRole('combobox', { name: 'Source of answers' }).selectOption('crossref')
  await expect(page).toHaveURL(/\/works\?filter=published:2005-2020&search=study&source=crossref$/)
  await expectResults(page)
  const all = await readTotal(page)

  const type = await addFilter(page, 'Record type')
  await type.getByRole('option', { name: /^Journal Article/ }).click()
  await type.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(/type:journal-article/)
  await expect(async () => expect(await readTotal(page)).toBeLessThan(all)).toPass()

  await groups(page).getByRole('combobox', { name: 'Group by' }).selectOption('published')
  const column = bar(page, /^2018: /)
  await expect(column).toBeVisible()
  await column.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/published:2018/)
  await expect(async () => expect(await readTotal(page)).toBeGreaterThan(0)).toPass()
})

test('an address of its API that is pasted opens; the e-mail in it goes to Settings alone', async ({ page, site }) => {
  await page.goto(`${site}/works`)
  await page.getByRole('button', { name: 'Open an address' }).click()
  const dialog = page.getByRole('dialog', { name: 'Open an address' })
  await dialog
    .getByRole('textbox')
    .fill(
      'https://api.crossref.org/works?query.title=study&filter=type:journal-article,type:book&mailto=me@example.org',
    )
  await expect(dialog.getByRole('status')).toContainText('Journal Article or Book')
  await dialog.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page).toHaveURL(/\/works\?filter=query.title:study,type:journal-article\|book&source=crossref$/)
  await expectResults(page)
  await page.reload()
  await expectResults(page)
})

test('a group that Crossref cannot filter by says why', async ({ page, site }) => {
  await page.goto(`${site}/works?group_by=publisher-name&source=crossref`)
  await expectResults(page)
  await expect(
    groups(page)
      .getByText(/has no filter for it/)
      .first(),
  ).toBeAttached()
  await expect(page.getByText('Crossref gives the largest groups of a field and no way to the others.')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })

    test('axe finds nothing on a list of Crossref', async ({ page, site }) => {
      await page.goto(`${site}/works?filter=type:book&group_by=published&source=crossref`)
      await expectResults(page)
      await expect(groups(page).getByRole('button').first()).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([])
    })
  })
