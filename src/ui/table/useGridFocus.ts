import { type FocusEvent, type KeyboardEvent, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { type GridFocus, moveFocus, moveOfKey } from './focus.ts'

const FIRST: GridFocus = { row: 0, stop: null }

const stopsIn = (row: Element): HTMLElement[] => [...row.querySelectorAll<HTMLElement>('a, button')]

/** Reads where the focus is from the document: the one place that knows for certain. */
function focusOf(target: HTMLElement): GridFocus | null {
  const row = target.closest<HTMLElement>('tr[data-row]')
  if (!row) return null
  const stop = stopsIn(row).indexOf(target)
  return { row: Number(row.dataset['row']), stop: stop < 0 ? null : stop }
}

const rowOf = (table: HTMLTableElement | null, row: number): HTMLElement | null =>
  table?.querySelector<HTMLElement>(`tr[data-row="${row}"]`) ?? null

/** How many links and buttons a row and the header have. */
function stopsOf(table: HTMLTableElement, index: number): { readonly stops: number; readonly headerStops: number } {
  const row = rowOf(table, index)
  return { stops: row ? stopsIn(row).length : 0, headerStops: table.tHead ? stopsIn(table.tHead).length : 0 }
}

interface GridFocusOptions {
  readonly rows: number
  /** Another key is another list: the focus begins at its first row. */
  readonly scrollKey: string
}

/** One tab stop for a whole grid; arrow keys move within it. */
export interface GridFocusInHand {
  readonly tableRef: React.RefObject<HTMLTableElement | null>
  /** Where Tab lands. */
  readonly focus: GridFocus
  /** Moves the focus; gives the row it moved to when a key did so. */
  handleKeyDown(event: KeyboardEvent<HTMLTableElement>, pageRows: number): number | null
  handleFocus(event: FocusEvent): void
  handleBlur(event: FocusEvent): void
  /** Makes a row the one where Tab lands; with `take`, puts the focus there too. */
  setRow(row: number, take: boolean): void
}

/** Keeps where the focus of a grid is and carries it out in the document. */
export function useGridFocus({ rows, scrollKey }: GridFocusOptions): GridFocusInHand {
  const tableRef = useRef<HTMLTableElement | null>(null)
  const [kept, setKept] = useState({ scrollKey, focus: FIRST })
  const isInside = useRef(false)
  const isWanted = useRef(false)
  const own = kept.scrollKey === scrollKey ? kept.focus : FIRST
  const focus = own.row >= rows ? { row: Math.max(0, rows - 1), stop: null } : own
  const keep = useCallback((next: GridFocus) => setKept({ scrollKey, focus: next }), [scrollKey])

  useLayoutEffect(() => {
    // A list that was replaced takes its focused row with it: the focus would fall to the page.
    const isLost = isInside.current && document.activeElement === document.body
    if (!isWanted.current && !isLost) return
    const row = rowOf(tableRef.current, focus.row)
    const target = focus.stop === null ? row : row && stopsIn(row)[focus.stop]
    if (!target) return
    isWanted.current = false
    target.focus({ preventScroll: true })
    if (focus.stop !== null) target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const handleKeyDown = (event: KeyboardEvent<HTMLTableElement>, pageRows: number): number | null => {
    const move = moveOfKey(event.key)
    const from = event.target instanceof HTMLElement ? focusOf(event.target) : null
    const table = tableRef.current
    if (!move || !from || !table || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null
    const next = moveFocus(from, move, { rows, pageRows, ...stopsOf(table, from.row) })
    event.preventDefault()
    isWanted.current = true
    keep(next)
    return next.row >= 0 && next.row !== from.row ? next.row : null
  }

  return {
    tableRef,
    focus,
    handleKeyDown,
    handleFocus: (event) => {
      isInside.current = true
      const found = event.target instanceof HTMLElement ? focusOf(event.target) : null
      if (found && (found.row !== focus.row || found.stop !== focus.stop)) keep(found)
    },
    handleBlur: () => {
      isInside.current = false
    },
    setRow: (row, take) => {
      isWanted.current = take
      keep({ row, stop: null })
    },
  }
}
