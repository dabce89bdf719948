import { formatCsv } from '#lib/csv'
import { cellAt, type Grid } from './grid.ts'

/** A key as it stands in a file: unknown and the rest have none. */
const keyOf = ({ id, part }: { readonly id: string; readonly part: string }): string => (part === 'value' ? id : '')

/**
 * A grid as CSV: a row for each row, a column for each column, totals on both sides where there are any. A cell that is
 * not known is empty. Keys come first, so that rows can be joined with other data.
 */
export function seriesCsv({ grid, total }: { readonly grid: Grid; readonly total: number | null }): string {
  const { rows, columns } = grid
  const hasTotals = total !== null
  const withTotal = (cells: readonly (number | null)[], sum: number | null) => (hasTotals ? [...cells, sum] : cells)
  return formatCsv([
    ['key', 'label', ...columns.map(({ label }) => label), ...(hasTotals ? ['Total'] : [])],
    ...rows.map((row, at) => [
      keyOf(row),
      row.label,
      ...withTotal(
        columns.map((_, column) => cellAt(grid, at, column).count),
        row.total,
      ),
    ]),
    [
      '',
      'Total',
      ...withTotal(
        columns.map((column) => column.total),
        total,
      ),
    ],
  ])
}
