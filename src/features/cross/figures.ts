import { formatAxisCount, formatCount, formatShare } from '#lib/count'
import { cellAt, type Grid } from './grid.ts'
import type { Figures, Tone } from './plot/layout.ts'

/** What is told of each cell. `share`: of the row it is in, or of the set it belongs to; `change`: against the first set. */
export type Told = 'count' | 'share-of-row' | 'share-of-column' | 'change'

/** A grid as it is drawn: which rows and columns of it, and a value for each cell. */
export interface Drawn {
  readonly grid: Grid
  readonly told: Told
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/** A cell in numbers; `null`: not known, or nothing to compare with. */
export function toldValue(grid: Grid, told: Told, row: number, column: number): number | null {
  const { count } = cellAt(grid, row, column)
  if (count === null) return null
  switch (told) {
    case 'count':
      return count
    case 'share-of-row':
      return partOf(count, grid.rows[row]?.total ?? null)
    case 'share-of-column':
      return partOf(count, grid.columns[column]?.total ?? null)
    case 'change': {
      const first = cellAt(grid, row, 0).count
      return first ? (count - first) / first : null
    }
  }
}

const partOf = (count: number, whole: number | null): number | null =>
  whole === null ? null : whole === 0 ? 0 : count / whole

/** A change in per cent with its sign: "+12 %", "−3.5 %". */
export function formatChange(change: number): string {
  const percent = Math.abs(change) * 100
  const digits = percent >= 10 || percent === 0 ? 0 : 1
  return `${change > 0 ? '+' : change < 0 ? '−' : '±'}${percent.toFixed(digits)} %`
}

/** The words of a value. */
export function formatTold(told: Told, value: number): string {
  if (told === 'count') return formatCount(value)
  return told === 'change' ? formatChange(value) : formatShare(value)
}

/** A cell as it stands in a table: its value, at most so many, or not known. */
export function cellText(grid: Grid, told: Told, row: number, column: number): string {
  // The first set is what the others are held against: its counts tell more than no change at all.
  if (told === 'change' && column === 0) return cellText(grid, 'count', row, column)
  const value = toldValue(grid, told, row, column)
  if (value !== null) return formatTold(told, value)
  const { count, atMost } = cellAt(grid, row, column)
  if (count === null && atMost !== null) return `≤ ${formatCount(atMost)}`
  return count === null ? '…' : told === 'change' ? 'new' : '–'
}

/** The looks of each column: a place in the palette, unknown and rest apart. */
export const tonesOf = ({ columns }: Grid): readonly Tone[] =>
  columns.map(({ part }, at) => (part === 'value' ? at : part))

interface FigureOptions {
  readonly axis: string
  readonly isLog: boolean
  readonly hasEnds: boolean
}

const axisTick = (told: Told, value: number): string => {
  if (told === 'count') return formatAxisCount(value)
  return `${Number((value * 100).toPrecision(4))} %`
}

/** What a picture needs to know of a grid. */
export function figuresOf({ grid, told, rows, columns }: Drawn, { axis, isLog, hasEnds }: FigureOptions): Figures {
  const tones = tonesOf(grid)
  const endOf = (row: number): string => {
    const total = grid.rows[row]?.total ?? null
    return hasEnds && total !== null ? formatCount(total) : ''
  }
  return {
    rows: rows.map((row) => ({ label: grid.rows[row]?.label ?? '', isRunning: grid.rows[row]?.isRunning ?? false })),
    tones: columns.map((column) => tones[column] ?? 'rest'),
    values: rows.map((row) => columns.map((column) => toldValue(grid, told, row, column))),
    least: told === 'count' ? 1 : 0,
    isLog: isLog && told === 'count',
    isZeroNothing: told !== 'change',
    tick: (value) => axisTick(told, value),
    ends: rows.map(endOf),
    axis,
  }
}

/** Figures with rows and columns exchanged: one line a group, over the sets. */
export function turned(figures: Figures, sets: readonly string[]): Figures {
  return {
    ...figures,
    rows: sets.map((label) => ({ label, isRunning: false })),
    tones: figures.rows.map((_, at) => at),
    values: sets.map((_, column) => figures.values.map((own) => own[column] ?? null)),
    ends: [],
  }
}
