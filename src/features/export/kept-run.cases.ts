import { EXPORT_FORMATS, type ExportFormat } from '#query'
import { planWalk, type Source } from '#sources'
import { aQuery, createArraySource, fixtureRecords } from '#testing'
import { createExportRun } from './export-run.ts'
import { type ExportJob, NO_PROGRESS } from './job.ts'
import { createMemoryStore, type JobStore } from './job-store.ts'

export const OPTIONS = { lane: 'export', why: 'test' } as const
const RATE = { perSecond: 10, inFlight: 8, hasCredits: true }

/** A Source that behaves as `list` says before it answers; the records of the tests, far away. */
export function farSource(before: (call: number) => Promise<void> = async () => {}): Source {
  const plain = createArraySource(fixtureRecords())
  let calls = 0
  return {
    ...plain,
    can: { ...plain.can, rate: RATE },
    async list(request, options) {
      calls += 1
      await before(calls)
      options.signal?.throwIfAborted()
      return plain.list(request, options)
    },
  }
}

const formatNamed = (id: string): ExportFormat => {
  const format = EXPORT_FORMATS.find((one) => one.id === id)
  if (!format) throw new Error(id)
  return format
}

/** An export of all works that has not begun, in pages of `pageSize`. */
export async function newJob(formatId = 'jsonl', pageSize = 20): Promise<ExportJob> {
  const source = farSource()
  const query = aQuery('works')
  const asked = { query, sort: [], select: ['id'], cursor: null, pageSize: 1 }
  const { total } = await source.list(asked, OPTIONS)
  const plan = await planWalk({ source, query, total, pageSize }, OPTIONS)
  const order = {
    id: 'job',
    query,
    sort: [],
    plan,
    format: formatId,
    columns: [],
    hasMark: false,
    fileName: 'works.jsonl',
    sentence: 'works',
    scope: 'test',
    source: 'Test',
    link: '/works',
    apiCall: '/works',
    startedAt: 0,
    appVersion: '0',
  }
  return { order, progress: NO_PROGRESS, disk: null }
}

interface Sitting {
  readonly job: ExportJob
  readonly store: JobStore
  readonly source?: Source
  readonly now?: () => number
  readonly deliver?: (text: string) => Promise<void>
}

/** Opens an export as the page does. The file it hands over ends in `files`. */
export async function sit({ job, store, source = farSource(), now = () => 0, deliver }: Sitting) {
  const files: string[] = []
  const encoder = formatNamed(job.order.format).open({ columns: [], hasMark: false })
  const run = createExportRun({
    job,
    source,
    select: null,
    pageSize: 20,
    encoder,
    store,
    ids: await store.ids(job.order.id),
    async deliver() {
      const texts: string[] = []
      for await (const text of store.texts(job.order.id)) texts.push(await text.text())
      const file = encoder.begin() + texts.join('') + encoder.end()
      await deliver?.(file)
      files.push(file)
    },
    now,
    wait: async () => {},
  })
  return { run, files }
}

/** An export in a store of its own, from the beginning. */
export async function prepare(source?: Source, formatId?: string) {
  const job = await newJob(formatId)
  const store = createMemoryStore()
  await store.begin(job)
  return { ...(await sit({ job, store, ...(source && { source }) })), job, store }
}

/** The ids of all works, sorted, by one request. */
export async function allIds(): Promise<readonly string[]> {
  const asked = { query: aQuery('works'), sort: [], select: ['id'], cursor: null, pageSize: 1_000 }
  const { entities } = await createArraySource(fixtureRecords()).list(asked, OPTIONS)
  return entities.map(({ body }) => String(body['id'])).sort()
}

/** The ids in a file of JSON lines, sorted. */
export const idsIn = (text: string): readonly string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => String(JSON.parse(line).id))
    .sort()
