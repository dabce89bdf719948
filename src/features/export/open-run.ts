import type { SourceHandle } from '#data'
import { entityInfo } from '#query'
import { largestPageOf } from '#sources'
import { createDatabaseStore } from './database.ts'
import { deliver } from './deliver.ts'
import { createExportRun, type ExportRun } from './export-run.ts'
import { choicesOf, type ExportJob, formatOf } from './job.ts'
import { createMemoryStore, type JobStore, withMemory } from './job-store.ts'
import { clearShelf, shelve } from './shelf.ts'
import { takeForTab, takenByTabs } from './tab-lock.ts'
import { wait } from './wait.ts'

function browserStore(): JobStore {
  try {
    return createDatabaseStore(window.indexedDB)
  } catch {
    return createMemoryStore()
  }
}

/** What outlasts the page. One for all exports of it. */
const lasting = browserStore()

/** Exports that were begun, whose file was not handed over, and on which no tab works. Those handed over are dropped. */
export async function unfinishedJobs(): Promise<readonly ExportJob[]> {
  const jobs = await lasting.jobs().catch(() => [])
  const taken = await takenByTabs(jobs.map(({ order }) => order.id))
  const free = jobs.filter(({ order }) => !taken.has(order.id))
  for (const { order, progress } of free) if (progress.isDelivered) await lasting.remove(order.id)
  const open = free.filter(({ progress }) => !progress.isDelivered)
  return open.toSorted((one, other) => other.order.startedAt - one.order.startedAt)
}

/** Drops what is kept of an export. */
export const dropJob = (id: string): Promise<void> => lasting.remove(id).catch(() => undefined)

/** Whether what the shelf holds outlasts the page. */
let shelved: JobStore | null = null
export const isShelfLasting = (): boolean => shelved?.isLasting ?? true

/**
 * Begins an export or goes on with one, and puts it on the shelf; `null`: another tab works on it, or the format is not
 * known any more.
 */
export async function openRun(job: ExportJob, { source }: SourceHandle): Promise<ExportRun | null> {
  const { order, disk } = job
  const format = formatOf(order)
  const letGo = await takeForTab(order.id)
  if (!format || !letGo) {
    letGo?.()
    return null
  }
  const store = withMemory(lasting, () => undefined)
  await store.begin(job)
  const choices = choicesOf(order)
  const encoder = format.open(choices)
  const select = format.select(choices)
  const texts = async function* () {
    yield encoder.begin()
    yield* store.texts(order.id)
    yield encoder.end()
  }
  const run = createExportRun({
    job,
    source,
    select,
    pageSize: largestPageOf(source.can, select),
    encoder,
    store,
    ids: await store.ids(order.id),
    deliver: (rows) => {
      const { packing, mime } = format
      const sheet = entityInfo(order.query.entity).label
      return deliver({ name: order.fileName, mime, packing, rows, sheet, texts }, disk)
    },
    now: () => Date.now(),
    wait,
  })
  shelved = store
  shelve(run, () => {
    const { phase } = run.getState()
    const isOver = phase === 'done' || phase === 'stopped'
    if (isOver) void store.remove(order.id).then(letGo)
    else letGo()
  })
  return run
}

/** Takes the export off the shelf; one that is over is dropped. */
export const closeRun = (): void => clearShelf()
