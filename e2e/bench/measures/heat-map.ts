import type { Page } from '@playwright/test'
import { type Measure, middleOf } from '../figure.ts'
import { API_MS, type World } from '../world.ts'

const RUNS = 7

const NAME = 'heat map of 20 x 30 cells drawn, answers at hand'

/** Twenty fields by thirty years: counted once, then drawn again and again. */
const VIEW = '/works?group_by=primary_topic.field.id&split=publication_year:30&chart=heatmap&view=chart&top=20'

const CELLS = 20 * 30

declare global {
  interface Window {
    bibscopeDrawnMs?: number
  }
}

/** Shows the chart again and tells how long it took from the click to the frame with all cells, in ms. */
async function drawAgain(page: Page): Promise<number> {
  await page.getByRole('radio', { name: 'Table', exact: true }).check({ force: true })
  await page.waitForFunction(() => document.querySelector('td button[data-at]') === null)
  await page.evaluate((cells) => {
    delete window.bibscopeDrawnMs
    const begin = ({ timeStamp }: Event) => {
      const look = () => {
        if (document.querySelectorAll('td button[data-at]').length < cells) requestAnimationFrame(look)
        else
          window.afterFrame(() => {
            window.bibscopeDrawnMs = performance.now() - timeStamp
          })
      }
      requestAnimationFrame(look)
    }
    window.addEventListener('click', begin, { capture: true, once: true })
  }, CELLS)
  await page.getByRole('radio', { name: 'Chart', exact: true }).check({ force: true })
  const handle = await page.waitForFunction(() => window.bibscopeDrawnMs ?? null, undefined, { timeout: 15_000 })
  return (await handle.jsonValue()) ?? Number.NaN
}

/** A large heat map drawn from answers that are there: only the page's own time. */
export const heatMap = (world: World): Measure => ({
  names: [NAME],
  run: async () => {
    const [api, site] = [await world.api(), await world.site()]
    api.configure({ latencyMs: 0 })
    const { page, close } = await world.visit(api)
    await page.goto(site + VIEW)
    await page.getByRole('button', { name: /^Count 3\d values$/ }).click()
    await page.getByText('adds up to its total').waitFor({ timeout: 60_000 })
    const runs: number[] = []
    for (let run = 0; run < RUNS; run += 1) runs.push(await drawAgain(page))
    await close()
    api.configure({ latencyMs: API_MS })
    return [middleOf(NAME, 'ms', runs)]
  },
})
