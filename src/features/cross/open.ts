import { type Clause, type Query, withNarrower } from '#query'
import { currentList, type ListInHand } from '#url'
import type { Column, Grid } from './grid.ts'
import { queryOfCell } from './plan.ts'

/** Opens records alone: what they were compared with stays behind. One step that Back undoes. */
function openAlone(list: ListInHand | null, query: Query | null | undefined): void {
  if (list && query) list.setBoth(query, { ...list.view, compare: null, record: null, page: null })
}

/** Opens the records of a cell: the clauses of its column and its row. */
export const openCell = (grid: Grid, row: number, column: number): void =>
  openAlone(currentList(), queryOfCell(grid, row, column))

/** Opens the records of a column. */
export const openColumn = ({ columns }: Grid, column: number): void => openAlone(currentList(), columns[column]?.query)

/** A set with a condition, as the set can say it; where it cannot, it stays as it is. */
function narrowed(set: Query, column: Column | undefined, clause: Clause): Query {
  const own = column?.clauseOf ? column.clauseOf(clause) : clause
  return own === null ? set : withNarrower(set, own)
}

/** Narrows what is shown to the records of a row: the set, or every set that is compared. */
export function openRow({ rows, columns }: Grid, row: number): void {
  const made = rows[row]?.clause
  const list = currentList()
  if (!list || !made || !('clause' in made)) return
  const { query, view } = list
  const sets = view.compare?.sets.map((set, at) => narrowed(set, columns[at + 1], made.clause)) ?? []
  const compare = view.compare && { ...view.compare, sets }
  list.setBoth(withNarrower(query, made.clause), { ...view, compare, record: null, page: null })
}
