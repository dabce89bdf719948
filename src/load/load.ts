import type { EntityType } from '#query'
import { indexBody } from '#sources/cluster'
import { type BadLine, type Batch, batchesOf } from './batches.ts'
import { type Refused, type Sent, sendBatch } from './bulk.ts'
import type { Journal } from './journal.ts'
import { linesOf } from './lines.ts'
import type { Wire } from './wire.ts'

/** What to load where. Files in the order given: of the snapshot, older folders first, as later records win. */
export interface LoadRequest {
  readonly index: string
  readonly entity: EntityType
  readonly files: readonly string[]
  /** How words find their other forms: the name of an analysis of the cluster. */
  readonly analyzer?: string | undefined
}

type LeftOut<T> = T & { readonly file: string }

/** Where a load stands. `refused` and `bad`: what was left out, with the reason. */
export interface LoadReport {
  readonly files: number
  readonly skipped: number
  readonly loaded: number
  readonly refused: readonly LeftOut<Refused>[]
  readonly bad: readonly LeftOut<BadLine>[]
}

interface LoadContext {
  readonly wire: Wire
  readonly journal: Journal
  /** Told after each batch. */
  readonly onProgress?: (report: LoadReport, file: string) => void
}

/** Batches under way at once: while the cluster works on one, the next is read. */
const AT_ONCE = 2

/** Loads files into an index, which is made when it is not there. @throws when the cluster takes nothing any more */
export async function load(request: LoadRequest, context: LoadContext): Promise<LoadReport> {
  const { index, entity, files, analyzer } = request
  const { wire, journal } = context
  if (!(await wire.exists(`/${index}`)))
    await wire.send({ method: 'PUT', path: `/${index}`, body: JSON.stringify(indexBody(entity, analyzer)) })
  // Grown in place: of a snapshot there may be many, and copying them with every batch would take ever longer.
  const left = { refused: [] as LeftOut<Refused>[], bad: [] as LeftOut<BadLine>[] }
  let report: LoadReport = { files: 0, skipped: 0, loaded: 0, ...left }
  const note = (change: Partial<LoadReport>, file: string): void => {
    report = { ...report, ...change }
    context.onProgress?.(report, file)
  }
  for (const file of files) {
    if (await journal.has(file)) {
      note({ skipped: report.skipped + 1 }, file)
      continue
    }
    await loadFile(file, {
      request,
      wire,
      take({ loaded, refused }, bad) {
        for (const one of refused) left.refused.push({ ...one, file })
        for (const one of bad) left.bad.push({ ...one, file })
        note({ loaded: report.loaded + loaded }, file)
      },
    })
    await journal.add(file)
    note({ files: report.files + 1 }, file)
  }
  await finish(index, wire)
  return report
}

interface FileContext {
  readonly request: LoadRequest
  readonly wire: Wire
  take(sent: Sent, bad: readonly BadLine[]): void
}

/** No more is read than the cluster takes: a batch waits until one of those under way is done. */
async function loadFile(file: string, { request, wire, take }: FileContext): Promise<void> {
  const underWay = new Set<Promise<void>>()
  const send = async ({ records, bad }: Batch): Promise<void> => {
    take(await sendBatch(records, request.index, wire), bad)
  }
  for await (const batch of batchesOf(linesOf(file), request.entity)) {
    const sending: Promise<void> = send(batch).finally(() => underWay.delete(sending))
    // A failure is thrown where it is waited for; until then nobody else may call it unhandled.
    sending.catch(() => {})
    underWay.add(sending)
    if (underWay.size >= AT_ONCE) await Promise.race(underWay)
  }
  await Promise.all(underWay)
}

/** What was held back for the load comes back: new records are seen from now on. */
async function finish(index: string, wire: Wire): Promise<void> {
  const body = JSON.stringify({ index: { refresh_interval: null } })
  await wire.send({ method: 'PUT', path: `/${index}/_settings`, body })
  await wire.send({ method: 'POST', path: `/${index}/_refresh` })
}
