import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { expectResults } from './page-parts.ts'

const KEY = 'free-key'
const MAIL = 'somebody@example.org'

test('the allowance is shown, and falls with each request', async ({ page, site, api }) => {
  api.configure({ anonymous: { name: 'anonymous', perSecond: 10, budget: 1_000 } })
  await page.goto(`${site}/works?filter=type:article&view=table`)
  await expectResults(page)
  await expect(page.getByTestId('limits')).toHaveText('999 left')
  await page.getByRole('button', { name: 'Remove filter: Type is article' }).click()
  await expect(page.getByTestId('limits')).toHaveText('998 left')
})

test('everything sent is listed by keyboard, with its price, time and address, and never the key', async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${site}/?api_key=${KEY}&mailto=${MAIL}`)
  await page.getByRole('button', { name: 'Use it in this visit' }).click()
  await page.goto(`${site}/works?filter=type:article&group_by=oa_status`)
  await expectResults(page)
  const open = page.getByRole('button', { name: /^Requests and limits/ })
  await open.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Requests and limits' })
  await expect(dialog.getByText(/of 10,000 credits left today/)).toBeVisible()
  const first = dialog.getByRole('listitem').filter({ hasText: 'first page' }).first()
  await first.locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(first.locator('code')).toContainText('/works?filter=type:article')
  await expect(first).toContainText('1 credit')
  await expect(first).toContainText(/\d ms/)
  await first.getByRole('button', { name: 'Copy as curl' }).click()
  await expect(first.getByRole('status').getByText('Copied')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^curl --globoff 'http.*\/works\?/)
  await dialog.getByRole('button', { name: /as a table$/ }).click()
  const all = `${copied} ${await page.evaluate(() => navigator.clipboard.readText())} ${await dialog.textContent()}`
  expect(all).not.toContain(KEY)
  expect(all).not.toContain('somebody')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(open).toBeFocused()
})

test('an answer that was at hand is listed as such: nothing was sent for it', async ({ page, site, api }) => {
  await page.goto(`${site}/works?filter=type:article&view=table`)
  await expectResults(page)
  await page.getByRole('button', { name: 'Remove filter: Type is article' }).click()
  await expect(page).not.toHaveURL(/type/)
  await expectResults(page)
  const before = api.log.calls().length
  await page.goBack()
  await expectResults(page)
  await page.getByRole('button', { name: /^Requests and limits/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Requests and limits' })
  await dialog.getByRole('combobox', { name: 'Show' }).selectOption('Answers at hand')
  await expect(dialog.getByRole('listitem').filter({ hasText: 'type:article' }).first()).toContainText('at hand')
  expect(api.log.calls()).toHaveLength(before)
})

test('while the provider asks to wait there is a countdown, and then the records', async ({ page, site, api }) => {
  api.configure({ anonymous: { name: 'anonymous', perSecond: 10, budget: 1_000 } })
  await page.goto(`${site}/works?filter=type:article&view=table`)
  await expectResults(page)
  api.faults.set([{ path: '^/works$', fault: { kind: 'status', status: 503, retryAfter: 4 } }])
  await page.getByRole('button', { name: 'Remove filter: Type is article' }).click()
  await expect(page.getByTestId('limits')).toHaveText(/^Waiting \d s$/)
  await expect(page.getByTestId('limits')).toHaveText('997 left')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('the price of an export stands beside what is left of the day', async ({ page, site, api }) => {
  api.configure({ anonymous: { name: 'anonymous', perSecond: 10, budget: 20 } })
  await page.goto(`${site}/works?filter=publication_year:2024-`)
  await expectResults(page)
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByTestId('price')).toHaveText(/^\d+ credits are left today\.$/)
  await page.goto(`${site}/works`)
  await expectResults(page)
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByTestId('price')).toHaveText(/^That is more than the \d+ credits left today/)
})

for (const scheme of ['light', 'dark'] as const)
  test(`the inspector passes the rules of accessibility, ${scheme}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto(`${site}/works?filter=type:article&group_by=oa_status`)
    await expectResults(page)
    await page.getByRole('button', { name: /^Requests and limits/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Requests and limits' })
    await dialog.getByRole('listitem').first().locator('summary').click()
    expect(await axeFindings(page)).toEqual([])
  })
