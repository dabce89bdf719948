import { expect, test } from './fixtures.ts'
import { expectResults, groups, readTotal, scrollToRow, sumLine } from './page-parts.ts'

test('whoever never chose gets the sample when OpenAlex does not answer, with a notice and a way back', async ({
  page,
  site,
  api,
}) => {
  api.faults.set([{ times: null, fault: { kind: 'never' } }])
  await page.goto(site)
  await page.getByRole('link', { name: /How open is the record of 2023/ }).click()
  await expect(page.getByText(/OpenAlex did not answer/)).toBeVisible({ timeout: 20_000 })
  await expect(page).toHaveURL(/source=sample/)
  await expectResults(page)
  await expect(
    groups(page)
      .getByRole('button', { name: /^(?:gold|closed)/i })
      .first(),
  ).toBeVisible()
  await expect(sumLine(page)).toContainText(`${(await readTotal(page)).toLocaleString('en-US')} works`)
  api.faults.clear()
  await page.getByRole('link', { name: 'Ask OpenAlex again' }).click()
  await expect(page).not.toHaveURL(/source=/)
  await expectResults(page)
})

test('whoever never chose gets OpenAlex when it answers', async ({ page, site }) => {
  await page.goto(site)
  await page.getByRole('link', { name: /How open is the record of 2023/ }).click()
  await expectResults(page)
  await expect(page).not.toHaveURL(/source=/)
})

test('the sample answers with the network off, and says that it is synthetic', async ({ page, site, api }) => {
  await page.goto(`${site}/works?source=sample&filter=type:article&group_by=publication_year:include_unknown`)
  await expectResults(page)
  await expect(page.getByText('Synthetic sample.')).toBeVisible()
  expect(api.log.calls()).toEqual([])
  expect(await readTotal(page)).toBeGreaterThan(1_000)
})

test('the choice of a source is remembered', async ({ page, site }) => {
  await page.goto(site)
  await page.getByRole('combobox', { name: 'Source of answers' }).selectOption('sample')
  await page.reload()
  await page.getByRole('link', { name: 'Institutions', exact: true }).click()
  await expect(page).toHaveURL(/source=sample/)
  await expectResults(page)
})

test('code that did not come is no broken page: the rows stay, and go on when the network is back', async ({
  page,
  site,
}) => {
  const walk = '**/assets/walk-on-*.js'
  await page.route(walk, (route) => route.abort())
  await page.goto(`${site}/works?sort=cited_by_count:desc&view=table`)
  await expectResults(page)
  await scrollToRow(page, 80)
  const said = page.getByText('The next rows could not be asked for.')
  await expect(said).toBeVisible()
  await page.unroute(walk)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(said).toBeHidden()
  await expect(page.getByText(/^[2-9]00 loaded of/)).toBeVisible()
})

test('parts of the page that did not come come by themselves when the network is back', async ({
  page,
  site,
  context,
}) => {
  const code = '**/assets/AddFilter-*.js'
  await page.route(code, (route) => route.abort())
  await page.goto(`${site}/works?group_by=type`)
  await expectResults(page)
  await page.getByRole('button', { name: 'Add filter' }).click()
  const notes = page.getByRole('alert').filter({ hasText: 'could not be fetched' })
  await expect(notes.first()).toBeVisible()
  await page.unroute(code)
  await context.setOffline(true)
  await context.setOffline(false)
  await expect(page.getByRole('dialog', { name: 'Add filter' })).toBeVisible()
  await expect(notes).toHaveCount(0)
})

test('a source whose code did not come is no broken page: the question waits in the address', async ({
  page,
  site,
}) => {
  const code = '**/assets/cluster-*.js'
  await page.route(code, (route) => route.abort())
  await page.goto(`${site}/works?filter=type:article&source=cluster`)
  await expect(page.getByRole('alert')).toContainText('could not be fetched')
  await page.unroute(code)
  await page.getByRole('button', { name: 'Reload the page' }).click()
  await expect(page.getByRole('combobox', { name: 'Source of answers' })).toHaveValue('cluster')
  await expect(page.getByRole('button', { name: 'Remove filter: Type is article' })).toBeVisible()
})
