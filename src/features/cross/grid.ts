import type { Clause, GroupClause, Query, Stretch } from '#query'

/** What a row or column stands for: one value, the records without one, or all values that are not shown. */
export type Part = 'value' | 'unknown' | 'rest'

/** One row: a group of the field that the records are grouped by. */
export interface Row {
  /** Of a value its key; unknown and rest have names that no key has. */
  readonly id: string
  /** `beyond`: values that the axis does not reach, such as years to come. */
  readonly part: Part | 'beyond'
  /** What a row beyond the axis holds; else `null`. */
  readonly stretch: Stretch | null
  readonly label: string
  /** Records of the whole set in this row; `null`: not known, or there is no whole (a comparison). */
  readonly total: number | null
  /** Selects the records of the row; `null` for the rest. */
  readonly clause: GroupClause | null
  /** The year is not over: its counts will grow. */
  readonly isRunning: boolean
}

/** How far a column came. `unasked`: it is not counted on its own, `note` says why. */
export type ColumnState = 'ready' | 'counting' | 'waiting' | 'failed' | 'unasked'

/** One column: a value of the split, or one of several sets. */
export interface Column {
  readonly id: string
  readonly part: Part
  readonly label: string
  /** Records in it, each once. */
  readonly total: number | null
  readonly state: ColumnState
  readonly note: string | null
  /** The records of the column as a query of its own; `null` for the rest and where no filter selects them. */
  readonly query: Query | null
  /** The clause of a row as this column says it, where it is of another catalog than the rows; `null`: it cannot. */
  clauseOf?(clause: Clause): Clause | null
}

/**
 * How many records are in a row and a column. `count: null`: not known; then `atMost` may bound it, because groups that
 * a Source cuts off are no larger than the smallest it sent.
 */
export interface Cell {
  readonly count: number | null
  readonly atMost: number | null
}

/** Rows and columns with a cell for each pair. `cells` by row, then column. */
export interface Grid {
  readonly rows: readonly Row[]
  readonly columns: readonly Column[]
  readonly cells: readonly (readonly Cell[])[]
}

export const NOT_KNOWN: Cell = { count: null, atMost: null }

export const UNKNOWN_ID = '\u0000unknown'
export const REST_ID = '\u0000rest'

/** The id of a group's row or column. */
export const idOfKey = (key: string | null): string => key ?? UNKNOWN_ID

/** The cell of a pair, by index. */
export const cellAt = ({ cells }: Grid, row: number, column: number): Cell => cells[row]?.[column] ?? NOT_KNOWN

/** What a click on a cell does: opens exactly its records, or says why it cannot. */
export type CellAction = { readonly column: Query; readonly clause: Clause } | { readonly whyNot: string }

const NOT_THERE = 'The provider of this set has no filter for it.'
const NO_REST = 'There is no filter for all values that are not shown.'

/** How the records of a cell are opened. */
export function actionOf({ rows, columns }: Grid, row: number, column: number): CellAction {
  const { clause } = rows[row] ?? {}
  const { query, note, clauseOf } = columns[column] ?? {}
  if (!clause) return { whyNot: NO_REST }
  if ('whyNot' in clause) return clause
  if (!query) return { whyNot: note ?? NO_REST }
  const own = clauseOf ? clauseOf(clause.clause) : clause.clause
  return own === null ? { whyNot: NOT_THERE } : { column: query, clause: own }
}
