import { clauseOfGroup, type Field, type Group, isNumeric, type Query } from '#query'
import type { Groups } from '#sources'
import { type Column, type ColumnState, type Grid, idOfKey, NOT_KNOWN, REST_ID, type Row } from '../grid.ts'
import { type KnownRows, knownRows } from '../numbers.ts'
import { cellOf, exactTotal, minus, sumOf, unknownOf } from '../pivot.ts'
import { clauseFor } from './elsewhere.ts'

/** One of several sets with its groups, as far as they came. */
export interface ComparedSet {
  readonly query: Query
  readonly label: string
  readonly groups: Groups | null
  readonly state: ColumnState
  /** Why it cannot be counted. */
  readonly note: string | null
}

/** What a comparison is made of. `top`: rows of categories at most. */
export interface ComparisonInput {
  readonly sets: readonly ComparedSet[]
  readonly field: Field
  readonly top: number
  readonly year: number
}

/** The largest share that a group has in any of the sets: what is large in a small set is seen too. */
function largestShares(sets: readonly ComparedSet[]): ReadonlyMap<string, { group: Group; share: number }> {
  const found = new Map<string, { group: Group; share: number }>()
  for (const { groups } of sets) {
    const total = (groups && exactTotal(groups)) || 1
    for (const group of groups?.groups ?? []) {
      if (group.key === null || group.count === 0) continue
      const share = group.count / total
      const before = found.get(group.key)
      if (before === undefined || before.share < share) found.set(group.key, { group, share })
    }
  }
  return found
}

/** The values that have a row: numbers on an axis, others by their largest share in any set. */
function valueRows({ sets, field, top, year }: ComparisonInput): KnownRows {
  const found = [...largestShares(sets).values()]
  const ordered = isNumeric(field) ? found : found.sort((a, b) => b.share - a.share)
  const isComplete = sets.every(({ groups }) => groups === null || groups.isComplete)
  const entity = sets[0]?.query.entity ?? field.entity
  const { rows, others } = knownRows(
    ordered.map(({ group }) => group),
    { entity, field, isComplete, top, year },
  )
  // What a row counts in one of the sets is no total: the sets are no parts of a whole.
  return { rows: rows.map((row) => ({ ...row, total: null })), others }
}

const aRow = (id: string, part: Row['part'], label: string): Row => ({
  id,
  part,
  stretch: null,
  label,
  total: null,
  clause: null,
  isRunning: false,
})

function rowsOf(input: ComparisonInput): KnownRows {
  const { sets, field } = input
  const entity = sets[0]?.query.entity ?? field.entity
  const { rows, others } = valueRows(input)
  const hasUnknown = sets.some(({ groups }) => groups?.groups.some(({ key, count }) => key === null && count > 0))
  if (!hasUnknown) return { rows, others }
  const unknown = { ...aRow(idOfKey(null), 'unknown', 'Unknown'), clause: clauseOfGroup(entity, field.id, null) }
  return { rows: [...rows, unknown], others }
}

const toColumn = (
  { query, label, groups, state, note }: ComparedSet,
  at: number,
  sets: readonly ComparedSet[],
): Column => ({
  clauseOf: (clause) => clauseFor(sets[0]?.query ?? query, query, clause),
  id: `set ${at}`,
  part: 'value',
  label,
  total: groups && exactTotal(groups),
  state,
  note,
  query,
})

/**
 * Several sets on the same axes: a column each, a row for each group. Law: where a record has one group, every column
 * adds up to the total of its set, the rest included.
 */
export function comparison(input: ComparisonInput): Grid {
  const { sets, field } = input
  const { rows: known, others } = rowsOf(input)
  const columns = sets.map(toColumn)
  const cells = known.map((row) => sets.map(({ groups }) => (groups ? cellOf(row, field, groups) : NOT_KNOWN)))
  if (field.isMultiValued) return { rows: known, columns, cells }
  const hasUnknown = known.some(({ part }) => part === 'unknown')
  const rest = sets.map(({ groups }, at) => {
    const unknown = hasUnknown || groups === null ? 0 : unknownOf(field, groups)
    const shown = sumOf([...cells.map((own) => own[at]?.count ?? null), unknown])
    const count = groups === null ? null : minus(exactTotal(groups), shown)
    return { count, atMost: count }
  })
  if (rest.every(({ count }) => count === 0)) return { rows: known, columns, cells }
  return { rows: [...known, aRow(REST_ID, 'rest', others ?? 'All others')], columns, cells: [...cells, rest] }
}
