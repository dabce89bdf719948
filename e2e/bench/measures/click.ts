import type { Page } from '@playwright/test'
import { type Measure, middleOf } from '../figure.ts'
import { waitForMarks } from '../marks.ts'
import { type World, waitForQuiet } from '../world.ts'
import { VIEW } from './weight.ts'

const RUNS = 5

const CLICK = 'click on a bar to new results, API at 150 ms'
const NEW_BARS = 'click on a bar to new bars, API at 150 ms'
const REQUESTS = 'API requests, click on a bar'

interface Answered {
  readonly resultsMs: number
  readonly barsMs: number
}

declare global {
  interface Window {
    bibscopeAnswered?: Answered
  }
}

/** Clicks the bar and tells when the new rows and the new bars stood there, in ms since the click. */
async function clickBar(page: Page, name: RegExp): Promise<Answered> {
  const bar = page.getByRole('region', { name: 'Groups' }).getByRole('button', { name }).first()
  const label = (await bar.getAttribute('aria-label')) ?? ''
  const count = /: ([\d,]+),/.exec(label)?.[1] ?? ''
  await page.evaluate((expected) => {
    const isOld = (selector: string) => document.querySelector(selector)?.getAttribute('data-old') === 'true'
    const begin = ({ timeStamp }: Event) => {
      const answered: { resultsMs: number | null; barsMs: number | null } = { resultsMs: null, barsMs: null }
      let [sawResults, sawBars] = [false, false]
      const look = () => {
        const isCounted = document.querySelector('h1')?.textContent?.startsWith(`${expected} `) === true
        const bars = document.querySelectorAll('[aria-label="Groups"] ol button').length
        if (!sawResults && isCounted && !isOld('#results tbody')) {
          sawResults = true
          window.afterFrame(() => {
            answered.resultsMs = performance.now() - timeStamp
          })
        }
        if (!sawBars && isCounted && bars === 1) {
          sawBars = true
          window.afterFrame(() => {
            answered.barsMs = performance.now() - timeStamp
          })
        }
        if (answered.resultsMs !== null && answered.barsMs !== null) window.bibscopeAnswered = answered as Answered
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    }
    window.addEventListener('click', begin, { capture: true, once: true })
  }, count)
  await bar.click()
  const handle = await page.waitForFunction(() => window.bibscopeAnswered ?? null, undefined, { timeout: 15_000 })
  const answered = await handle.jsonValue()
  if (!answered) throw new Error('The click was not answered')
  return answered
}

/** A click on a bar: one clause more, new rows, new bars. */
export const click = (world: World): Measure => ({
  names: [CLICK, NEW_BARS, REQUESTS],
  run: async () => {
    const [api, site] = [await world.api(), await world.site()]
    const answers: Answered[] = []
    const requests: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      const { page, close } = await world.visit(api)
      await page.goto(site + VIEW)
      await waitForMarks(page, 'result and bars')
      await waitForQuiet(api)
      api.reset()
      answers.push(await clickBar(page, /^German: /))
      await waitForQuiet(api)
      requests.push(api.log.calls().length)
      await close()
    }
    return [
      middleOf(
        CLICK,
        'ms',
        answers.map(({ resultsMs }) => resultsMs),
      ),
      middleOf(
        NEW_BARS,
        'ms',
        answers.map(({ barsMs }) => barsMs),
      ),
      { name: REQUESTS, value: Math.max(...requests), unit: 'requests', runs: requests },
    ]
  },
})
