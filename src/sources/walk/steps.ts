import type { Cursor } from '../source.ts'
import { type FirstPage, missingOf, type WalkState } from './walk-state.ts'

/** The page that was read last: its cursor, its size, and the largest smaller size whose end can be read; 0: none. */
export interface PageBefore {
  readonly cursor: Cursor | null
  readonly size: number
  readonly cut: number
}

/** Times that a walk begins anew to look for what is missing. */
export const MOST_LAPS = 1

/** Pages in a row without anything new, though none was to be expected twice: the walk goes in a circle. */
export const CIRCLE = 3

/** The state after a page with so many records that are new. */
export function withPage(state: WalkState, page: FirstPage, fresh: number): WalkState {
  const repeated = page.entities.length - fresh
  const awaited = Math.min(repeated, state.toComeAgain)
  const isStill = fresh === 0 && awaited === 0
  return {
    ...state,
    cursor: page.next,
    nextSize: null,
    pages: state.pages + 1,
    expected: state.pages === 0 ? page.total : state.expected,
    latest: page.total,
    got: state.got + fresh,
    duplicates: state.duplicates + repeated - awaited,
    toComeAgain: state.toComeAgain - awaited,
    standstill: isStill ? state.standstill + 1 : 0,
    ...withCaveat(state, page),
  }
}

function withCaveat({ caveats = [] }: WalkState, { info }: FirstPage): Pick<WalkState, 'caveats'> {
  const { caveat } = info ?? {}
  return caveat === undefined || caveats.includes(caveat) ? {} : { caveats: [...caveats, caveat] }
}

/** Begins anew in the provider's own order; what was read comes again and is left out. */
const inSafeOrder = (state: WalkState): WalkState => ({
  ...state,
  order: 'safe',
  cursor: null,
  nextSize: null,
  toComeAgain: state.got,
  standstill: 0,
  hasAskedTwice: false,
})

/**
 * Another way past a cursor that the provider does not read (reference § 8.2, hazard); `null`: none is left.
 *
 * First the page before is asked for again, shorter, so that it ends in a record without a quote. Where all its records
 * have one, the walk begins anew in the provider's own order, whose values are numbers and ids: it reads all records
 * again and gives out those that are new. That costs the requests once more, and the order, and never a record.
 */
export function withDetour(state: WalkState, before: PageBefore | null): WalkState | null {
  if (state.order === 'safe') return null
  if (before?.cut && state.standstill === 0 && state.cutAt !== state.got) {
    const { cursor, cut, size } = before
    return { ...state, cursor, nextSize: cut, cutAt: state.got, toComeAgain: state.toComeAgain + size }
  }
  return { ...inSafeOrder(state), orderedUntil: state.got }
}

/**
 * The state after a page that ends the list. Where records are missing the last page is asked for again, then the list
 * is walked once more: a provider that lost its thread, or records that moved while they were read, are made good.
 */
export function withEnd(state: WalkState, last: Pick<PageBefore, 'cursor' | 'size'>): WalkState {
  const missing = missingOf(state) ?? 0
  if (missing <= 0 || state.laps >= MOST_LAPS) return { ...state, isEnded: true }
  if (!state.hasAskedTwice) {
    return { ...state, cursor: last.cursor, hasAskedTwice: true, toComeAgain: state.toComeAgain + last.size }
  }
  return { ...inSafeOrder(state), laps: state.laps + 1 }
}
