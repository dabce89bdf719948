import type { Page } from '@playwright/test'
import { axeFindings } from './axe.ts'
import { expect, test } from './crossref-fixtures.ts'
import { addFilter, expectResults, groups, readTotal } from './page-parts.ts'

test.setTimeout(60_000)

const bar = (page: Page, name: RegExp) => groups(page).getByRole('button', { name })

/** Count in the name of a bar: "2018: 46, 4 % of the set." or, alone in its chart, "2018: 46". */
const countOf = (name: string | null): number => Number(/: ([\d,]+)/.exec(name ?? '')?.[1]?.replaceAll(',', ''))

const choose = (page: Page, source: string) =>
  page.getByRole('combobox', { name: 'Source of answers' }).selectOption(source)

test('Crossref is chosen, narrowed, grouped and read by pointing', async ({ page, site }) => {
  await page.goto(`${site}/works?filter=publication_year:2005-2020&search=study`)
  await expectResults(page)
  await choose(page, 'crossref')
  await page
    .getByRole('dialog', { name: 'Ask Crossref' })
    .getByRole('button', { name: 'Ask Crossref', exact: true })
    .click()
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
  const count = countOf(await column.getAttribute('aria-label'))
  expect(count).toBeGreaterThan(0)
  await column.press('Enter')
  await expect(page).toHaveURL(/published:2018/)
  await expect(async () => expect(await readTotal(page)).toBe(count)).toPass()
})

for (const [field, isTyped] of [
  ['type', true],
  ['license.url', false],
] as const)
  test(`a click on a group of ${field} gives exactly its records`, async ({ page, site }) => {
    await page.goto(`${site}/works?group_by=${field}&source=crossref`)
    await expectResults(page)
    const first = groups(page).getByRole('list').getByRole('button').first()
    const count = countOf(await first.getAttribute('aria-label'))
    expect(count).toBeGreaterThan(0)
    await first.press('Enter')
    await expect(page).toHaveURL(new RegExp(isTyped ? 'filter=type:' : `filter=${field}:`))
    await expect(async () => expect(await readTotal(page)).toBe(count)).toPass()
  })

test('a question taken to Crossref is accounted for before, and is as it was on the way back', async ({
  page,
  site,
}) => {
  const question = `${site}/works?filter=publication_year:2005-2020,type:article,authorships.countries:SE,type:!paratext,doi:10.5555%2Fx%7C10.5555%2Fy&group_by=type`
  await page.goto(question)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/works/)
  const before = page.url()
  await choose(page, 'crossref')
  const dialog = page.getByRole('dialog', { name: 'Ask Crossref' })
  const line = (text: string) => dialog.getByRole('listitem').filter({ hasText: text })
  await expect(line('Published 2005–2020')).toContainText('Comes near')
  await expect(line('Type is article')).toContainText('Comes near: Type is Journal Article')
  await expect(line('Author country is Sweden')).toContainText('Stays behind')
  await expect(line('Type is not paratext')).toContainText('Crossref cannot exclude.')
  await expect(line('DOI is')).toContainText('Means the same')
  await dialog.getByRole('button', { name: 'Stay with OpenAlex' }).click()
  expect(page.url()).toBe(before)

  await choose(page, 'crossref')
  await dialog.getByRole('button', { name: 'Ask Crossref', exact: true }).click()
  await expect(page).toHaveURL(/type:journal-article.*source=crossref$/)
  await expect(
    page.getByText('Kept for when you return to OpenAlex: Author country is Sweden; Type is not paratext.'),
  ).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(before)
  await page.goForward()
  await expect(page).toHaveURL(/source=crossref$/)
  await choose(page, 'openalex')
  await expect(page).toHaveURL((url) =>
    decodeURIComponent(url.href).includes('type:article,authorships.countries:SE,type:!paratext'),
  )
  await expect(page.getByText('Kept for when you return')).toBeHidden()
})

test('the nearest question at Crossref stands beside the one asked, on the same years', async ({ page, site }) => {
  await page.goto(`${site}/works?filter=publication_year:2010-2019,type:article,authorships.countries:US`)
  await expectResults(page)
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Compare' })
  await dialog.getByRole('radio', { name: 'another query' }).check()
  await dialog.getByRole('button', { name: 'The nearest question in Crossref…' }).click()
  await expect(dialog.getByRole('list', { name: 'What differs in Crossref' })).toContainText(
    'Author country is United States: stays behind.',
  )
  await dialog.getByRole('button', { name: 'Compare with Crossref' }).click()
  await expect(page).toHaveURL(
    /group_by=publication_year.*compare=\/works\?filter=published:2010-2019.*type:journal-article.*source=crossref/,
  )
  await expect(
    groups(page)
      .getByTestId('set-sum')
      .filter({ hasText: / works/ }),
  ).toHaveCount(2)
  await page.reload()
  await expect(
    groups(page)
      .getByTestId('set-sum')
      .filter({ hasText: / works/ }),
  ).toHaveCount(2)
  const mark = groups(page)
    .getByRole('toolbar')
    .getByRole('button', { name: /^2015, .*Crossref: / })
  const count = countOf(await mark.getAttribute('aria-label'))
  await mark.press('Enter')
  await expect(page).toHaveURL(/published:2015.*source=crossref/)
  await expect(async () => expect(await readTotal(page)).toBe(count)).toPass()
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

test('a group that Crossref cannot filter by says why; more are asked for, step by step', async ({ page, site }) => {
  await page.goto(`${site}/works?group_by=affiliation&top=200&source=crossref`)
  await expectResults(page)
  await expect(
    groups(page)
      .getByText(/has no filter for it/)
      .first(),
  ).toBeAttached()
  await expect(page.getByText('Crossref gives the largest groups of a field and no way to the others.')).toBeVisible()
  await expect(page.getByText(/Crossref calls its counts approximate/)).toBeVisible()
  await page.getByRole('button', { name: 'Ask for more: the largest 500' }).click()
  await expect(page.getByRole('button', { name: 'Ask for more: the largest 1,000' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })

    test('axe finds nothing on a list of Crossref', async ({ page, site }) => {
      await page.goto(`${site}/works?filter=type:book&group_by=published&source=crossref`)
      await expectResults(page)
      await expect(groups(page).getByRole('button').first()).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
      await choose(page, 'openalex')
      await expect(page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Type is' })).toContainText(
        'Comes near',
      )
      expect(await axeFindings(page)).toEqual([])
    })
  })
