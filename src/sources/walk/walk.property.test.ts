import { describe, expect, it } from 'vitest'
import { emptyQuery, toFieldId } from '#query'
import { isSourceError } from '../source-error.ts'
import { createProvider, type Row } from './provider.cases.ts'
import { drawRows, drawTroubles } from './troubles.cases.ts'
import { createWalk } from './walk.ts'

const RUNS = Number(process.env['FAULT_RUNS'] ?? 1_000)
const OPTIONS = { lane: 'export', why: 'test' } as const
const ORDERS = [[], [{ key: toFieldId('display_name'), direction: 'asc' }]] as const

/** One walk under a plan of troubles; whenever it gives up, another one goes on from what was kept of it. */
async function walkThrough(rows: readonly Row[], seed: number): Promise<readonly string[]> {
  const troubles = drawTroubles(seed, Math.ceil(rows.length / 200) + 4)
  const { source } = createProvider(rows, (call) => troubles.get(call) ?? null)
  const request = { query: emptyQuery('works'), sort: ORDERS[seed % 4] ?? [], select: null, pageSize: 200 }
  const ids: string[] = []
  let walk = createWalk({ source, request, id: 'w', wait: async () => {} })
  for (let turn = 0; turn < 2_000; turn += 1) {
    try {
      const page = await walk.next(OPTIONS)
      if (page === null) return ids
      ids.push(...page.entities.map(({ id }) => id))
    } catch (error) {
      if (!isSourceError(error)) throw error
      const state = JSON.parse(JSON.stringify(walk.state))
      walk = createWalk({ source, request, id: 'w', state, seen: new Set(ids), wait: async () => {} })
    }
  }
  throw new Error('The walk did not end')
}

describe(`a walk over 20,000 records, ${RUNS} times`, () => {
  const rows = drawRows(20_000, 7)
  const places = new Map(rows.map(({ id }, index) => [id, index]))
  // The run in which each record was last given out: a set a run would cost more than the walks.
  const lastRun = new Int32Array(rows.length)

  const isEachOnce = (ids: readonly string[], run: number): boolean =>
    ids.length === rows.length &&
    ids.every((id) => {
      const place = places.get(id) ?? -1
      const isNew = place >= 0 && lastRun[place] !== run
      lastRun[place] = run
      return isNew
    })

  it('gives the ids of a walk without a fault, each once, whatever goes wrong', { timeout: 600_000 }, async () => {
    const wrong: number[] = []
    for (let seed = 1; seed <= RUNS; seed += 1) if (!isEachOnce(await walkThrough(rows, seed), seed)) wrong.push(seed)
    expect(wrong).toEqual([])
  })
})
