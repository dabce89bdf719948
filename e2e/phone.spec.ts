import { expect, test } from './fixtures.ts'
import { expectResults, groups, rows } from './page-parts.ts'

test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true })

test('on a phone results are on the first screen, the chart is a tab, nothing scrolls sideways', async ({
  page,
  site,
}) => {
  await page.goto(`${site}/works?filter=type:article&group_by=language:include_unknown`)
  await expectResults(page)
  // The head takes less than a third of the screen, and still has everything in reach of a thumb.
  expect((await rows(page).first().boundingBox())?.y).toBeLessThan(270)
  await expect(rows(page).nth(5)).toBeInViewport()
  for (const name of ['Facets', 'Compare', 'Share', 'Export'])
    expect((await page.getByRole('button', { name, exact: true }).boundingBox())?.height).toBeGreaterThanOrEqual(44)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await page.getByText('Chart', { exact: true }).tap()
  await expect(groups(page).getByRole('button', { name: /^English: / })).toBeInViewport()
  await groups(page)
    .getByRole('button', { name: /^English: / })
    .tap()
  await expect(page).toHaveURL(/language:en/)
  await page.getByText('Table', { exact: true }).tap()
  await expectResults(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
})
