import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { expectResults, groups, sumLine } from './page-parts.ts'

/*
 * Questions for which people write scripts, reached from the start page by pointing. Every press of the button counts,
 * two for a list that opens and is chosen from; typing does not, nor the Enter that ends it.
 */

/** A person with a mouse, whose presses are counted. */
function pointer(page: Page) {
  let clicks = 0
  const click = async (target: Locator) => {
    clicks += 1
    await target.click()
  }
  return {
    clicks: () => clicks,
    click,
    choose: async (list: Locator, value: string) => {
      clicks += 2
      await list.selectOption(value)
    },
    /** A condition on a field by the name of a value. */
    filterByName: async (field: string, name: string) => {
      await click(page.getByRole('button', { name: 'Add filter' }))
      const offered = page.getByRole('dialog', { name: 'Add filter' })
      await offered.getByRole('combobox').fill(field)
      await click(offered.getByRole('option', { name: new RegExp(`^${field}`) }).first())
      const editor = page.getByRole('dialog', { name: field })
      await editor.getByRole('combobox', { name: /find a value/ }).fill(name)
      await click(editor.getByRole('option', { name: new RegExp(`^${name}`) }).first())
      await click(editor.getByRole('button', { name: 'Apply' }))
    },
    /** Years since one. */
    since: async (year: string) => {
      await click(page.getByRole('button', { name: 'Add filter' }))
      const offered = page.getByRole('dialog', { name: 'Add filter' })
      await offered.getByRole('combobox').fill('Publication year')
      await click(offered.getByRole('option', { name: /^Publication year/ }).first())
      await page.getByRole('dialog').getByRole('textbox').first().fill(year)
      await page.keyboard.press('Enter')
    },
  }
}

const splitBy = (page: Page) => groups(page).getByRole('combobox', { name: 'Split by' })

/** The whole of a split chart is counted, and its sums are said. */
async function expectSplit(page: Page): Promise<void> {
  await expect(sumLine(page)).toContainText(/works = [\d,]+ known \+ [\d,]+ unknown/)
  await expect(sumLine(page)).not.toContainText('Partial', { timeout: 30_000 })
}

test('rising institutions in a subfield', async ({ page, site }) => {
  await page.goto(site)
  const { clicks, click, choose, filterByName, since } = pointer(page)
  await click(page.getByRole('link', { name: 'Works', exact: true }))
  await expectResults(page)
  await filterByName('Primary subfield', 'Artificial Intelligence')
  await since('2015')
  await click(groups(page).getByRole('link', { name: 'Publication year' }))
  await choose(splitBy(page), 'authorships.institutions.lineage')
  await expect(page).toHaveURL(
    /\/works\?filter=primary_topic.subfield.id:1702,publication_year:2015-&group_by=publication_year.*&split=authorships.institutions.lineage$/,
  )
  await expectSplit(page)
  expect(clicks()).toBeLessThanOrEqual(10)
})

test("a funder's portfolio by field and openness", async ({ page, site }) => {
  await page.goto(site)
  const { clicks, click, choose, filterByName } = pointer(page)
  await click(page.getByRole('link', { name: 'Works', exact: true }))
  await expectResults(page)
  await filterByName('Funder', 'Ministry of Science, United States')
  await click(groups(page).getByRole('link', { name: 'Primary field' }))
  await choose(splitBy(page), 'open_access.oa_status')
  await expect(page).toHaveURL(
    /funders.id:F\d+&group_by=primary_topic.field.id:include_unknown&split=open_access.oa_status$/,
  )
  await expectSplit(page)
  expect(clicks()).toBeLessThanOrEqual(10)
})

test('the Sustainable Development Goals of a university, year by year', async ({ page, site }) => {
  await page.goto(site)
  const { clicks, click, choose, filterByName, since } = pointer(page)
  await click(page.getByRole('link', { name: 'Works', exact: true }))
  await expectResults(page)
  await filterByName('Institution, including parts', 'Thornmere University')
  await since('2015')
  await click(groups(page).getByRole('link', { name: 'Publication year' }))
  await choose(splitBy(page), 'sustainable_development_goals.id')
  await expect(page).toHaveURL(
    /institutions.lineage:I\d+,publication_year:2015-&group_by=publication_year.*&split=sustainable/,
  )
  await expectSplit(page)
  expect(clicks()).toBeLessThanOrEqual(10)
})

test('each of them is a link on the start page, asked of the Source in hand', async ({ page, site }) => {
  await page.goto(site)
  await page.evaluate(() => {
    const kept = JSON.parse(window.localStorage.getItem('bibscope.preferences') ?? '{}')
    kept.state.source = 'sample'
    window.localStorage.setItem('bibscope.preferences', JSON.stringify(kept))
  })
  await page.reload()
  await page.getByRole('link', { name: /one university work on, year by year/ }).click()
  await expect(page).toHaveURL(/source=sample/)
  await expect(page.getByRole('button', { name: 'Institution is Thornmere University', exact: true })).toBeVisible({
    timeout: 40_000,
  })
  await expectSplit(page)
})
