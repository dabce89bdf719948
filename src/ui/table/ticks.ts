import type { KeyboardEvent, MouseEvent } from 'react'
import type { RowTicks } from './column.ts'

/** Whether an event comes from the box of a row. */
export const isTickBox = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.dataset['tick'] !== undefined

/** Shift and a click on a box mean rows, not the text between. */
export function keepSelection(event: MouseEvent): void {
  if (event.shiftKey && event.target instanceof Element && event.target.closest('label')) event.preventDefault()
}

interface KeyPlace<Row> {
  readonly ticks: RowTicks<Row>
  /** The row with the focus; not a number: none. */
  readonly row: number
  /** How many rows there are. */
  readonly rows: number
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

/** Whether a key is meant for a row, and not for a link or a box in it. */
const isOnRow = (target: EventTarget): boolean => target instanceof HTMLTableRowElement

/**
 * Ticks by key: Space the row, Shift and an arrow a range, Ctrl and A all. `null`: the key says nothing about ticks. `row`:
 * where the focus goes; `null`: it stays.
 */
export function tickByKey<Row>(event: KeyboardEvent, place: KeyPlace<Row>): { readonly row: number | null } | null {
  const { ticks, row, rows } = place
  const { key, shiftKey, altKey } = event
  const isCommand = event.ctrlKey || event.metaKey
  if (isCommand && !shiftKey && !altKey && key.toLowerCase() === 'a') {
    ticks.tickAll()
    return { row: null }
  }
  if (isCommand || altKey || !(row >= 0)) return null
  if (key === ' ' && isOnRow(event.target)) {
    if (shiftKey) ticks.extend(row, row)
    else ticks.toggle(row)
    return { row: null }
  }
  const step = STEPS[key]
  if (!shiftKey || step === undefined) return null
  const next = Math.min(Math.max(0, row + step), rows - 1)
  ticks.extend(next, row)
  return { row: next }
}
