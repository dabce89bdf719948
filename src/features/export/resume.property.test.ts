import { describe, expect, it } from 'vitest'
import { SourceError } from '#sources'
import { createMemoryStore, type JobStore } from './job-store.ts'
import { allIds, farSource, idsIn, newJob, prepare, sit } from './kept-run.cases.ts'

const RUNS = 15

/** A stream of numbers from 0 to 1 that a seed fixes. */
function drawsOf(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    const mixed = Math.imul(state ^ (state >>> 15), state | 1)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A store whose page dies at some commit, before or after it is done: nothing of this page happens any more. */
function mortal(
  store: JobStore,
  dies: { readonly at: number; readonly isDone: boolean; readonly onDeath: () => void },
) {
  let commits = 0
  const never = new Promise<void>(() => {})
  return {
    ...store,
    async commit(...[id, progress, piece]: Parameters<JobStore['commit']>): Promise<void> {
      commits += 1
      if (commits < dies.at) return store.commit(id, progress, piece)
      if (commits === dies.at) {
        if (dies.isDone) await store.commit(id, progress, piece)
        dies.onDeath()
      }
      return never
    },
  }
}

/** Sits down again and again, each sitting crashing at a moment drawn, until the file is there. */
async function crashThrough(seed: number): Promise<string> {
  const draw = drawsOf(seed)
  const store = createMemoryStore()
  await store.begin(await newJob())
  for (let turn = 0; turn < 200; turn += 1) {
    const [job] = await store.jobs()
    if (!job) throw new Error('It is gone')
    let die: () => void = () => {}
    const death = new Promise<void>((resolve) => {
      die = resolve
    })
    let clock = 0
    // Time goes by unevenly: pieces are kept after two, one or many pages.
    const now = () => {
      clock += draw() * 1_500
      return clock
    }
    const failing = draw() < 0.3 ? Math.ceil(draw() * 30) : 0
    const source = farSource(async (call) => {
      if (call === failing) throw new SourceError('bad-query', { what: 'No.', why: 'So.', fix: 'Go.' })
      if (draw() < 0.2) await new Promise(setImmediate)
    })
    const lives = mortal(store, { at: 1 + Math.floor(draw() * 6), isDone: draw() < 0.5, onDeath: die })
    const { run, files } = await sit({ job, store: lives, source, now })
    await Promise.race([run.start(), death])
    run.pause()
    if (files[0] !== undefined) return files[0]
  }
  throw new Error('It never came to its end')
}

describe('an export that crashes at any moment and is gone on with', () => {
  it(`has the records of one that does not, each once, ${RUNS} times`, { timeout: 120_000 }, async () => {
    const { run, files } = await prepare()
    await run.start()
    const expected = idsIn(files[0] ?? '')
    expect(expected).toEqual(await allIds())
    for (let seed = 1; seed <= RUNS; seed += 1)
      expect(idsIn(await crashThrough(seed)), `seed ${seed}`).toEqual(expected)
  })
})
