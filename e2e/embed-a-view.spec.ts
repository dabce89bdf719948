import { createServer } from 'node:http'
import type { Page } from '@playwright/test'
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { expectResults, readTotal, rows } from './page-parts.ts'

/** What the frames of these stories show. */
const CHART = '/works?filter=type:article&group_by=open_access.oa_status&embed=chart'

/** Another page, of another origin: a frame is all it has of ours. */
async function servePage(body: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<!doctype html><title>A report</title>${body}`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const bar = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}: `) })

test('a frame of another page shows the chart alone: words, sums, source, day, the way back', async ({
  page,
  site,
}) => {
  const host = await servePage(`<iframe title="Chart" width="640" height="420" src="${site}${CHART}"></iframe>`)
  await page.goto(host.url)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(
    /works of type article, grouped by open access status/,
  )
  await expect(frame.getByText(/^Source: OpenAlex, \d+ \w+ \d{4}\.$/)).toBeVisible()
  await expect(frame.getByTestId('sum')).toContainText(/^[\d,]+ works = [\d,]+ known \+ [\d,]+ unknown/)
  await expect(frame.getByRole('banner')).toHaveCount(0)
  await expect(frame.getByRole('link', { name: 'Open in Bibscope' })).toHaveAttribute(
    'href',
    `${site}/works?filter=type:article&group_by=open_access.oa_status`,
  )
  await host.close()
})

test('a bar in the frame opens its records whole, in a tab of their own', async ({ page, site }) => {
  await page.goto(`${site}${CHART}`)
  await bar(page, 'gold').waitFor()
  const count = Number(
    /: ([\d,]+)/.exec((await bar(page, 'gold').getAttribute('aria-label')) ?? '')?.[1]?.replaceAll(',', ''),
  )
  const [tab] = await Promise.all([page.context().waitForEvent('page'), bar(page, 'gold').click()])
  await expect(tab).toHaveURL(/oa_status:gold/)
  expect(tab.url()).not.toContain('embed')
  expect(page.url()).toContain('embed=chart')
  await tab.close()
  expect(count).toBeGreaterThan(0)
})

test('a chart in a frame asks for its groups and for nothing else', async ({ page, site, api }) => {
  await page.goto(`${site}${CHART}`)
  await bar(page, 'gold').waitFor()
  expect(api.log.entries.map(({ target }) => new URL(target, api.url).searchParams.get('group_by'))).toEqual([
    'open_access.oa_status:include_unknown',
  ])
})

test('the table alone scrolls within its frame and opens a record outside of it', async ({ page, site }) => {
  await page.goto(`${site}/works?filter=type:article&embed=table`)
  await expectResults(page)
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    rows(page).first().getByRole('link').first().click(),
  ])
  await expect(tab).toHaveURL(/record=W/)
  await tab.close()
  expect(await page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight)).toBe(true)
})

test('Tab goes through the frame and out of it', async ({ page, site }) => {
  await page.goto(`${site}${CHART}`)
  await bar(page, 'gold').waitFor()
  const seen = new Set<string>()
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => document.activeElement?.textContent ?? '')
    if (name.startsWith('Open in Bibscope')) return
    seen.add(name)
  }
  throw new Error(`Tab never reached the link: ${[...seen].join(' · ')}`)
})

test('Share gives the code, in the size asked for, and a preview of it', async ({ page, site }) => {
  await page.goto(`${site}/works?filter=type:article&group_by=open_access.oa_status`)
  await expectResults(page)
  const total = await readTotal(page)
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByText('Embed in another page').click()
  await page.getByRole('spinbutton', { name: 'Width' }).fill('500')
  await expect(page.getByRole('textbox', { name: 'Code' })).toHaveValue(/width="500" height="420"/)
  await expect(page.getByRole('textbox', { name: 'Code' })).toHaveValue(/&amp;embed=chart"/)
  await page.getByRole('button', { name: 'Show a preview' }).click()
  await expect(page.frameLocator('iframe').getByTestId('sum')).toContainText(total.toLocaleString('en-US'))
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme, viewport: { width: 480, height: 360 } })
    test('axe finds nothing in a frame', async ({ page, site }) => {
      await page.goto(`${site}${CHART}`)
      await bar(page, 'gold').waitFor()
      expect(await axeFindings(page)).toEqual([])
    })
  })
