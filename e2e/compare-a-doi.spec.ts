import type { Page } from '@playwright/test'
import { at } from '#lib/json'
import { generateSample } from '#sample'
import { axeFindings } from './axe.ts'
import { expect, test } from './crossref-fixtures.ts'
import { expectResults } from './page-parts.ts'
import { toCrossrefRecords } from './server/index.ts'

/** What the stand-in of OpenAlex holds too; Crossref lacks one of the works, as it lacks what DataCite registered. */
const sample = generateSample({ works: 6_000 })
const withDoi = sample.works.filter(
  (work) => at(work, 'doi') !== null && at(work, 'abstract_inverted_index') !== null && at(work, 'is_xpac') !== true,
)
const [known, unknown] = withDoi
const idOf = (work: (typeof withDoi)[number] | undefined): string => String(at(work ?? null, 'id')).replace(/^.*\//, '')
const doiOf = (work: (typeof withDoi)[number] | undefined): string =>
  String(at(work ?? null, 'doi'))
    .replace('https://doi.org/', '')
    .toLowerCase()

const { works, ...owners } = toCrossrefRecords({ ...sample, works: withDoi.slice(0, 50) })
test.use({ holdings: { ...owners, works: works.filter((work) => at(work, 'DOI') !== doiOf(unknown)) } })

const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name} `) })

test('a work is put beside the record of its DOI at Crossref, and the link opens there again', async ({
  page,
  site,
  crossref,
}) => {
  await page.goto(`${site}/works?record=${idOf(known)}&view=table`)
  await expectResults(page)
  const compare = page.getByRole('dialog').getByRole('link', { name: 'Compare with Crossref' })
  await expect(compare).toBeVisible()
  const sent: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(site)) sent.push(request.url())
  })
  await compare.click()
  await expect(page.getByRole('status').filter({ hasText: /fields? differ/ })).toBeVisible()
  expect(sent).toEqual([`${crossref.url}/works/${encodeURIComponent(doiOf(known))}`])
  await expect(row(page, 'DOI')).toContainText('Same')
  await expect(row(page, 'Abstract')).toContainText('Differs')
  await expect(row(page, 'Open access')).toContainText('Only in OpenAlex')
  await page.getByRole('checkbox', { name: 'Only what differs' }).check()
  await expect(row(page, 'DOI')).toBeHidden()
  await expect(row(page, 'Abstract')).toBeVisible()
  await page.reload()
  await expect(page).toHaveURL(new RegExp(`/works/${idOf(known)}\\?beside=crossref$`))
  await expect(row(page, 'Abstract')).toContainText('Differs')
  await page.goBack()
  await expect(page.getByRole('dialog').getByRole('heading').first()).toBeVisible()
})

test('a record of Crossref is put beside the one of OpenAlex', async ({ page, site }) => {
  await page.goto(`${site}/works/${encodeURIComponent(doiOf(known))}?source=crossref`)
  await page.getByRole('link', { name: 'Compare with OpenAlex' }).click()
  await expect(row(page, 'Abstract')).toContainText('Differs')
  await expect(page.getByRole('columnheader')).toHaveText(['Field', 'Crossref', 'OpenAlex', 'Comparison'])
})

test('a DOI that the other has not is explained, and the record in hand stays', async ({ page, site }) => {
  await page.goto(`${site}/works/${idOf(unknown)}?beside=crossref`)
  await expect(page.getByRole('alert')).toContainText(`Crossref has no record of the DOI ${doiOf(unknown)}`)
  await expect(page.getByRole('alert')).toContainText('DataCite')
  await expect(row(page, 'DOI')).toContainText(doiOf(unknown))
  await expect(row(page, 'DOI')).toContainText('Not compared')
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })
    test('axe finds nothing on two records side by side', async ({ page, site }) => {
      await page.goto(`${site}/works/${idOf(known)}?beside=crossref`)
      await expect(row(page, 'Abstract')).toContainText('Differs')
      expect(await axeFindings(page)).toEqual([])
    })
  })
