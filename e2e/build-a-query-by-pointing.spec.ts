import { expect, test } from './fixtures.ts'
import { addFilter, expectResults, groups, readTotal, sumLine } from './page-parts.ts'

test('a question becomes pills, a count, a table and a chart; Back undoes one decision', async ({
  page,
  site,
  api,
}) => {
  await page.goto(site)
  expect(api.log.calls(), 'nothing is asked before the person acts').toEqual([])

  await page.getByRole('link', { name: 'Works', exact: true }).click()
  await expectResults(page)
  const all = await readTotal(page)

  const type = await addFilter(page, 'Work type')
  await type.getByRole('option', { name: /^article/ }).click()
  await type.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByRole('button', { name: 'Type is article', exact: true })).toBeVisible()
  await expect(page).toHaveURL(/\/works\?filter=type:article$/)
  await expect(async () => expect(await readTotal(page)).toBeLessThan(all)).toPass()
  const articles = await readTotal(page)

  const open = await addFilter(page, 'Open access')
  await open.getByRole('radio', { name: /^yes/i }).click()
  await open.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(/filter=type:article,open_access.is_oa:true$/)
  await expect(async () => expect(await readTotal(page)).toBeLessThan(articles)).toPass()

  await groups(page).getByRole('combobox', { name: 'Group by' }).selectOption('open_access.oa_status')
  await expect(groups(page).getByRole('button', { name: /^gold: / })).toBeVisible()
  await expect(groups(page).getByRole('button', { name: /^closed: / })).toHaveCount(0)
  await expect(sumLine(page)).toContainText(`${(await readTotal(page)).toLocaleString('en-US')} works = `)
  await expect(page).toHaveTitle(/articles?|type article/)

  await page.goBack()
  await expect(groups(page).getByRole('combobox', { name: 'Group by' })).toHaveValue('')
  await page.goBack()
  await expect(page).toHaveURL(/filter=type:article$/)
  await expect(async () => expect(await readTotal(page)).toBe(articles)).toPass()
})

test('a pill is edited in place, negated and removed', async ({ page, site }) => {
  await page.goto(`${site}/works?filter=type:article`)
  await expectResults(page)
  await page.getByRole('button', { name: 'Type is article', exact: true }).click()
  const editor = page.getByRole('dialog', { name: /Type is article|Work type/ })
  await editor.getByRole('combobox', { name: /how to compare/ }).selectOption({ label: 'is none of' })
  await editor.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(/filter=type:!article$/)
  await page.getByRole('button', { name: 'Remove filter: Type is not article' }).click()
  await expect(page).toHaveURL(/\/works$/)
})

test('Escape leaves a pill as it was', async ({ page, site }) => {
  await page.goto(`${site}/works?filter=publication_year:2015-2020`)
  await expectResults(page)
  const pill = page.getByRole('button', { name: 'Published 2015–2020', exact: true })
  await pill.click()
  await page.getByRole('dialog').getByRole('textbox').first().fill('1999')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(pill).toBeFocused()
  await expect(page).toHaveURL(/publication_year:2015-2020$/)
})

test('names are typed and shown, ids never', async ({ page, site, api }) => {
  await page.goto(`${site}/works`)
  await expectResults(page)
  const { results } = (await (await fetch(`${api.url}/institutions?per_page=1`)).json()) as {
    results: { display_name: string }[]
  }
  const name = results[0]?.display_name ?? ''
  const editor = await addFilter(page, 'Institution, including parts')
  await editor.getByRole('combobox', { name: /find a value/ }).fill(name.slice(0, 8))
  await editor
    .getByRole('option', { name: new RegExp(`^${name.slice(0, 8)}`) })
    .first()
    .click()
  await editor.getByRole('button', { name: 'Apply' }).click()
  const pill = page.getByRole('button', { name: new RegExp(`^Institution .*${name.slice(0, 8)}`) })
  await expect(pill.first()).toBeVisible()
  await expect(pill.first()).not.toContainText(/I\d{5}/)
})

test('what the provider would refuse is refused in place, with a fix, before anything is sent', async ({
  page,
  site,
  api,
}) => {
  await page.goto(`${site}/works?filter=type:article&sort=relevance_score:desc`)
  await expect(
    page
      .getByRole('alert')
      .filter({ hasText: /search/i })
      .first(),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: 'Type is article', exact: true })).toBeVisible()
  expect(api.log.calls().filter(({ target }) => target.includes('relevance_score'))).toEqual([])
})

test('a name typed instead of a field is looked for in the field that is chosen next', async ({ page, site }) => {
  await page.goto(`${site}/works?view=table`)
  await expectResults(page)
  await page.getByRole('button', { name: 'Add filter' }).click()
  const fields = page.getByRole('dialog', { name: 'Add filter' })
  await fields.getByRole('combobox').fill('Thornmere')
  await expect(fields.getByRole('status')).toContainText('No field is called “Thornmere”. As a name it is looked for')
  await fields.getByRole('combobox').press('Enter')
  const editor = page.getByRole('dialog', { name: 'Institution, including parts' })
  await editor.getByRole('option', { name: /^Thornmere University/ }).click()
  await editor.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(/filter=authorships\.institutions\.lineage:I\d+/)
})
