import type { CDPSession, Page } from '@playwright/test'
import { type Measure, middleOf } from '../figure.ts'
import { API_MS, type World } from '../world.ts'

const RUNS = 7

const NAME = 'heat map of 20 x 30 cells drawn: work of the main thread'

/** Twenty fields by thirty years: counted once, then drawn again and again. */
const VIEW = '/works?group_by=primary_topic.field.id&split=publication_year:30&chart=heatmap&view=chart&top=20'

const CELLS = 20 * 30

/** What the main thread computed so far, in ms: time it had to wait for others on the machine does not count. */
async function workMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

/** Shows the chart again, from answers that are there, and tells the work from the click until it was drawn. */
async function drawAgain(page: Page, session: CDPSession): Promise<number> {
  await page.getByRole('radio', { name: 'Table', exact: true }).check({ force: true })
  await page.waitForFunction(() => document.querySelector('td button[data-at]') === null)
  const before = await workMs(session)
  await page.evaluate((cells) => {
    document.querySelector<HTMLInputElement>('label[title="Chart"] input')?.click()
    return new Promise<void>((done) => {
      const look = () => {
        if (document.querySelectorAll('td button[data-at]').length < cells) requestAnimationFrame(look)
        else requestAnimationFrame(() => requestAnimationFrame(() => done()))
      }
      requestAnimationFrame(look)
    })
  }, CELLS)
  return (await workMs(session)) - before
}

/** A large heat map in place of the table of records. */
export const heatMap = (world: World): Measure => ({
  names: [NAME],
  run: async () => {
    const [api, site] = [await world.api(), await world.site()]
    api.configure({ latencyMs: 0 })
    const { page, context, close } = await world.visit(api)
    try {
      await page.goto(site + VIEW)
      await page.getByRole('button', { name: /^Count 3\d values$/ }).click()
      await page.getByText('adds up to its total').waitFor({ timeout: 60_000 })
      const session = await context.newCDPSession(page)
      await session.send('Performance.enable', { timeDomain: 'threadTicks' })
      const runs: number[] = []
      for (let run = 0; run < RUNS; run += 1) runs.push(await drawAgain(page, session))
      return [middleOf(NAME, 'ms', runs)]
    } finally {
      await close()
      api.configure({ latencyMs: API_MS })
    }
  },
})
