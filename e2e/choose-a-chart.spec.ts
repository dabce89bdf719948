import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { expectResults, groups, readTotal, sumLine } from './page-parts.ts'

/** Count in the name of a mark: "English: 875, 81 % of the set." */
const countOf = (name: string | null): number => Number(/: ([\d,]+),/.exec(name ?? '')?.[1]?.replaceAll(',', ''))

const kindMenu = (page: Page) => groups(page).getByRole('combobox', { name: 'Kind of chart' })
const marks = (page: Page) => groups(page).getByRole('toolbar').getByRole('button')

async function expectTotal(page: Page, count: number): Promise<void> {
  await expect(async () => expect(await readTotal(page)).toBe(count)).toPass()
}

/** Figures of the line under the chart: matching, known, unknown, shown, in others. */
async function readSums(page: Page): Promise<readonly number[]> {
  const line = (await sumLine(page).textContent()) ?? ''
  return [...line.matchAll(/\d[\d,]*/g)].map(([text]) => Number(text.replaceAll(',', '')))
}

test('the kind of chart is chosen, stands in the link, and what does not suit the field says why', async ({
  page,
  site,
}) => {
  await page.goto(`${site}/works?group_by=publication_year`)
  await expectResults(page)
  await kindMenu(page).selectOption('line')
  await expect(page).toHaveURL(/group_by=publication_year&chart=line/)
  await groups(page).getByRole('checkbox', { name: 'log' }).check()
  await expect(page).toHaveURL(/chart=line,log/)
  await expect(sumLine(page)).toContainText('Log scale')
  await expect(kindMenu(page).getByRole('option', { name: /^World map \(only countries/ })).toBeDisabled()
  await expect(kindMenu(page).getByRole('option', { name: /^Treemap \(numbers have an order/ })).toBeDisabled()
  await page.reload()
  await expect(kindMenu(page)).toHaveValue('line')
  await kindMenu(page).selectOption('columns')
  await groups(page).getByRole('checkbox', { name: 'log' }).uncheck()
  await expect(page).not.toHaveURL(/chart=/)
})

test('shares are shown instead of counts', async ({ page, site }) => {
  await page.goto(`${site}/works?group_by=type&chart=share`)
  await expectResults(page)
  const article = groups(page).getByRole('button', { name: /^article: / })
  await expect(article).toHaveText(/article\d+ %/)
  await expect(sumLine(page)).toContainText('Shares are of all matching records.')
})

test('a range of years is chosen by the keyboard and gives exactly its records', async ({ page, site }) => {
  await page.goto(`${site}/works?group_by=publication_year`)
  await expectResults(page)
  const names = await Promise.all(
    [2018, 2019, 2020].map((year) =>
      marks(page)
        .filter({ hasText: '' })
        .and(page.getByRole('button', { name: new RegExp(`^${year}: `) }))
        .getAttribute('aria-label'),
    ),
  )
  await marks(page)
    .and(page.getByRole('button', { name: /^2018: / }))
    .focus()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(groups(page).getByRole('status')).toContainText('2018 to 2020')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/filter=publication_year:2018-2020/)
  await expectTotal(
    page,
    names.map(countOf).reduce((sum, count) => sum + count, 0),
  )
})

test('a range of years is chosen by dragging; Back undoes it', async ({ page, site }) => {
  await page.goto(`${site}/works?group_by=publication_year&view=chart`)
  const box = async (year: number) => {
    const found = await marks(page)
      .and(page.getByRole('button', { name: new RegExp(`^${year}: `) }))
      .boundingBox()
    return { x: (found?.x ?? 0) + (found?.width ?? 0) / 2, y: (found?.y ?? 0) + 40 }
  }
  await expect(marks(page).first()).toBeVisible()
  const [from, to] = [await box(2005), await box(2010)]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, from.y)
  await page.mouse.move(to.x, to.y)
  await page.mouse.up()
  await expect(page).toHaveURL(/filter=publication_year:2005-2010/)
  await page.goBack()
  await expect(page).not.toHaveURL(/filter=/)
})

test('wide numbers stand in ranges; a range gives exactly its records', async ({ page, site }) => {
  await page.goto(`${site}/works?group_by=cited_by_count:include_unknown`)
  await expectResults(page)
  await expect(kindMenu(page)).toHaveValue('histogram')
  const [matching = 0, known = 0, unknown = 0, shown = 0] = await readSums(page)
  expect([known + unknown, shown]).toEqual([matching, known])
  const range = marks(page).and(page.getByRole('button', { name: /^5–9: / }))
  const count = countOf(await range.getAttribute('aria-label'))
  await range.press('Enter')
  await expect(page).toHaveURL(/filter=cited_by_count:5-9/)
  await expectTotal(page, count)
})

test('a number that is not grouped is counted in ranges, for the price that was told', async ({ page, site }) => {
  let sent = 0
  await page.goto(`${site}/works?group_by=fwci&chart=histogram`)
  await expectResults(page)
  const button = groups(page).getByRole('button', { name: /^Count in \d+ requests$/ })
  const told = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0])
  page.on('request', (request) => {
    if (request.url().includes('/works?')) sent += 1
  })
  await button.click()
  await expect(sumLine(page)).toBeVisible({ timeout: 20_000 })
  expect(sent).toBeLessThanOrEqual(told)
  const [matching = 0, known = 0, unknown = 0, shown = 0] = await readSums(page)
  expect([known + unknown, shown]).toEqual([matching, known])
  const range = marks(page).and(page.getByRole('button', { name: /^1 to under 2: / }))
  const count = countOf(await range.getAttribute('aria-label'))
  await range.press('Enter')
  await expectTotal(page, count)
})

test('a treemap leads from domains down to topics and back; each step is one request', async ({ page, site, api }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    const by = new URL(request.url()).searchParams.get('group_by')
    if (by && request.url().startsWith(api.url)) asked.push(by)
  })
  await page.goto(`${site}/works?group_by=primary_topic.domain.id&chart=treemap`)
  await expectResults(page)
  for (const _ of ['field', 'subfield', 'topic']) await marks(page).first().press('Enter')
  await expect(groups(page).getByRole('navigation', { name: 'Way down' }).getByRole('listitem')).toHaveCount(4)
  await expect(marks(page).first()).toBeVisible()
  expect(asked).toEqual(
    ['domain.id', 'field.id', 'subfield.id', 'id'].map((level) => `primary_topic.${level}:include_unknown`),
  )
  // The place stands in the link: a reload and Back return to it.
  await expect(page).toHaveURL(/chart=treemap,in:\d+\/\d+\/\d+/)
  const way = groups(page).getByRole('navigation', { name: 'Way down' })
  const names = await way.getByRole('listitem').allInnerTexts()
  await page.reload()
  await expect(way.getByRole('listitem')).toHaveText(names)
  await page.goBack()
  await expect(way.getByRole('listitem')).toHaveText(names.slice(0, -1))
  await page.goForward()
  await expect(way.getByRole('listitem')).toHaveText(names)
  await expect(marks(page).first()).toBeVisible()
  const count = countOf(await marks(page).first().getAttribute('aria-label'))
  await marks(page).first().press('Enter')
  await expectTotal(page, count)
  await expect(page).toHaveURL(/primary_topic.id:.*primary_topic.domain.id:/)
  await groups(page).getByRole('button', { name: 'All of primary domain' }).click()
  await expect(groups(page).getByRole('navigation', { name: 'Way down' }).getByRole('listitem')).toHaveCount(0)
})

test('a part of a treemap can be filtered by instead of looked into', async ({ page, site }) => {
  await page.goto(`${site}/works?group_by=primary_topic.domain.id&chart=treemap`)
  await expectResults(page)
  const count = countOf(await marks(page).first().getAttribute('aria-label'))
  await groups(page)
    .getByRole('button', { name: /^Show only works in / })
    .click()
  await expectTotal(page, count)
})

test('a map names every country to the keyboard, unknown beside it, and asks no third party', async ({
  page,
  site,
  api,
}) => {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).origin))
  await page.goto(`${site}/works?group_by=authorships.countries:include_unknown&chart=map`)
  await expectResults(page)
  await expect(marks(page).first()).toBeVisible()
  await marks(page).first().focus()
  await page.keyboard.press('g')
  const country = marks(page).and(page.getByRole('button', { name: /^Germany: / }))
  await expect(country).toBeFocused()
  const count = countOf(await country.getAttribute('aria-label'))
  await expect(groups(page).getByRole('button', { name: /^Unknown: / })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/filter=authorships.countries:DE/i)
  await expectTotal(page, count)
  expect([...hosts].filter((origin) => origin.startsWith('http')).sort()).toEqual(
    [new URL(site).origin, new URL(api.url).origin].sort(),
  )
})

const KINDS = [
  ['columns', 'group_by=publication_year:include_unknown&chart=log'],
  ['line', 'group_by=publication_year:include_unknown&chart=line'],
  ['area', 'group_by=publication_year:include_unknown&chart=area,share'],
  ['histogram', 'group_by=cited_by_count:include_unknown'],
  ['treemap', 'group_by=primary_topic.field.id:include_unknown&chart=treemap'],
  ['map', 'group_by=authorships.countries:include_unknown&chart=map'],
] as const

for (const [kind, search] of KINDS)
  test(`a ${kind} is saved as figures and as pictures, has its table, its words and its API call`, async ({
    page,
    site,
  }) => {
    await page.goto(`${site}/works?filter=type:article&${search}`)
    await expectResults(page)
    await expect(marks(page).first()).toBeVisible()
    const save = async (what: string) => {
      const download = page.waitForEvent('download')
      await groups(page).getByRole('button', { name: what }).click()
      return readFile(await (await download).path())
    }
    const csv = (await save('Save the figures as CSV')).toString('utf8').trim().split('\r\n')
    expect(csv[0]).toBe('key,label,count,share')
    const svg = (await save('Save the picture as SVG')).toString('utf8')
    for (const words of ['article', 'Source: OpenAlex', '<desc>', 'Largest: ']) expect(svg).toContain(words)
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
    const png = await save('Save the picture as PNG')
    expect(png.readUInt32BE(16)).toBe(1720)
    await expect(groups(page).getByRole('figure')).toHaveAccessibleDescription(/Largest: /)
    await groups(page)
      .getByText(/API calls? of this chart/)
      .click()
    await expect(groups(page).locator('code').first()).toContainText('/works?filter=type:article&group_by=')
    await groups(page).getByRole('button', { name: 'Show as table' }).click()
    await expect(groups(page).getByRole('table').getByRole('row')).toHaveCount(csv.length)
  })

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })
    for (const [kind, search] of KINDS)
      test(`axe finds nothing in a ${kind}`, async ({ page, site }) => {
        await page.goto(`${site}/works?${search}&view=chart`)
        await expect(marks(page).first()).toBeVisible()
        expect(await axeFindings(page, '#groups')).toEqual([])
      })
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true })
  for (const [kind, search] of KINDS)
    test(`a ${kind} fits the page`, async ({ page, site }) => {
      await page.goto(`${site}/works?${search}&view=chart`)
      await expect(marks(page).first()).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    })
})

test('every kind is drawn on the sample too', async ({ page, site }) => {
  // The embedded engine starts anew with each page.
  test.slow()
  for (const [kind, search] of KINDS) {
    await page.goto(`${site}/works?source=sample&${search}&view=chart`)
    await expect(marks(page).first(), kind).toBeVisible({ timeout: 40_000 })
    await expect(sumLine(page)).toContainText(' = ')
  }
})
