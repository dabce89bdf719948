import { describe, expect, it } from 'vitest'
import { SourceError } from '#sources'
import { createMemoryStore, withMemory } from './job-store.ts'
import { allIds, farSource, idsIn, newJob, prepare, sit } from './kept-run.cases.ts'
import { checkWords } from './words.ts'

const ALL = await allIds()

const away = () => new SourceError('offline', { what: 'Away.', why: 'No network.', fix: 'Wait.' })

describe('an export', () => {
  it('writes every record once and hands the file over', async () => {
    const { run, job, files } = await prepare()
    await run.start()
    expect(job.order.plan.parts.length).toBeGreaterThan(1)
    expect([run.getState().phase, files.length]).toEqual(['done', 1])
    expect(idsIn(files[0] ?? '')).toEqual(ALL)
    expect(checkWords(run.getState().check)).toEqual([`All ${ALL.length} records are in the file, each once.`])
    expect([...(await run.ids())].sort()).toEqual(ALL.map((id) => id.split('/').pop()))
  })

  it('stops at a failure with its words, and goes on from there', async () => {
    const source = farSource(async (call) => {
      if (call >= 6 && call < 80) throw away()
    })
    const { run, files } = await prepare(source)
    await run.start()
    expect([run.getState().phase, run.getState().error?.kind]).toEqual(['failed', 'offline'])
    for (let turn = 0; turn < 30 && run.getState().phase === 'failed'; turn += 1) await run.start()
    expect(idsIn(files[0] ?? '')).toEqual(ALL)
  })

  it('pauses and goes on without losing or doubling a record', async () => {
    let calls = 0
    const { run, files } = await prepare(
      farSource(async () => {
        calls += 1
        if (calls % 23 === 0) run.pause()
      }),
    )
    await run.start()
    expect(run.getState().phase).toBe('paused')
    for (let turn = 0; turn < 60 && run.getState().phase === 'paused'; turn += 1) await run.start()
    expect(idsIn(files[0] ?? '')).toEqual(ALL)
  })

  it('that is stopped hands over a file that can be read, and says that it is not complete', async () => {
    const stopped = await prepare(
      farSource(async (call) => {
        if (call === 30) void stopped.run.stop()
      }),
      'json',
    )
    await stopped.run.start()
    for (let turn = 0; turn < 50 && stopped.files.length === 0; turn += 1) await new Promise(setImmediate)
    expect(stopped.run.getState().phase).toBe('stopped')
    const records: readonly unknown[] = JSON.parse(stopped.files[0] ?? '')
    expect(records.length).toBeGreaterThan(0)
    expect(records.length).toBeLessThan(ALL.length)
    expect(records).toHaveLength((await stopped.run.ids()).length)
  })

  it('keeps all records when the file cannot be saved, and saves it again', async () => {
    const job = await newJob()
    const store = createMemoryStore()
    await store.begin(job)
    let isFull = true
    const { run, files } = await sit({
      job,
      store,
      deliver: async () => {
        if (isFull) throw new Error('The disk is full.')
      },
    })
    await run.start()
    expect([run.getState().phase, run.getState().fileError]).toEqual(['unsaved', 'The disk is full.'])
    isFull = false
    await run.start()
    expect([run.getState().phase, idsIn(files[0] ?? '')]).toEqual(['done', ALL])
  })

  it('goes on in memory when the browser takes no more, and says so', async () => {
    const job = await newJob()
    const small = createMemoryStore()
    let commits = 0
    let lost = 0
    const full = withMemory(
      {
        ...small,
        isLasting: true,
        commit: (id, progress, piece) => {
          commits += 1
          return commits > 3 ? Promise.reject(new Error('Full')) : small.commit(id, progress, piece)
        },
      },
      () => {
        lost += 1
      },
    )
    await full.begin(job)
    let clock = 0
    const now = () => {
      clock += 3_000
      return clock
    }
    const { run, files } = await sit({ job, store: full, now })
    await run.start()
    expect([idsIn(files[0] ?? ''), full.isLasting, lost]).toEqual([ALL, false, 1])
  })
})
