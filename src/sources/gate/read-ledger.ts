import { at, type Json } from '#lib/json'
import { EMPTY_LEDGER, type LedgerState, type Slot } from './ledger.ts'

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

function readSlot(value: Json): Slot | null {
  const id = at(value, 'id')
  const time = at(value, 'at')
  const pace = at(value, 'pace')
  if (typeof id !== 'string' || !isTime(time)) return null
  return { id, at: time, hasArrived: at(value, 'hasArrived') === true, pace: typeof pace === 'string' ? pace : null }
}

/** A stored ledger, whatever lies there: what can't be read counts as nothing sent. */
export function readLedger(stored: unknown): LedgerState {
  const slots = at(stored, 'slots')
  if (!Array.isArray(slots)) return EMPTY_LEDGER
  const pausedUntil = at(stored, 'pausedUntil')
  const lowered = at(stored, 'lowered')
  const perSecond = at(lowered, 'perSecond')
  const until = at(lowered, 'until')
  return {
    slots: slots.flatMap((slot) => readSlot(slot) ?? []),
    pausedUntil: isTime(pausedUntil) ? pausedUntil : 0,
    lowered: isTime(perSecond) && perSecond >= 1 && isTime(until) ? { perSecond, until } : null,
  }
}
