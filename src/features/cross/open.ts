import { currentList } from '#url'
import { actionOf, type Grid } from './grid.ts'
import { narrowed } from './plan.ts'

/** Opens the records of a cell: the clauses of its column and its row, in one step that Back undoes. */
export function openCell(grid: Grid, row: number, column: number): void {
  const action = actionOf(grid, row, column)
  if (!('whyNot' in action)) currentList()?.setQuery(narrowed(action.column, action.clause))
}

/** Opens the records of a row. */
export function openRow({ rows }: Grid, row: number): void {
  const clause = rows[row]?.clause
  const list = currentList()
  if (clause && 'clause' in clause && list) list.setQuery(narrowed(list.query, clause.clause))
}

/** Opens the records of a column. */
export function openColumn({ columns }: Grid, column: number): void {
  const query = columns[column]?.query
  if (query) currentList()?.setQuery(query)
}
