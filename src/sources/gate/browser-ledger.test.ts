import { describe, expect, it } from 'vitest'
import { createFakeClock, createFakeIndexedDb } from '#testing'
import { createBrowserLedger } from './browser-ledger.ts'
import type { Ledger, LedgerState } from './ledger.ts'
import { readLedger } from './read-ledger.ts'

const withOneMore = (state: LedgerState): readonly [LedgerState, number] => {
  const slot = { id: `${state.slots.length}`, at: 1, hasArrived: false, pace: null }
  return [{ ...state, slots: [...state.slots, slot] }, state.slots.length]
}

const countUp = (ledgers: readonly Ledger[], times: number): Promise<number[]> =>
  Promise.all(Array.from({ length: times }, (_, i) => ledgers[i % ledgers.length]?.change(withOneMore) ?? -1))

describe('the ledger of a browser', () => {
  it('is one book for all tabs: no edit is lost', async () => {
    const indexedDB = createFakeIndexedDb()
    const clock = createFakeClock()
    const tabs = [1, 2, 3].map(() => createBrowserLedger({ indexedDB, name: 'p', clock }))
    const seen = await countUp(tabs, 30)
    expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i))
  })

  it('keeps the books of two providers apart', async () => {
    const indexedDB = createFakeIndexedDb()
    const clock = createFakeClock()
    const [one, two] = ['one', 'two'].map((name) => createBrowserLedger({ indexedDB, name, clock }))
    await one?.change(withOneMore)
    expect(await two?.change(withOneMore)).toBe(0)
  })

  it('goes on in memory where the database is missing or refuses', async () => {
    for (const indexedDB of [null, createFakeIndexedDb('refuses')]) {
      const ledger = createBrowserLedger({ indexedDB, name: 'p', clock: createFakeClock() })
      expect(await countUp([ledger], 3)).toEqual([0, 1, 2])
    }
  })

  it('goes on in memory when the database does not answer', async () => {
    const clock = createFakeClock()
    const ledger = createBrowserLedger({ indexedDB: createFakeIndexedDb('hangs'), name: 'p', clock })
    const answer = ledger.change(withOneMore)
    await clock.advance(20_000)
    expect(await answer).toBe(0)
  })
})

describe('a stored ledger', () => {
  it('reads what was written', () => {
    const state: LedgerState = {
      slots: [{ id: 'a.1', at: 5, hasArrived: true, pace: 'semantic' }],
      pausedUntil: 9,
      lowered: { perSecond: 5, until: 20 },
    }
    expect(readLedger(structuredClone(state))).toEqual(state)
  })

  it('counts as empty when it is anything else', () => {
    for (const junk of [undefined, null, 3, 'x', [], {}, { slots: 'x' }, { slots: [{}, 1, null, { id: 'a' }] }]) {
      expect(readLedger(junk).slots).toEqual([])
    }
  })
})
