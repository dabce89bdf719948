/**
 * One request that counts against the limit. `at`: the latest moment at which it can have reached the provider, as far
 * as known; its start as long as nothing is known. `hasArrived`: whether `at` is settled.
 */
export interface Slot {
  readonly id: string
  readonly at: number
  readonly hasArrived: boolean
  /** Name of the slower pace it counts against as well, such as semantic search. */
  readonly pace: string | null
}

/** What the tabs of one browser know together about the requests sent to one provider. Times: milliseconds since the epoch. */
export interface LedgerState {
  readonly slots: readonly Slot[]
  /** Nothing starts before; 0: no pause. */
  readonly pausedUntil: number
  /** A limit below our own that the provider stated, and until when it is kept. */
  readonly lowered: { readonly perSecond: number; readonly until: number } | null
}

/** Nothing sent yet. */
export const EMPTY_LEDGER: LedgerState = { slots: [], pausedUntil: 0, lowered: null }

/**
 * The book all tabs write their starts into. `change` reads, edits and writes as one step: no other tab's edit comes in
 * between. The edit must be pure and quick; it may be run again, and its value counts only when the promise resolves.
 * Never rejects: a book that can't be shared goes on in memory.
 */
export interface Ledger {
  change<T>(edit: (state: LedgerState) => readonly [LedgerState, T]): Promise<T>
}

/** A book for one tab, or for several gates of one test. */
export function createMemoryLedger(start: LedgerState = EMPTY_LEDGER): Ledger {
  let state = start
  return {
    async change(edit) {
      const [next, value] = edit(state)
      state = next
      return value
    },
  }
}
