import { type Measure, type Measured, middleOf } from '../figure.ts'
import { type Marks, readMarks, waitForMarks } from '../marks.ts'
import { PROFILES, type Profile, slowDown } from '../profiles.ts'
import type { World } from '../world.ts'
import { VIEW } from './weight.ts'

const RUNS = 5

/** After result and bars are there: what still blocks the page belongs to the load. */
const SETTLE_MS = 1_000

const BLOCKING = 'blocking time of the slow load'
const WARM = 'first result visible, warm reload'
const resultOf = ({ name }: Profile): string => `first result visible, ${name}`
const askedOf = ({ name }: Profile): string => `first API request sent, ${name}`
const barsOf = ({ name }: Profile): string => `first bars visible, ${name}`

async function loadCold(world: World, profile: Profile): Promise<Marks> {
  const [api, site] = [await world.api(), await world.site(profile)]
  const { page, close } = await world.visit(api)
  await slowDown(page, profile)
  await page.goto(site + VIEW, { waitUntil: 'commit' })
  await waitForMarks(page, 'result and bars')
  await page.waitForTimeout(SETTLE_MS)
  const marks = await readMarks(page)
  await close()
  return marks
}

/** Cold loads of a view with a chart under one profile. */
export const visible = (world: World, profile: Profile): Measure => {
  const isSlowest = profile === PROFILES.at(-1)
  return {
    names: [askedOf(profile), resultOf(profile), barsOf(profile), ...(isSlowest ? [BLOCKING] : [])],
    run: async (): Promise<readonly Measured[]> => {
      // The first load lets the file server compress what it serves, as a host does once for all.
      await loadCold(world, profile)
      const marks: Marks[] = []
      for (let run = 0; run < RUNS; run += 1) marks.push(await loadCold(world, profile))
      const asked = marks.map(({ firstAskedMs }) => firstAskedMs ?? Number.NaN)
      const results = marks.map(({ firstResultMs }) => firstResultMs ?? Number.NaN)
      const bars = marks.map(({ firstBarMs }) => firstBarMs ?? Number.NaN)
      const blocking = marks.map(({ blockingMs }) => blockingMs)
      return [
        middleOf(askedOf(profile), 'ms', asked),
        middleOf(resultOf(profile), 'ms', results),
        middleOf(barsOf(profile), 'ms', bars),
        ...(isSlowest ? [middleOf(BLOCKING, 'ms', blocking)] : []),
      ]
    },
  }
}

/** The same page again: what the browser and the app have kept is there. */
export const reload = (world: World): Measure => ({
  names: [WARM],
  run: async () => {
    const [api, site] = [await world.api(), await world.site()]
    const { page, close } = await world.visit(api)
    await page.goto(site + VIEW)
    await waitForMarks(page, 'result and bars')
    await page.waitForTimeout(SETTLE_MS)
    const runs: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      await page.reload({ waitUntil: 'commit' })
      const { firstResultMs } = await waitForMarks(page, 'result and bars')
      runs.push(firstResultMs ?? Number.NaN)
      await page.waitForTimeout(SETTLE_MS)
    }
    await close()
    return [middleOf(WARM, 'ms', runs)]
  },
})
