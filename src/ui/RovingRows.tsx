import { type KeyboardEvent, useRef } from 'react'
import { formatCount, formatShare } from '#lib/count'
import classes from './RovingRows.module.css'

/** One row: a mark of a picture in words. `note`: said after its label. */
export interface RovingRow {
  readonly id: string
  readonly label: string
  readonly count: number
  readonly share: number
  readonly note: string | null
  readonly whyNot: string | null
}

interface RovingRowsProps {
  readonly label: string
  readonly rows: readonly RovingRow[]
  /** The row that is lit in the picture too. */
  readonly currentId: string | null
  onCurrent(id: string): void
  onPick(id: string): void
}

/** Rows that PageUp and PageDown go. */
const STRIDE = 10

/** Where a key leads from a row; a letter to the next row that begins with it. */
export function nextRow(key: string, from: number, labels: readonly string[]): number | null {
  const last = labels.length - 1
  if (key === 'ArrowDown') return Math.min(from + 1, last)
  if (key === 'ArrowUp') return Math.max(from - 1, 0)
  if (key === 'PageDown') return Math.min(from + STRIDE, last)
  if (key === 'PageUp') return Math.max(from - STRIDE, 0)
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key.length !== 1 || key === ' ') return null
  const begins = (label: string | undefined) => label?.toLowerCase().startsWith(key.toLowerCase()) === true
  const steps = labels.map((_, index) => (from + 1 + index) % labels.length)
  return steps.find((index) => begins(labels[index])) ?? null
}

/**
 * The marks of a picture as a list of buttons with one Tab stop: arrows and letters go through it. For pictures whose
 * marks are too small or too odd in shape to be buttons themselves.
 */
export function RovingRows({ label, rows, currentId, onCurrent, onPick }: RovingRowsProps) {
  const list = useRef<HTMLDivElement>(null)
  const found = rows.findIndex(({ id }) => id === currentId)
  const current = Math.max(found, 0)
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = nextRow(
      event.key,
      current,
      rows.map((row) => row.label),
    )
    if (next === null) return
    event.preventDefault()
    list.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div
      ref={list}
      role="toolbar"
      aria-orientation="vertical"
      aria-label={label}
      className={classes['rows']}
      onKeyDown={handleKeyDown}
    >
      {rows.map(({ id, label: name, count, share, note, whyNot }, index) => (
        <button
          key={id}
          type="button"
          tabIndex={index === current ? 0 : -1}
          data-current={index === found || undefined}
          aria-disabled={whyNot !== null}
          aria-label={`${name}: ${formatCount(count)}, ${formatShare(share)} of the set. ${[note, whyNot].filter(Boolean).join('. ')}`}
          onFocus={() => onCurrent(id)}
          onPointerEnter={() => onCurrent(id)}
          onClick={() => whyNot === null && onPick(id)}
        >
          <span>
            {name}
            {note && <small> ({note})</small>}
          </span>
          <span>{formatCount(count)}</span>
          <span>{formatShare(share)}</span>
        </button>
      ))}
    </div>
  )
}
