import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { expectResults, groups, readTotal, rows } from './page-parts.ts'
import type { RunningServer } from './server/index.ts'

/** Lists and groups that were asked for. */
const asked = ({ log }: RunningServer) => {
  const works = log.calls().filter(({ target }) => target.startsWith('/works?'))
  const isGroup = ({ target }: { readonly target: string }) => target.includes('group_by=')
  return {
    lists: works.filter((call) => !isGroup(call)).length,
    groups: works.filter(isGroup).length,
    credits: works.reduce((sum, { credits }) => sum + credits, 0),
  }
}

const bars = (page: Page) => groups(page).getByRole('button', { name: /: [\d,]+, / })

test('a chart alone asks for no list: its groups tell the count, at a tenth of the price of a search', async ({
  page,
  site,
  api,
}) => {
  await page.goto(`${site}/works?search=health&group_by=open_access.oa_status:include_unknown&view=chart`)
  await expect(bars(page).first()).toBeVisible()
  const total = await readTotal(page)
  expect(asked(api)).toEqual({ lists: 0, groups: 1, credits: 1 })
  await page.getByText('Chart and table', { exact: true }).locator('..').click()
  await expectResults(page)
  expect(await readTotal(page)).toBe(total)
  expect(asked(api)).toEqual({ lists: 1, groups: 1, credits: 11 })
})

test('a table alone asks for no groups', async ({ page, site, api }) => {
  await page.goto(`${site}/works?filter=type:article&group_by=open_access.oa_status&view=table`)
  await expectResults(page)
  await readTotal(page)
  expect(asked(api)).toEqual({ lists: 1, groups: 0, credits: 1 })
})

test('a chart without a grouping asks for one record to count them', async ({ page, site, api }) => {
  await page.goto(`${site}/works?filter=type:article&view=chart`)
  expect(await readTotal(page)).toBeGreaterThan(100)
  expect(asked(api)).toEqual({ lists: 1, groups: 0, credits: 1 })
  expect(api.log.calls()[0]?.target).toContain('per_page=1')
})

test('what was seen is not asked for again, names included', async ({ page, site, api }) => {
  await page.goto(`${site}/works?group_by=authorships.institutions.id&view=chart`)
  await bars(page).first().click()
  await expect(page).toHaveURL(/filter=/)
  await expect(page.getByRole('button', { name: /^Institution/ }).first()).toBeVisible()
  await expect(bars(page).first()).toBeVisible()
  expect(api.log.calls().filter(({ target }) => target.startsWith('/institutions'))).toEqual([])
  const before = api.log.calls().length
  await page.goBack()
  await expect(page).not.toHaveURL(/filter=/)
  await expect(bars(page).first()).toBeVisible()
  expect(api.log.calls()).toHaveLength(before)
  expect(await rows(page).count()).toBe(0)
})
