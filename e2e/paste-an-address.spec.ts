import { expect, test } from './fixtures.ts'
import { expectResults, groups } from './page-parts.ts'

const API =
  'https://api.openalex.org/works?filter=publication_year:2020-2024,type:article&group_by=language&per-page=200&mailto=somebody@example.org'

/** Pastes a text on the page as a whole, as Ctrl+V does. */
const pasteOn = (text: string) => {
  const data = new DataTransfer()
  data.setData('text/plain', text)
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
}

test('an API call pasted anywhere opens as a query; the e-mail address in it is offered, not kept', async ({
  page,
  site,
}) => {
  await page.goto(site)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(pasteOn, API)
  await expectResults(page)
  await expect(page.getByRole('button', { name: 'Published 2020–2024', exact: true })).toBeVisible()
  await expect(groups(page).getByRole('button', { name: /^English: / })).toBeVisible()
  expect(page.url()).not.toContain('somebody')
  await page.getByRole('button', { name: 'Use it in this visit' }).click()
  await page.getByRole('button', { name: 'Settings' }).click()
  await expect(page.getByRole('textbox', { name: /polite pool/ })).toHaveValue('somebody@example.org')
})

test('the dialog says what an address means before it is opened', async ({ page, site }) => {
  await page.goto(`${site}/works`)
  await expectResults(page)
  await page.getByRole('button', { name: 'Open an address' }).click()
  const dialog = page.getByRole('dialog', { name: 'Open an address' })
  await dialog.getByRole('textbox').fill('openalex.org/sources?filter=type:journal,is_oa:true')
  await expect(dialog.getByRole('status')).toContainText('sources')
  await dialog.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page).toHaveURL(/\/sources\?filter=type:journal,is_oa:true$/)
  await expectResults(page)
})

test('what could not be read is named and kept', async ({ page, site }) => {
  await page.goto(site)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(pasteOn, 'https://api.openalex.org/works?filter=type:article,cited_by_count:>ff&colour=blue')
  await expectResults(page)
  await expect(page.getByText('cited_by_count:>ff').first()).toBeVisible()
  await expect(page.getByText('colour=blue').first()).toBeVisible()
  // Each stands once, as a pill: no notice says it again.
  await expect(page.getByText('colour=blue')).toHaveCount(1)
  await page.reload()
  await expectResults(page)
  await expect(page.getByText('cited_by_count:>ff').first()).toBeVisible()
})
