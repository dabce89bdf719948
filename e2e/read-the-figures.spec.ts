import type { Page } from '@playwright/test'
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { readTotal } from './page-parts.ts'

/** A set small enough that the provider's own list can be added up beside it. */
const SET = 'filter=publication_year:2021,type:article'

const line = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}: [\\d,]+, `) })

async function countIn(page: Page, name: string): Promise<number> {
  const label = (await line(page, name).getAttribute('aria-label')) ?? ''
  return Number(/: ([\d,]+)/.exec(label)?.[1]?.replaceAll(',', ''))
}

/** The questions of the test itself are no part of the pace that is kept. */
const UNHURRIED = { anonymous: { name: 'anonymous', perSecond: 1_000, budget: 1_000_000 } } as const

/** Number of records of a query, as the provider tells it. */
async function asked(url: string): Promise<number> {
  const answer: { readonly meta: { readonly count: number } } = await (await fetch(`${url}&per_page=1`)).json()
  return answer.meta.count
}

test('every line counts what its filter finds, with and without', async ({ page, site, api }) => {
  await page.goto(`${site}/works?${SET}&view=figures`)
  const all = await readTotal(page)
  await expect(line(page, 'Topic')).toBeVisible()
  api.configure(UNHURRIED)
  for (const [name, filter] of [
    ['Abstract', 'has_abstract:true'],
    ['DOI', 'has_doi:true'],
    ['Funder', 'funders.id:!null'],
    ['Institution', 'authorships.institutions.id:!null'],
  ] as const)
    expect(await countIn(page, name), name).toBe(await asked(`${api.url}/works?${SET},${filter}`))
  const withDoi = await countIn(page, 'DOI')
  await line(page, 'DOI').click()
  await expect(page).toHaveURL(/has_doi:true/)
  await expect(async () => expect(await readTotal(page)).toBe(withDoi)).toPass()
  await page.goBack()
  await page.getByRole('button', { name: /^Funder: [\d,]+ without/ }).click()
  await expect(page).toHaveURL(/funders\.id:null/)
  await expect(async () =>
    expect(await readTotal(page)).toBe(await asked(`${api.url}/works?${SET},funders.id:null`)),
  ).toPass()
  expect(await readTotal(page)).toBeLessThan(all)
})

test('citations are those of the records, added up', async ({ page, site, api }) => {
  await page.goto(`${site}/works?${SET}&view=figures`)
  const section = page.getByRole('region', { name: 'Citations' })
  await expect(section).toContainText(/Sum\s*[\d,]+/)
  api.configure(UNHURRIED)
  const times: number[] = []
  for (let cursor: string | null = '*'; cursor !== null; ) {
    const url = `${api.url}/works?${SET}&select=id,cited_by_count&per_page=200&cursor=${encodeURIComponent(cursor)}`
    const body: { meta: { next_cursor: string | null }; results: { cited_by_count: number }[] } = await (
      await fetch(url)
    ).json()
    times.push(...body.results.map((one) => one.cited_by_count))
    cursor = body.results.length === 0 ? null : body.meta.next_cursor
  }
  const sum = times.reduce((all, one) => all + one, 0)
  const sorted = times.toSorted((a, b) => a - b)
  const median = ((sorted[Math.ceil(times.length / 2) - 1] ?? 0) + (sorted[Math.floor(times.length / 2)] ?? 0)) / 2
  await expect(section).toContainText(`Sum${sum.toLocaleString('en-US')}`)
  await expect(section).toContainText(
    `Mean${(sum / times.length).toLocaleString('en-US', { maximumFractionDigits: 1 })}`,
  )
  await expect(section).toContainText(`Median${median.toLocaleString('en-US', { maximumFractionDigits: 1 })}`)
})

test('the open share is the sum of its statuses, and leads to those works', async ({ page, site }) => {
  await page.goto(`${site}/works?${SET}&view=figures`)
  const section = page.getByRole('region', { name: 'Open access' })
  const open = section.getByRole('button', { name: /^[\d,]+ works$/ })
  const count = Number((await open.textContent())?.replace(/\D/g, ''))
  await open.click()
  await expect(page).toHaveURL(/oa_status:diamond\|gold|oa_status:/)
  await expect(async () => expect(await readTotal(page)).toBe(count)).toPass()
  await expect(section).toContainText('100 % open')
})

test('a figure is asked for once, and only when it is in sight', async ({ page, site }) => {
  const sent: string[] = []
  page.on('request', (request) => {
    const group = new URL(request.url()).searchParams.get('group_by')
    if (group !== null) sent.push(group)
  })
  await page.setViewportSize({ width: 900, height: 420 })
  await page.goto(`${site}/works?${SET}&view=figures`)
  await expect(page.getByText(/Up to 10 requests to OpenAlex, one credit each/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^closed: / })).toBeVisible()
  expect(sent.length).toBeLessThan(10)
  await page.getByRole('heading', { name: 'What the records carry' }).scrollIntoViewIfNeeded()
  await page.getByText('Topic', { exact: true }).scrollIntoViewIfNeeded()
  await expect(line(page, 'Topic')).toBeVisible()
  expect(sent).toHaveLength(10)
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })
    test('axe finds nothing in the figures', async ({ page, site }) => {
      await page.goto(`${site}/works?view=figures`)
      await expect(line(page, 'Topic')).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
    })
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true })
  test('figures are a tab', async ({ page, site }) => {
    await page.goto(`${site}/works?${SET}`)
    await page.getByText('Figures', { exact: true }).tap()
    await expect(page).toHaveURL(/view=figures/)
    await expect(page.getByRole('button', { name: /^closed: / })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  })
})
