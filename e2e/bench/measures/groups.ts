import type { CDPSession, Page } from '@playwright/test'
import { type Measure, middleOf } from '../figure.ts'
import type { World } from '../world.ts'

const BARS = '200 bars drawn: work of the main thread'
const MAP = 'world map drawn: work of the main thread'
const FOUND = 'search in 20,000 groups: most work of the main thread for a key'
const SCROLLED = 'scroll in 20,000 groups: most work of the main thread for a jump'

const RUNS = 5

/** More groups than these are walked before the search begins. */
const MANY_GROUPS = 20_000

/** Counts the time the main thread itself worked: what it waited for the processor while others worked is not its own. */
const countWork = (session: CDPSession): Promise<unknown> =>
  session.send('Performance.enable', { timeDomain: 'threadTicks' })

/** Everything the main thread did so far, in ms: script, style, layout, paint. */
async function workMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

const twoFrames = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))))

/** The work of the main thread from a click until what it brings was drawn. */
async function workOf(page: Page, session: CDPSession, button: string, expected: string): Promise<number> {
  const before = await workMs(session)
  await page.evaluate(
    ([name, selector]) => {
      const all = [...document.querySelectorAll<HTMLButtonElement>('[aria-label="Groups"] button')]
      all.find(({ textContent }) => textContent === name)?.click()
      return new Promise<void>((done) => {
        const look = () => (document.querySelector(selector ?? '') ? done() : requestAnimationFrame(look))
        requestAnimationFrame(look)
      })
    },
    [button, expected],
  )
  await twoFrames(page)
  return (await workMs(session)) - before
}

async function drawnAgain(world: World, path: string, mark: string): Promise<readonly number[]> {
  const { page, context, close } = await world.visit(await world.api())
  try {
    await page.goto((await world.site()) + path)
    await page.locator(mark).first().waitFor()
    const session = await context.newCDPSession(page)
    await countWork(session)
    const runs: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      await workOf(page, session, 'Show as table', '[aria-label="Groups"] table')
      runs.push(await workOf(page, session, 'Show chart', mark))
    }
    return runs
  } finally {
    await close()
  }
}

/** How much the main thread works to draw 200 bars, and a map: from figures that are there already. */
export const charts = (world: World): Measure => ({
  names: [BARS, MAP],
  run: async () => [
    middleOf(
      BARS,
      'ms',
      await drawnAgain(
        world,
        // The unknown group takes one place of the 200.
        '/works?group_by=authorships.author.id:include_unknown&top=200',
        '[aria-label="Groups"] ol li:nth-child(199) button',
      ),
    ),
    middleOf(
      MAP,
      'ms',
      await drawnAgain(
        world,
        '/works?group_by=authorships.countries:include_unknown&chart=map',
        '[aria-label="Groups"] figure svg path[data-known]',
      ),
    ),
  ],
})

/** The most work that one key of a text made until its answer was drawn, typed and deleted again. */
async function workOfTyping(page: Page, session: CDPSession, text: string): Promise<number> {
  const works: number[] = []
  for (const key of [...text, ...Array.from(text, () => 'Backspace')]) {
    const before = await workMs(session)
    await page.keyboard.press(key)
    await twoFrames(page)
    works.push((await workMs(session)) - before)
  }
  return Math.max(...works)
}

/** Searches and scrolls in all groups of a field of more than 20,000 values, which the embedded engine counts. */
export const manyGroups = (world: World): Measure => ({
  names: [FOUND, SCROLLED],
  run: async () => {
    const { page, context, close } = await world.visit(await world.api(), 'sample')
    try {
      await page.goto(`${await world.site()}/works?source=sample&group_by=authorships.author.id:include_unknown`)
      await page.getByRole('button', { name: 'All groups' }).click({ timeout: 60_000 })
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Load all groups' }).click()
      await dialog.getByText(/^All loaded: /).waitFor({ timeout: 180_000 })
      const loaded = (await dialog.getByText(/^All loaded: /).textContent()) ?? ''
      const groups = Number(/([\d,]+) groups/.exec(loaded)?.[1]?.replaceAll(',', ''))
      if (!(groups >= MANY_GROUPS)) throw new Error(`Only ${groups} groups were loaded`)
      const session = await context.newCDPSession(page)
      await countWork(session)
      await dialog.getByRole('searchbox', { name: 'Find a group' }).focus()
      await twoFrames(page)
      const found = await workOfTyping(page, session, 'andersson')
      const scrolled = await workOfScrolling(page, session)
      const note = `${groups.toLocaleString('en-US')} groups`
      return [
        { name: FOUND, value: found, unit: 'ms', note },
        { name: SCROLLED, value: scrolled, unit: 'ms', note },
      ]
    } finally {
      await close()
    }
  },
})

/** Jumps through the list, each time to rows that were not drawn yet. */
const JUMPS = 30

/** The most work that one jump made until its rows were drawn. */
async function workOfScrolling(page: Page, session: CDPSession): Promise<number> {
  const works: number[] = []
  for (let jump = 0; jump < JUMPS; jump += 1) {
    const before = await workMs(session)
    await page.evaluate((jumps) => {
      const scroller = document.querySelector('[role="dialog"] table')?.parentElement
      if (scroller) scroller.scrollTop += scroller.scrollHeight / jumps
    }, JUMPS)
    await twoFrames(page)
    works.push((await workMs(session)) - before)
  }
  return Math.max(...works)
}
