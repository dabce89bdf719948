import { expect, test } from './fixtures.ts'
import { expectResults, readTotal } from './page-parts.ts'

// A tall window: as many records are read in a third of the steps.
test.use({ viewport: { width: 1440, height: 2_400 } })

test('scrolling to record 5,000 finds 5,000 distinct records in the order of the provider', async ({
  page,
  site,
  api,
}) => {
  test.setTimeout(180_000)
  await page.goto(`${site}/works?sort=cited_by_count:desc&view=table`)
  await expectResults(page)
  expect(await readTotal(page)).toBeGreaterThan(5_000)
  const seen = new Map<number, string>()
  await expect(async () => {
    const drawn = await page.evaluate(() => {
      const grid = document.querySelector('[role="grid"]')
      const drawn = [...(grid?.querySelectorAll('[aria-rowindex]') ?? [])].filter(
        (row) => row.getAttribute('aria-rowindex') !== '1',
      )
      const found = drawn.flatMap((row) => {
        const href = row.querySelector('a[href*="/works/"]')?.getAttribute('href')
        return href ? [[Number(row.getAttribute('aria-rowindex')), href] as const] : []
      })
      const scroller = [...document.querySelectorAll('#results, #results *')].find(
        (element) =>
          element.scrollHeight > element.clientHeight + 50 && getComputedStyle(element).overflowY !== 'visible',
      )
      const window = scroller?.getBoundingClientRect()
      const edges = drawn.map((row) => row.getBoundingClientRect())
      const isCovered =
        window !== undefined &&
        Math.min(...edges.map(({ top }) => top)) <= window.top + 60 &&
        Math.max(...edges.map(({ bottom }) => bottom)) >= window.bottom - 2
      // A person reads what is there before going on: rows that still load, or are still to be drawn, are waited for.
      if (isCovered && found.length === drawn.length) scroller?.scrollBy(0, scroller.clientHeight * 0.8)
      return found
    })
    for (const [index, href] of drawn) seen.set(index, href)
    expect(Math.max(...seen.keys())).toBeGreaterThanOrEqual(5_001)
  }).toPass({ intervals: [30], timeout: 150_000 })

  const indices = [...seen.keys()].sort((a, b) => a - b).filter((index) => index <= 5_001)
  const shown = indices.map((index) => seen.get(index)?.split('/').pop())
  expect(indices.length, 'no row was skipped').toBe(5_000)
  expect(new Set(shown).size, 'no record came twice').toBe(5_000)

  const expected: string[] = []
  for (let cursor: string | null = '*'; cursor !== null && expected.length < 5_000; ) {
    api.reset()
    const answer = await fetch(
      `${api.url}/works?sort=cited_by_count:desc&per_page=200&select=id&cursor=${encodeURIComponent(cursor)}`,
    )
    const body = (await answer.json()) as { results: { id: string }[]; meta: { next_cursor: string | null } }
    expected.push(...body.results.map(({ id }) => id.split('/').pop() ?? ''))
    cursor = body.meta.next_cursor
  }
  expect(shown).toEqual(expected.slice(0, 5_000))
})
