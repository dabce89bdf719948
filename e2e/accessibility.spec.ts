import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { addFilter, expectResults, groups, rows } from './page-parts.ts'

/** One field for each kind of editor. */
const EDITORS = [
  'Institution, including parts',
  'Work type',
  'Open access',
  'Publication year',
  'Publication date',
  'Title contains',
  'DOI',
  'Affiliation text contains',
] as const

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours axe finds nothing`, () => {
    test.use({ colorScheme })

    test('on the start page', async ({ page, site }) => {
      await page.goto(site)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
    })

    test('on a list without a network that cannot be kept', async ({ page, site, context }) => {
      await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { get: () => null }))
      await page.goto(`${site}/works?view=table`)
      await expectResults(page)
      await expect(page.getByRole('button', { name: 'Understood' })).toBeVisible()
      await context.setOffline(true)
      await expect(page.getByText('There is no network.')).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
    })

    test('on table and bars', async ({ page, site }) => {
      await page.goto(`${site}/works?filter=type:article&group_by=language:include_unknown`)
      await expectResults(page)
      await expect(groups(page).getByRole('button', { name: /^English: / })).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
    })

    test('on the notices above a list', async ({ page, site }) => {
      await page.goto(`${site}/works?source=sample&group-by=type&page=9999999`)
      await expectResults(page)
      await expect(page.getByText('Synthetic sample.')).toBeVisible()
      await expect(page.getByText(/of the address could not be taken as written/)).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
    })

    test('on columns', async ({ page, site }) => {
      await page.goto(`${site}/works?group_by=publication_year:include_unknown&view=chart`)
      await expect(groups(page).getByRole('toolbar')).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
    })

    test('in the drawer of a record', async ({ page, site }) => {
      await page.goto(`${site}/works?filter=has_doi:true`)
      await expectResults(page)
      await rows(page).first().getByRole('link').first().click()
      await expect(page).toHaveURL(/record=/)
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
    })

    for (const field of EDITORS)
      test(`in the editor of ${field}`, async ({ page, site }) => {
        await page.goto(`${site}/works`)
        await expectResults(page)
        const editor = await addFilter(page, field)
        await expect(editor).toBeVisible()
        expect(await axeFindings(page)).toEqual([])
      })

    for (const [button, name] of [
      ['Settings', 'Settings'],
      ['Share', 'Share this view'],
      ['Open an address', 'Open an address'],
    ] as const)
      test(`in the dialog "${name}"`, async ({ page, site }) => {
        await page.goto(`${site}/works`)
        await expectResults(page)
        await page.getByRole('button', { name: button }).click()
        await expect(page.getByRole('dialog', { name })).toBeVisible()
        expect(await axeFindings(page)).toEqual([])
      })

    test('on an error', async ({ page, site, api }) => {
      api.faults.set([{ path: '^/works$', times: null, fault: { kind: 'status', status: 500 } }])
      await page.goto(`${site}/works`)
      await expect(page.getByRole('alert').first()).toBeVisible({ timeout: 50_000 })
      expect(await axeFindings(page)).toEqual([])
    })
  })
