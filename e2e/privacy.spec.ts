import { expect, test } from './fixtures.ts'
import { expectResults, rows } from './page-parts.ts'

test('only the site and the provider are asked; key and address stand in no link and no storage but their own', async ({
  page,
  site,
  api,
}) => {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).origin))
  await page.goto(site)
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('textbox', { name: /polite pool/ }).fill('somebody@example.org')
  await page.getByLabel('Your own key').fill('free-key')
  await page.getByRole('button', { name: 'Close settings' }).click()
  await page.getByRole('link', { name: 'Works', exact: true }).click()
  await expectResults(page)
  await rows(page).first().getByRole('link').first().click()
  await expect(page).toHaveURL(/record=/)
  expect([...hosts].filter((host) => host !== 'null').sort()).toEqual([new URL(site).origin, api.url].sort())
  expect(page.url()).not.toMatch(/somebody|free-key/)
  const kept = await page.evaluate(() => JSON.stringify({ ...window.localStorage }))
  expect(kept).not.toMatch(/somebody|free-key/)
  expect(
    api.log.entries.every(({ method }) => method === 'GET'),
    'no preflight',
  ).toBe(true)
})

test('the page works under its own content security policy', async ({ page, site }) => {
  const violations: string[] = []
  await page.exposeFunction('onViolation', (text: string) => violations.push(text))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      void (window as unknown as { onViolation(text: string): void }).onViolation(
        `${event.violatedDirective} ${event.blockedURI}`,
      )
    })
  })
  await page.goto(`${site}/works?source=sample&group_by=publication_year`)
  await expectResults(page)
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).not.toMatch(
    /script-src[^;]*unsafe-inline/,
  )
  expect(violations).toEqual([])
})
