import { expect, test, useServer } from './fixtures.ts'
import { expectResults } from './page-parts.ts'

test('tabs share one limit: never an eleventh request within a second, none refused', async ({
  page,
  site,
  api,
  context,
}) => {
  test.setTimeout(120_000)
  const tabs = [page, await context.newPage(), await context.newPage()]
  await Promise.all(tabs.slice(1).map((tab) => useServer(tab, api.url)))
  const years = Array.from({ length: 8 }, (_, index) => 2010 + index)
  await Promise.all(
    tabs.map(async (tab, number) => {
      await tab.goto(`${site}/works?filter=publication_year:${2000 + number}&group_by=type`)
      for (const year of years) {
        await tab.evaluate(
          (text) => {
            const data = new DataTransfer()
            data.setData('text/plain', text)
            document.body.dispatchEvent(
              new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
            )
          },
          `/works?filter=publication_year:${year + number * 3},type:article&group_by=language`,
        )
      }
      await expectResults(tab)
    }),
  )
  const { mostPerSecond, tooFast, mostInFlight } = api.log.summary()
  expect({ mostPerSecond: (mostPerSecond ?? 99) <= 10, tooFast, mostInFlight: (mostInFlight ?? 99) <= 24 }).toEqual({
    mostPerSecond: true,
    tooFast: 0,
    mostInFlight: true,
  })
})
