import type { LedgerState, Slot } from './ledger.ts'
import { BACKGROUND_SHARE, LONGEST_PAUSE_MS, LOWERED_MS, SILENCE_MS, WINDOW_MS } from './limits.ts'

/** A request that wants to start. `isBackground`: nobody waits for it. */
export interface Wish {
  readonly id: string
  readonly isBackground: boolean
  /** A slower pace it must keep beside the common one. */
  readonly pace: { readonly name: string; readonly perSecond: number } | null
}

/** When the slot stops to count. */
const freeAt = (slot: Slot): number => slot.at + (slot.hasArrived ? WINDOW_MS : Math.max(SILENCE_MS, WINDOW_MS))

/**
 * The state without what no longer counts. A time in the future comes from a clock that was set back: it is taken as
 * now, so that the limit holds and nothing waits for hours.
 */
export function tidied(state: LedgerState, now: number): LedgerState {
  const slots = state.slots
    .map((slot) => (slot.at > now ? { ...slot, at: now } : slot))
    .filter((slot) => freeAt(slot) > now)
  const lowered = state.lowered && state.lowered.until > now && state.lowered.until - now <= LOWERED_MS
  return {
    slots,
    pausedUntil: state.pausedUntil > now ? Math.min(state.pausedUntil, now + LONGEST_PAUSE_MS) : 0,
    lowered: lowered ? state.lowered : null,
  }
}

/** How long until fewer than `count` of the slots count; 0: already. */
function waitFor(slots: readonly Slot[], count: number, now: number): number {
  if (slots.length < count) return 0
  const ends = slots.map(freeAt).sort((a, b) => a - b)
  return Math.max(1, (ends[slots.length - count] ?? now) - now)
}

/** How long the wish has to wait in this (tidied) state, in milliseconds; 0: it may start now. */
export function waitOf(state: LedgerState, wish: Wish, { now, perSecond }: { now: number; perSecond: number }): number {
  const limit = Math.max(1, Math.min(perSecond, state.lowered?.perSecond ?? perSecond))
  const { pace } = wish
  const paced = pace ? state.slots.filter((slot) => slot.pace === pace.name) : []
  return Math.max(
    state.pausedUntil - now,
    waitFor(state.slots, limit, now),
    pace ? waitFor(paced, Math.max(1, pace.perSecond), now) : 0,
    wish.isBackground ? backgroundWait(state.slots, limit, now) : 0,
    0,
  )
}

/** Background starts are spread: a few in each quarter of the window. */
function backgroundWait(slots: readonly Slot[], limit: number, now: number): number {
  const quarter = WINDOW_MS / 4
  const recent = slots.filter((slot) => slot.at + quarter > now).map((slot) => slot.at + quarter - now)
  const allowed = Math.max(1, Math.ceil(limit * BACKGROUND_SHARE))
  if (recent.length < allowed) return 0
  recent.sort((a, b) => a - b)
  return Math.max(1, recent[recent.length - allowed] ?? 0)
}

/** The state with one more request in it. */
export const withSlot = (state: LedgerState, wish: Wish, now: number): LedgerState => ({
  ...state,
  slots: [...state.slots, { id: wish.id, at: now, hasArrived: false, pace: wish.pace?.name ?? null }],
})

/** The state with what became known about arrivals: slot id to latest moment. */
export const withArrivals = (state: LedgerState, arrivals: ReadonlyMap<string, number>): LedgerState => ({
  ...state,
  slots: state.slots.map((slot) => {
    const at = arrivals.get(slot.id)
    return at === undefined ? slot : { ...slot, at, hasArrived: true }
  }),
})

/** The state with a pause until a moment; a longer one stays. */
export const withPause = (state: LedgerState, until: number): LedgerState => ({
  ...state,
  pausedUntil: Math.max(state.pausedUntil, until),
})

/** The state with a lower limit, kept for {@link LOWERED_MS}. */
export const withLowered = (state: LedgerState, perSecond: number, now: number): LedgerState => ({
  ...state,
  lowered: { perSecond: Math.min(perSecond, state.lowered?.perSecond ?? perSecond), until: now + LOWERED_MS },
})
