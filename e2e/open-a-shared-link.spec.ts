import { expect, test, useServer } from './fixtures.ts'
import { expectResults, groups, readTotal, sumLine } from './page-parts.ts'

const VIEW =
  '/works?filter=publication_year:2010-2024,type:article|review&sort=cited_by_count:desc&group_by=language:include_unknown'

test('a copied link opens the same view in another browser', async ({ page, site, api, browser, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${site}${VIEW}`)
  await expectResults(page)
  const total = await readTotal(page)
  const sums = await sumLine(page).textContent()

  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('button', { name: 'Copy link' }).click()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toBe(`${site}${VIEW}`)

  const other = await (await browser.newContext()).newPage()
  await useServer(other, api.url)
  await other.goto(link)
  await expectResults(other)
  expect(await readTotal(other)).toBe(total)
  await expect(sumLine(other)).toHaveText(sums ?? '')
  await expect(groups(other).getByRole('checkbox', { name: 'unknown' })).toBeChecked()
  await other.context().close()
})

test('the API call that is copied answers with the same count', async ({ page, site }) => {
  await page.goto(`${site}${VIEW}`)
  await expectResults(page)
  const total = await readTotal(page)
  await page.getByRole('button', { name: 'Share' }).click()
  const url = await page.getByRole('textbox', { name: 'API call for the records' }).inputValue()
  const answer = (await (await fetch(url)).json()) as { meta: { count: number } }
  expect(answer.meta.count).toBe(total)
})

test('a link without a source means OpenAlex: when it does not answer, the sample is offered, never opened', async ({
  page,
  site,
  api,
}) => {
  api.faults.set([{ times: null, fault: { kind: 'drop' } }])
  await page.goto(`${site}${VIEW}`)
  const offer = page.getByRole('link', { name: /same question on the synthetic sample/ })
  await expect(offer).toBeVisible({ timeout: 55_000 })
  await expect(page).toHaveURL(`${site}${VIEW}`)
})
