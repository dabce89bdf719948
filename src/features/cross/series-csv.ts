import { formatCsv } from '#lib/csv'
import { type Told, toldValue } from './figures.ts'
import { cellAt, type Grid } from './grid.ts'

/** A key as it stands in a file: unknown and the rest have none. */
const keyOf = ({ id, part }: { readonly id: string; readonly part: string }): string => (part === 'value' ? id : '')

interface SeriesFigures {
  readonly grid: Grid
  readonly told: Told
  readonly total: number | null
}

const TOLD_WORDS: Readonly<Record<Told, string>> = {
  count: '',
  'share-of-row': 'share of row',
  'share-of-column': 'share of set',
  change: 'change',
}

/**
 * A grid as CSV: a row for each row, a column for each column, totals on both sides where there are any. A cell that is
 * not known is empty. Keys come first, so that rows can be joined with other data. Shares and changes, as parts of one,
 * follow the counts they are made of.
 */
export function seriesCsv({ grid, told, total }: SeriesFigures): string {
  const { rows, columns } = grid
  const derived = told === 'count' ? [] : columns
  const hasTotals = total !== null
  const withTotal = (cells: readonly (number | null)[], sum: number | null) => (hasTotals ? [...cells, sum] : cells)
  return formatCsv([
    [
      'key',
      'label',
      ...columns.map(({ label }) => label),
      ...(hasTotals ? ['Total'] : []),
      ...derived.map(({ label }) => `${label}, ${TOLD_WORDS[told]}`),
    ],
    ...rows.map((row, at) => [
      keyOf(row),
      row.label,
      ...withTotal(
        columns.map((_, column) => cellAt(grid, at, column).count),
        row.total,
      ),
      ...derived.map((_, column) => toldValue(grid, told, at, column)),
    ]),
    [
      '',
      'Total',
      ...withTotal(
        columns.map((column) => column.total),
        total,
      ),
      ...derived.map(() => null),
    ],
  ])
}
