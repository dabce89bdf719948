import { expect, test } from './fixtures.ts'
import { expectResults, groups, readTotal, sumLine } from './page-parts.ts'

test('text: unknown stands last, apart, and the figures add up', async ({ page, site }) => {
  await page.goto(`${site}/works?group_by=language:include_unknown`)
  await expectResults(page)
  const total = await readTotal(page)
  const names = groups(page).getByRole('button', { name: /: [\d,]+, .* of the set/ })
  await expect(names.last()).toHaveAttribute('aria-label', /^Unknown: /)
  const line = (await sumLine(page).textContent()) ?? ''
  const [matching = 0, known = 0, unknown = 0, shown = 0, , others = 0] = [...line.matchAll(/\d[\d,]*/g)].map(
    ([text]) => Number(text.replaceAll(',', '')),
  )
  expect(matching).toBe(total)
  expect(known + unknown).toBe(matching)
  expect(shown + others).toBe(known)
})

test('number: -111 is never on the axis', async ({ page, site }) => {
  await page.goto(`${site}/works?group_by=publication_year:include_unknown`)
  await expectResults(page)
  await expect(groups(page).getByRole('button', { name: /^2020: / })).toHaveCount(1)
  await expect(groups(page).getByRole('button', { name: /^Unknown: / })).toBeVisible()
  await expect(groups(page)).not.toContainText('-111')
})

test('yes or no: what the provider folds together is called so, and unknown is not offered', async ({ page, site }) => {
  await page.goto(`${site}/works?group_by=has_doi`)
  await expectResults(page)
  await expect(groups(page).getByRole('button', { name: /^No or unknown: |^No: /i })).toBeVisible()
  await expect(groups(page).getByRole('checkbox', { name: 'unknown' })).toHaveCount(0)
})

test('the older dialect of the provider reads the same', async ({ page, site, api }) => {
  api.configure({ dialect: 'documents' })
  await page.goto(`${site}/works?group_by=authorships.countries:include_unknown`)
  await expectResults(page)
  await expect(
    groups(page)
      .getByRole('button', { name: /^(?:United States|China|Germany)/ })
      .first(),
  ).toBeVisible()
  await expect(groups(page).getByRole('button', { name: /^Unknown: / })).toBeVisible()
})
