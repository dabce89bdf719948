import type { LedgerState } from './ledger.ts'
import { tidied, type Wish, waitOf, withSlot } from './slots.ts'

/** Who may start now, what the ledger then holds, and when to look again for the rest; `null`: when something changes here. */
export interface Choice<T> {
  readonly granted: readonly T[]
  readonly state: LedgerState
  readonly lookAfterMs: number | null
}

/** The circumstances of a choice. `free`: how many may go under way. `isOurs`: whether a slot belongs to this tab. */
export interface Circumstances {
  readonly free: number
  readonly now: number
  readonly perSecond: number
  isOurs(slotId: string): boolean
}

/** How often a slot that another tab may give back is looked for. */
const RECHECK_MS = 25

/** While other tabs send as well, what nobody waits for comes a little later: somebody may be waiting there. */
const COURTESY_MS = 5

/** Chooses among those who wait, in the order in which they are due. The state is tidied already. */
export function choose<T extends { readonly wish: Wish }>(
  waiting: readonly T[],
  start: LedgerState,
  circumstances: Circumstances,
): Choice<T> {
  const { free, now, perSecond } = circumstances
  const granted: T[] = []
  let state = start
  let lookAfterMs: number | null = null
  for (const one of waiting) {
    if (granted.length >= free) break
    if (waitOf(state, one.wish, { now, perSecond }) === 0) {
      state = withSlot(state, one.wish, now)
      granted.push(one)
      continue
    }
    lookAfterMs = Math.min(lookAfterMs ?? Number.POSITIVE_INFINITY, lookAfter(state, one.wish, circumstances))
    // Only its own pace may hold it back; where it has none, whoever is behind it waits for the same.
    if (!one.wish.pace) break
  }
  return { granted, state, lookAfterMs }
}

/** Slots of other tabs may come free without our hearing of it: look as soon as that is possible, then often. */
function lookAfter(state: LedgerState, wish: Wish, { now, perSecond, isOurs }: Circumstances): number {
  const slots = state.slots.map((slot) => (isOurs(slot.id) ? slot : { ...slot, hasArrived: true }))
  const wait = waitOf(tidied({ ...state, slots }, now), wish, { now, perSecond }) || RECHECK_MS
  return wish.isBackground && slots.some((slot) => !isOurs(slot.id)) ? wait + COURTESY_MS : wait
}
