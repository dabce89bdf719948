import { expect, test } from './fixtures.ts'
import { expectResults, facet, groups, rows, sumLine } from './page-parts.ts'
import type { FaultRule } from './server/index.ts'

const PASSING: readonly [string, FaultRule['fault']][] = [
  ['too fast', { kind: 'too-fast', retryAfterMs: 300 }],
  ['502', { kind: 'status', status: 502 }],
  ['503 with a wait', { kind: 'status', status: 503, retryAfter: 1 }],
  ['504', { kind: 'status', status: 504 }],
  ['a dropped connection', { kind: 'drop' }],
]

for (const [name, fault] of PASSING)
  test(`${name} passes by itself: the records come`, async ({ page, site, api }) => {
    api.faults.set([{ path: '^/works$', fault }])
    await page.goto(`${site}/works?filter=type:article`)
    await expectResults(page)
    expect(api.log.calls().length).toBeGreaterThan(1)
  })

const STAYING: readonly [string, FaultRule['fault'], RegExp][] = [
  ['500 with HTML', { kind: 'status', status: 500 }, /provider|server/i],
  ['a cut-off body', { kind: 'cut-json' }, /could not be read/i],
  ['HTML with status 200', { kind: 'html' }, /could not be read/i],
  ['the wrong shape', { kind: 'wrong-shape' }, /could not be read/i],
  ['the budget of the day', { kind: 'budget' }, /budget|allowance|today/i],
]

for (const [name, fault, words] of STAYING)
  test(`${name}: what, why, what to do; a retry brings the records`, async ({ page, site, api }) => {
    api.faults.set([{ path: '^/works$', times: null, fault }])
    await page.goto(`${site}/works?filter=type:article`)
    const panel = page.getByRole('alert').filter({ hasText: words }).first()
    await expect(panel).toBeVisible({ timeout: 50_000 })
    await expect(panel.locator('script')).toHaveCount(0)
    api.faults.clear()
    await panel.getByRole('button', { name: /again|retry/i }).click()
    await expectResults(page)
  })

test('a refused filter shows the words of the provider', async ({ page, site, api }) => {
  api.faults.set([{ path: '^/works$', times: null, fault: { kind: 'status', status: 400 } }])
  await page.goto(`${site}/works?filter=type:article`)
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Type is article', exact: true })).toBeVisible()
})

test('a failure midway keeps the rows and goes on from there', async ({ page, site, api }) => {
  api.faults.set([{ path: '^/works$', from: 2, times: null, fault: { kind: 'status', status: 500 } }])
  await page.goto(`${site}/works?view=table`)
  await expectResults(page)
  await rows(page).first().focus()
  await page.keyboard.press('End')
  const panel = page.getByRole('button', { name: /again|retry/i }).first()
  await expect(panel).toBeVisible({ timeout: 50_000 })
  await expect(page.getByText(/100 loaded of/)).toBeVisible()
  api.faults.clear()
  await panel.click()
  await expect(page.getByText(/[2-9]00 loaded of/)).toBeVisible()
})

test('offline is said; back online the same page answers by itself', async ({ page, site, context }) => {
  await page.goto(`${site}/works?filter=type:article`)
  await expectResults(page)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Remove filter: Type is article' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible({ timeout: 50_000 })
  await context.setOffline(false)
  await expectResults(page)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('what is in sight stays when the next groups fail: chart, facet and cross table dimmed beside the error', async ({
  page,
  site,
  api,
}) => {
  const refusal = groups(page).getByRole('alert')
  const again = () => refusal.getByRole('button', { name: /again/i }).click()
  await page.goto(`${site}/works?group_by=type:include_unknown&facets=language`)
  await expectResults(page)
  const bar = groups(page).getByRole('button', { name: /^article: / })
  const line = facet(page, 'Language')
    .getByRole('button', { name: /^English/ })
    .first()
  await expect(bar).toBeVisible()
  await expect(line).toBeVisible()
  const sums = await sumLine(page).innerText()

  api.faults.set([{ target: 'group_by=', times: null, fault: { kind: 'status', status: 400 } }])
  await groups(page).getByRole('combobox', { name: 'Group by' }).selectOption('open_access.oa_status')
  await expect(refusal).toContainText('Dimmed below is the last answer: works by work type.')
  await expect(sumLine(page)).toHaveText(sums)
  await bar.click()
  await expect(page).toHaveURL(/filter=type:article/)
  await expect(facet(page, 'Language').getByRole('alert')).toBeVisible()
  await expect(line).toBeVisible()
  await expect(bar).toBeVisible()

  api.faults.clear()
  await again()
  await expect(groups(page).getByRole('button', { name: /^closed: / })).toBeVisible()
  await expect(refusal).toHaveCount(0)

  await groups(page).getByRole('combobox', { name: 'Split by' }).selectOption('publication_year')
  await expect(sumLine(page)).toContainText('adds up to its total.')
  api.faults.set([{ target: 'group_by=', times: null, fault: { kind: 'status', status: 400 } }])
  await groups(page).getByRole('combobox', { name: 'Split by' }).selectOption('type')
  await expect(refusal).toContainText('works by open access status and publication year')
  await expect(sumLine(page)).toContainText('adds up to its total.')
  api.faults.clear()
  await again()
  await expect(refusal).toHaveCount(0)
  await expect(sumLine(page)).toContainText('By work type')
})
