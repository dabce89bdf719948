import { readFile } from 'node:fs/promises'
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { expectResults, groups } from './page-parts.ts'

test('more than 200 groups are loaded after the price is shown, ranked, searched, saved, and add up', async ({
  page,
  site,
}) => {
  await page.goto(`${site}/works?group_by=authorships.author.id:include_unknown`)
  await expectResults(page)
  await groups(page).getByRole('button', { name: 'All groups' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/Each request brings 200 groups/)).toBeVisible()
  expect(await axeFindings(page, '[role="dialog"]')).toEqual([])
  await dialog.getByRole('button', { name: 'Load all groups' }).click()
  await expect(dialog.getByText(/^All loaded: /)).toBeVisible({ timeout: 30_000 })
  await expect(dialog.getByTestId('ranking-sum')).toContainText('all there are')
  await dialog.getByRole('searchbox', { name: 'Find a group' }).fill('wilson')
  const rows = dialog.getByRole('row').filter({ has: page.getByRole('gridcell') })
  await expect(rows.first()).toContainText('Wilson')
  for (const text of await rows.allTextContents()) expect(text.toLowerCase()).toContain('wilson')
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: /as CSV$/ }).click()
  const saved = await readFile(await (await download).path(), 'utf8')
  expect(saved).toMatch(/^rank,key,label,count,share\r\n\d+,A\d+,[^\r]*wilson/i)
  expect((await download).suggestedFilename()).toMatch(/^bibscope-works-by-authorships-author-id-\d{4}/)
})

test('a walk is stopped and goes on where it was', async ({ page, site, api }) => {
  api.faults.set([{ path: '^/works$', times: null, fault: { kind: 'delay', ms: 400 } }])
  await page.goto(`${site}/works?group_by=authorships.author.id:include_unknown`)
  await expectResults(page)
  await groups(page).getByRole('button', { name: 'All groups' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Load all groups' }).click()
  await expect(dialog.getByText(/^Loading: .* in [2-9] requests/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Stop' }).click()
  await expect(dialog.getByText(/^Stopped: /)).toBeVisible()
  await expect(dialog.getByTestId('ranking-sum')).toContainText('so far')
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await expect(dialog.getByText(/^All loaded: /)).toBeVisible({ timeout: 40_000 })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true })
  test('all groups open over the facets', async ({ page, site }) => {
    await page.goto(`${site}/works?facets=authorships.author.id`)
    await expectResults(page)
    await page.getByRole('button', { name: 'Facets' }).tap()
    await page.getByRole('button', { name: 'All groups' }).tap()
    await expect(page.getByRole('searchbox', { name: 'Find a group' })).toBeInViewport()
    await page.getByRole('searchbox', { name: 'Find a group' }).fill('a')
  })
})
