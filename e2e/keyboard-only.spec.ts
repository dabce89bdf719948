import { expect, test } from './fixtures.ts'
import { expectResults, groups, readTotal } from './page-parts.ts'

test('at most three Tab presses lead to the first result; arrows go on; Enter opens; Escape comes back', async ({
  page,
  site,
}) => {
  await page.goto(`${site}/works?filter=type:article`)
  await expectResults(page)
  let presses = 0
  const isOnRow = () =>
    page.evaluate(
      () =>
        document.activeElement?.closest('[role="row"][aria-rowindex]') !== null &&
        document.activeElement?.closest('[role="grid"]') !== null,
    )
  await page.keyboard.press('Tab')
  presses += 1
  await expect(page.getByRole('link', { name: 'Skip to results' })).toBeFocused()
  await page.keyboard.press('Enter')
  while (!(await isOnRow()) && presses < 4) {
    await page.keyboard.press('Tab')
    presses += 1
  }
  expect(presses).toBeLessThanOrEqual(3)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/record=W\d+/)
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/record=/)
  expect(await isOnRow()).toBe(true)
})

test('a filter is added, a group drilled into and undone without a pointer', async ({ page, site }) => {
  await page.goto(`${site}/works?group_by=publication_year`)
  await expectResults(page)
  const all = await readTotal(page)
  await page.getByRole('button', { name: 'Add filter' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Add filter' }).getByRole('combobox')).toBeFocused()
  await page.keyboard.type('Open access')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: /^Open access/ })).toBeVisible()
  await page.keyboard.press('Escape')

  const columns = groups(page).getByRole('toolbar')
  await columns.getByRole('button').last().focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  const count = Number(/: ([\d,]+),/.exec(name ?? '')?.[1]?.replaceAll(',', ''))
  await page.keyboard.press('Enter')
  await expect(async () => expect(await readTotal(page)).toBe(count)).toPass()
  await page.goBack()
  await expect(async () => expect(await readTotal(page)).toBe(all)).toPass()
})
