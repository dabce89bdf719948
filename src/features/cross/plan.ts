import { clauseOfGroup, type Field, type Group, isNumeric, type Query, withClause, withNarrower } from '#query'
import type { Groups } from '#sources'
import { actionOf, cellAt, type Grid } from './grid.ts'

/** A value of the split: the set of its records, asked for on its own. `query: null`: no filter selects them, `whyNot` says why. */
export interface Slice {
  readonly key: string | null
  readonly label: string
  /** Its records as the groups of the split count them. */
  readonly count: number
  readonly query: Query | null
  readonly whyNot: string | null
}

/** Values of a split asked for when nobody says how many. */
export const DEFAULT_SLICES = 6

/** What a person can choose: how many values, the largest first. */
export const SLICE_STEPS = [3, 6, 10, 20, 30] as const

/** The records of a cell as a query; `null` where there is none. */
export function queryOfCell(grid: Grid, row: number, column: number): Query | null {
  const action = actionOf(grid, row, column)
  if ('whyNot' in action) return null
  // An empty cell may be empty because of a condition on the same field: both must stay.
  const isEmpty = cellAt(grid, row, column).count === 0
  return isEmpty ? withClause(action.column, action.clause) : withNarrower(action.column, action.clause)
}

function toSlice(query: Query, field: Field, { key, label, count }: Group): Slice {
  const made = clauseOfGroup(query.entity, field.id, key)
  if ('whyNot' in made) return { key, label, count, query: null, whyNot: made.whyNot }
  return { key, label, count, query: withNarrower(query, made.clause), whyNot: null }
}

/**
 * Which values of a field a query is split by: the `top` largest, numbers in their order, and the records without a
 * value where there are any. One request each.
 */
export function planSlices(
  query: Query,
  field: Field,
  { groups, top }: { groups: Groups; top: number },
): readonly Slice[] {
  const largest = groups.groups.filter(({ key, count }) => key !== null && count > 0).slice(0, top)
  const values = isNumeric(field) ? largest.sort((a, b) => Number(a.key) - Number(b.key)) : largest
  const unknown = groups.groups.filter(({ key, count }) => key === null && count > 0)
  return [...values, ...unknown].map((group) => toSlice(query, field, group))
}
