import type { Page } from '@playwright/test'
import { generateSample } from '#sample'
import { loadCluster } from '../src/sources/cluster/loaded.cases.ts'
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { expectResults, groups, readTotal, scrollToRow, sumLine } from './page-parts.ts'
import { type RunningCluster, startCluster } from './server/index.ts'

const SECRET = 'c2VjcmV0LWtleQ=='
const records = generateSample({ seed: 'cluster', works: 800 })
const matching = records.works.filter((work) => work['is_xpac'] !== true).length

let cluster: RunningCluster
test.beforeAll(async () => {
  cluster = await startCluster({ flavour: 'opensearch' })
  await loadCluster(cluster.url, records)
})
test.afterAll(() => cluster.close())

async function connect(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  await dialog.getByLabel('Address of the cluster').fill(cluster.url)
  await dialog.getByLabel('Names of the indices').fill('bibscope-test-*')
  await dialog.getByLabel('Login', { exact: true }).selectOption('API key')
  await dialog.getByLabel('Encoded API key').fill(SECRET)
  await dialog.getByRole('button', { name: 'Connect' }).click()
  await expect(dialog.getByText(/^Connected to OpenSearch 2\.19\.3: works \(\d+ fields\)/)).toBeVisible()
  await page.keyboard.press('Escape')
}

test('a cluster is connected, all institutions are grouped, and the link carries no secret', async ({ page, site }) => {
  await page.goto(`${site}/works?source=cluster`)
  await expect(page.getByText('No cluster is connected.').first()).toBeVisible()
  await connect(page)
  await expectResults(page)
  expect(await readTotal(page)).toBe(matching)

  await page.goto(`${site}/works?source=cluster&group_by=authorships.institutions.id:include_unknown`)
  await expectResults(page)
  await expect(groups(page).getByRole('button').first()).toBeVisible()
  await expect(sumLine(page)).toContainText(`${matching.toLocaleString('en')} works =`)
  await groups(page).getByRole('button', { name: 'All groups' }).click()
  const ranking = page.getByRole('dialog')
  await expect(ranking.getByTestId('ranking-sum')).toContainText('all there are')
  await page.keyboard.press('Escape')
  expect(page.url()).not.toContain(SECRET)
  expect(page.url()).not.toContain(new URL(cluster.url).port)
  const kept = await page.evaluate(() => JSON.stringify(window.localStorage))
  expect(kept).not.toContain(SECRET)
})

test('a bar of the cluster finds as many records as it counted', async ({ page, site }) => {
  await page.goto(`${site}/works?source=cluster`)
  await connect(page)
  await page.goto(`${site}/works?source=cluster&group_by=type`)
  const bar = groups(page).getByRole('button', { name: /^article: / })
  const count = Number(
    (await bar.getAttribute('aria-label'))?.replace(/^article: ([\d,]+).*/s, '$1').replaceAll(',', ''),
  )
  await bar.click()
  await expect(page).toHaveURL(/filter=type:article/)
  await expectResults(page)
  await expect.poll(() => readTotal(page)).toBe(count)
})

test('a list read on is frozen while it is read, and given back when the page is left', async ({ page, site }) => {
  await page.goto(`${site}/works?source=cluster`)
  await connect(page)
  await expectResults(page)
  expect(cluster.points.open).toBe(0)
  await scrollToRow(page, 150)
  await expect.poll(() => cluster.points.open).toBe(1)
  await page.goto('about:blank')
  await expect.poll(() => cluster.points.open).toBe(0)
})

test('the request behind a chart is told as the cluster takes it, without the login', async ({ page, site }) => {
  await page.goto(`${site}/works?source=cluster`)
  await connect(page)
  await page.goto(`${site}/works?source=cluster&group_by=authorships.institutions.id:include_unknown`)
  await expectResults(page)
  await page.getByRole('button', { name: 'Share' }).click()
  const call = page.getByLabel('API call for the groups', { exact: true })
  await expect(call).toHaveValue(new RegExp(`^curl -X POST '${cluster.url}/bibscope-test-works/_search`))
  expect(await call.inputValue()).not.toContain(SECRET)
})

test('a wrong address and a cluster that refuses are told apart, and nothing typed is lost', async ({ page, site }) => {
  await page.goto(site)
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  const address = dialog.getByLabel('Address of the cluster')
  await address.fill('search.example.org')
  await dialog.getByRole('button', { name: 'Connect' }).click()
  await expect(dialog.getByText(/not a web address/)).toBeVisible()
  await expect(address).toHaveValue('search.example.org')
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })
    test('axe finds nothing in the settings of a cluster', async ({ page, site }) => {
      await page.goto(`${site}/works?source=sample`)
      await page.getByRole('button', { name: 'Settings', exact: true }).click()
      await page.getByLabel('Login', { exact: true }).selectOption('User and password')
      expect(await axeFindings(page, '[role="dialog"]')).toEqual([])
    })
  })
