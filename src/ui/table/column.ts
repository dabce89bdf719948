import type { ReactNode } from 'react'

/** The order a column is in, as its header says it. `fixed`: it cannot be sorted by; `whyNot` says why, when asked for. */
export type ColumnSort =
  | { readonly kind: 'sortable'; readonly direction: 'asc' | 'desc' | null }
  | { readonly kind: 'fixed'; readonly whyNot: string | null }

/**
 * A column of a virtual table. `render` gives what stands in the cell: links and buttons in it take `tabIndex={-1}`,
 * since the arrow keys reach them. Columns are compared by identity: make them once, not on each render.
 */
export interface TableColumn<Row> {
  readonly id: string
  readonly label: string
  /** Width before anybody drags it, in px. The column that grows takes it as its least width. */
  readonly widthPx: number
  /** Width it may shrink to by itself when the window is too narrow for all, in px. */
  readonly leastPx: number
  readonly align: 'start' | 'end'
  /** Lines of text a cell shows before it is cut; `free`: what is rendered sees to it. */
  readonly lines: 1 | 2 | 'free'
  /** Takes the width that is left over. One column of a table. */
  readonly grows: boolean
  readonly sort: ColumnSort
  /** The whole text of a cell that shows one line, for its title. */
  readonly text: (row: Row) => string
  readonly render: (row: Row) => ReactNode
}

/** Rows that can be ticked: what the boxes say, and what a click or a key on them does. The same value until it changes. */
export interface RowTicks<Row> {
  isTicked(row: Row): boolean
  /** Accessible name of the box of a row. */
  label(row: Row): string
  /** The box in the header: all, none, some. */
  readonly all: 'all' | 'none' | 'some'
  readonly allLabel: string
  tickAll(): void
  /** Ticks a row, or takes its tick away; from here a range may begin. */
  toggle(index: number): void
  /** Ticks the rows from where the range began up to this one; `from` where none began. */
  extend(index: number, from: number): void
}

/** Least and largest width a column can be dragged to, in px. */
export const WIDTH_RANGE_PX = { least: 48, largest: 960 } as const

/**
 * The widths of columns for a window: as wished when they fit; else each gives up the same share of what it can, until
 * all have their least width. Whole pixels.
 */
export function fitWidths(
  columns: readonly { readonly widthPx: number; readonly leastPx: number }[],
  windowPx: number,
): readonly number[] {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
  const wished = sum(columns.map(({ widthPx }) => widthPx))
  const least = sum(columns.map(({ leastPx }) => leastPx))
  const share = wished <= least ? 1 : Math.min(1, Math.max(0, (windowPx - least) / (wished - least)))
  return columns.map(({ widthPx, leastPx }) => Math.floor(leastPx + (widthPx - leastPx) * share))
}
