import { describe, expect, it } from 'vitest'
import { EXPORT_FORMATS } from '#query'
import { planWalk, type Source, SourceError } from '#sources'
import { aQuery, createArraySource, fixtureRecords } from '#testing'
import { estimateOf } from './estimate.ts'
import { createExportRun } from './export-run.ts'
import { hashIds } from './receipt.ts'
import { checkWords, durationWords, planWords, progressWords } from './words.ts'

const QUERY = aQuery('works')
const RATE = { perSecond: 10, inFlight: 8 }
const OPTIONS = { lane: 'export', why: 'test' } as const

/** The records of a test as a provider far away, which fails when told to. */
function provider(failsAt: number | null = null) {
  const plain = createArraySource(fixtureRecords())
  let calls = 0
  const source: Source = {
    ...plain,
    can: { ...plain.can, rate: RATE },
    list: (request, options) => {
      calls += 1
      if (failsAt !== null && calls >= failsAt && calls < failsAt + 40) {
        return Promise.reject(new SourceError('offline', { what: 'Away.', why: 'No network.', fix: 'Wait.' }))
      }
      return plain.list(request, options)
    },
  }
  return source
}

async function prepare(source: Source, formatId = 'jsonl', onWrite: () => void = () => {}) {
  const total = (
    await createArraySource(fixtureRecords()).list(
      { query: QUERY, sort: [], select: ['id'], cursor: null, pageSize: 1 },
      OPTIONS,
    )
  ).total
  const plan = await planWalk({ source, query: QUERY, total, pageSize: 20 }, OPTIONS)
  const written: string[] = []
  let isClosed = false
  const format = EXPORT_FORMATS.find(({ id }) => id === formatId)
  if (!format) throw new Error(formatId)
  const run = createExportRun({
    source,
    plan,
    sort: [],
    select: null,
    pageSize: 20,
    encoder: format.open({ columns: [], hasMark: false }),
    sink: {
      async write(text) {
        written.push(text)
        onWrite()
      },
      async close() {
        isClosed = true
      },
    },
    now: () => 0,
    wait: async () => {},
  })
  return { run, plan, total, text: () => written.join(''), isClosed: () => isClosed }
}

const idsIn = (text: string): readonly string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => String(JSON.parse(line).id))
    .sort()

describe('an export', () => {
  it('writes every record once and closes the file', async () => {
    const { run, plan, total, text, isClosed } = await prepare(provider())
    await run.start()
    const count = total.kind === 'exact' ? total.count : 0
    expect(plan.parts.length).toBeGreaterThan(1)
    expect([run.getState().phase, isClosed(), idsIn(text()).length, new Set(idsIn(text())).size]).toEqual([
      'done',
      true,
      count,
      count,
    ])
    expect(checkWords(run.getState().check)).toEqual([`All ${count} records are in the file, each once.`])
  })

  it('stops at a failure with its words, and goes on from there', async () => {
    const whole = await prepare(provider())
    await whole.run.start()
    const { run, text } = await prepare(provider(6))
    await run.start()
    expect([run.getState().phase, run.getState().error?.kind]).toEqual(['failed', 'offline'])
    for (let turn = 0; turn < 20 && run.getState().phase === 'failed'; turn += 1) await run.start()
    expect(run.getState().phase).toBe('done')
    expect(idsIn(text())).toEqual(idsIn(whole.text()))
  })

  it('pauses and goes on without losing or doubling a record', async () => {
    const whole = await prepare(provider())
    await whole.run.start()
    let writes = 0
    const paused = await prepare(provider(), 'jsonl', () => {
      writes += 1
      if (writes % 5 === 0) paused.run.pause()
    })
    for (let turn = 0; turn < 60 && paused.run.getState().phase === 'paused'; turn += 1) await paused.run.start()
    expect(paused.run.getState().phase).toBe('done')
    expect(idsIn(paused.text())).toEqual(idsIn(whole.text()))
  })

  it('that is stopped leaves a file that can be read, and says that it is not complete', async () => {
    let writes = 0
    const stopped = await prepare(provider(), 'json', () => {
      writes += 1
      if (writes === 4) void stopped.run.stop()
    })
    await stopped.run.start()
    await stopped.run.stop()
    for (let turn = 0; turn < 50 && stopped.run.getState().endedAt === null; turn += 1) await new Promise(setImmediate)
    expect([stopped.run.getState().phase, stopped.isClosed()]).toEqual(['stopped', true])
    const records: readonly unknown[] = JSON.parse(stopped.text())
    expect(records.length).toBe(stopped.run.ids.size)
  })
})

describe('words of an export', () => {
  it('tell parts, requests, credits and time before', async () => {
    const source = provider()
    const { plan } = await prepare(source)
    expect(planWords(plan, estimateOf(plan, source, 20))).toMatch(
      /^About \d+ requests and \d+ credits, \d+ seconds or more\. \d+ parts, /,
    )
    const one = { ...plan, parts: plan.parts.slice(0, 1) }
    expect(planWords(one, estimateOf(one, source, 20))).toContain('in the order of the table')
    expect(planWords(plan, { requests: 4, credits: 0, seconds: 0 })).toContain('costs nothing')
  })

  it('tell progress, rate and gaps', () => {
    const check = {
      expected: { kind: 'exact', count: 48_213 },
      got: 1_200,
      duplicates: 2,
      pages: 6,
      gaps: [{ words: 'Publication year 2019', missing: 3 }],
      orderedUntil: 400,
    } as const
    expect(progressWords(check, 6)).toBe('1,200 of 48,213 records, 200 a second')
    expect(checkWords(check)).toEqual([
      '1,200 records of 48,213 announced are in the file, each once.',
      'Publication year 2019: 3 announced records did not come, after asking twice.',
      '2 records came twice and stand once.',
      'The order holds for the first 400: names with quotes broke it behind them.',
    ])
    expect([durationWords(1), durationWords(200)]).toEqual(['1 second', '3 minutes'])
  })

  it('hash ids whatever their order', async () => {
    expect(await hashIds(['W2', 'W1'])).toBe(await hashIds(['W1', 'W2']))
    expect(await hashIds(['W1'])).toMatch(/^[0-9a-f]{64}$/)
  })
})
