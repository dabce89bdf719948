import { expect, test } from './fixtures.ts'
import { expectResults, groups, readTotal } from './page-parts.ts'

/** Count in the name of a bar: "English: 875, 81 % of the set." */
const countOf = (name: string | null): number => Number(/: ([\d,]+),/.exec(name ?? '')?.[1]?.replaceAll(',', ''))

const CASES = [
  ['language', 'language:include_unknown', /^French: /],
  ['unknown language', 'language:include_unknown', /^Unknown: /],
  ['country, of which a work has several', 'authorships.countries:include_unknown', /^Germany: /],
  ['year', 'publication_year', /^2019: /],
  ['unknown number', 'authors_count:include_unknown', /^(?:Unknown|0): /],
  ['yes or no', 'open_access.is_oa', /^(?:Yes|Open|true)/i],
  ['source type', 'primary_location.source.type:include_unknown', /^journal: /i],
  ['source', 'primary_location.source.id:include_unknown', /^[^U].*: /],
  ['continent', 'authorships.institutions.continent:include_unknown', /^Europe: /],
  ['goal', 'sustainable_development_goals.id:include_unknown', /^(?!Unknown).*: /],
] as const

for (const [what, groupBy, name] of CASES)
  test(`a click on a bar (${what}) gives exactly its records`, async ({ page, site }) => {
    await page.goto(`${site}/works?filter=from_publication_date:2010-01-01&group_by=${groupBy}`)
    await expectResults(page)
    const bar = groups(page).getByRole('button', { name }).first()
    const count = countOf(await bar.getAttribute('aria-label'))
    expect(count).toBeGreaterThan(0)
    // By the keyboard: a column may be narrower than a pointer.
    await bar.press('Enter')
    await expect(async () => expect(await readTotal(page)).toBe(count)).toPass()
    await page.goBack()
    await expect(async () => expect(await readTotal(page)).toBeGreaterThanOrEqual(count)).toPass()
  })
