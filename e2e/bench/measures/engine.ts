import type { Page } from '@playwright/test'
import { type EntityType, emptyQuery, type FieldId, fieldsOf } from '#query'
import { openSource } from '#sources/all'
import { type Measure, middleOf, quantile } from '../figure.ts'
import { waitForMarks } from '../marks.ts'
import type { Visit, World } from '../world.ts'

const RUNS = 3

/** After the first row the engine prepares what is likely to be asked next; a person reads meanwhile. */
const READING_MS = 5_000

const START = 'sample: page start to first row, cold'
const SLOWEST = 'sample: slowest group_by after the start'
const SLOWEST_AT_ONCE = 'sample: slowest usual group_by, asked with the first row'
const MIDDLE = 'sample: median group_by, first time asked'
const AGAIN = 'sample: slowest group_by, asked again'

declare global {
  interface Window {
    bibscopeWorkers?: Worker[]
  }
}

interface Asked {
  readonly entity: EntityType
  readonly field: FieldId
}

interface Timing extends Asked {
  readonly ms: number
}

/** Keeps the workers the page starts, so that its engine can be asked beside the page's own questions. */
async function keepWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const workers: Worker[] = []
    window.bibscopeWorkers = workers
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        workers.push(this)
      }
    }
  })
}

async function open(world: World): Promise<Visit & { readonly firstRowMs: number }> {
  const visit = await world.visit(await world.api(), 'sample')
  await keepWorkers(visit.page)
  await visit.page.goto(`${await world.site()}/works?source=sample`, { waitUntil: 'commit' })
  const { firstResultMs } = await waitForMarks(visit.page, 'result')
  return { ...visit, firstRowMs: firstResultMs ?? Number.NaN }
}

/** Asks the page's engine for the groups of fields, one after the other; ms from question to answer, as the page has it. */
async function askGroups(page: Page, fields: readonly Asked[]): Promise<readonly Timing[]> {
  const questions = fields.map(({ entity, field }) => ({
    entity,
    field,
    asked: {
      kind: 'group',
      ask: { query: emptyQuery(entity, 'sample'), field, includeUnknown: true, top: 200, cursor: null },
    },
  }))
  return page.evaluate(async (asks) => {
    const [worker] = window.bibscopeWorkers ?? []
    if (!worker) throw new Error('The page has no engine')
    const ask = (asked: unknown): Promise<number> =>
      new Promise((resolve, reject) => {
        // Far above the page's own numbers, which take no notice of these.
        const id = 1_000_000 + Math.floor(performance.now() * 1_000)
        const startedAt = performance.now()
        const listen = ({ data }: MessageEvent<{ id?: number; kind: string; failure?: unknown }>) => {
          if (data.id !== id) return
          worker.removeEventListener('message', listen)
          if (data.kind === 'answer') resolve(performance.now() - startedAt)
          else reject(new Error(JSON.stringify({ asked, failure: data.failure })))
        }
        worker.addEventListener('message', listen)
        worker.postMessage({ kind: 'ask', id, asked })
      })
    const timings = []
    for (const { entity, field, asked } of asks) timings.push({ entity, field, ms: await ask(asked) })
    return timings
  }, questions)
}

/** Every field the sample can group by, the usual ones of each entity first. */
function groupable(): readonly (Asked & { readonly isUsual: boolean })[] {
  const outside = {
    fetch,
    now: Date.now,
    setTimeout,
    clearTimeout: () => {},
    random: Math.random,
    indexedDB: null,
  }
  const { can } = openSource('sample', {}, outside).source
  return can.entities
    .flatMap((entity) =>
      fieldsOf(entity)
        .filter(({ id, aliasOf }) => aliasOf === null && can.whyNotGroup(entity, id) === null)
        .map(({ id, isUsual }) => ({ entity, field: id, isUsual })),
    )
    .sort((one, other) => Number(other.isUsual) - Number(one.isUsual))
}

const slowest = (timings: readonly Timing[]): Timing => {
  const [first] = [...timings].sort((one, other) => other.ms - one.ms)
  if (!first) throw new Error('Nothing was asked')
  return first
}

function slowestOf(name: string, timings: readonly Timing[]) {
  const { entity, field, ms } = slowest(timings)
  const over = timings.filter((timing) => timing.ms > 100)
  const note = `${entity} by ${field}; ${over.length} of ${timings.length} over 100 ms`
  return { name, value: ms, unit: 'ms', note }
}

/** The embedded engine over the sample of the built app. */
export const engine = (world: World): Measure => ({
  names: [START, SLOWEST_AT_ONCE, SLOWEST, MIDDLE, AGAIN],
  run: async () => {
    // The first visit lets the file server compress what it serves.
    await (await open(world)).close()
    const starts: number[] = []
    for (let run = 1; run < RUNS; run += 1) {
      const visit = await open(world)
      starts.push(visit.firstRowMs)
      await visit.close()
    }
    const fields = groupable()
    const hurried = await open(world)
    starts.push(hurried.firstRowMs)
    const usual = fields.filter(({ entity, isUsual }) => entity === 'works' && isUsual)
    const atOnce = await askGroups(hurried.page, usual)
    await hurried.close()
    const calm = await open(world)
    await calm.page.waitForTimeout(READING_MS)
    const first = await askGroups(calm.page, fields)
    const again = await askGroups(calm.page, fields)
    await calm.close()
    const times = first.map(({ ms }) => ms)
    return [
      middleOf(START, 'ms', starts),
      slowestOf(SLOWEST_AT_ONCE, atOnce),
      slowestOf(SLOWEST, first),
      {
        name: MIDDLE,
        value: quantile(times, 0.5),
        unit: 'ms',
        note: `90 % within ${quantile(times, 0.9).toFixed(0)} ms`,
      },
      slowestOf(AGAIN, again),
    ]
  },
})
