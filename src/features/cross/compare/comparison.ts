import { clauseOfGroup, type Field, type Group, type Query } from '#query'
import type { Groups } from '#sources'
import { type Column, type ColumnState, type Grid, idOfKey, NOT_KNOWN, REST_ID, type Row } from '../grid.ts'
import { inOrder, isNumeric, isYear } from '../numbers.ts'
import { cellOf, exactTotal, minus, sumOf, unknownOf } from '../pivot.ts'

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

/** The groups that have a row: numbers in their order, others by their largest share in any set. */
function rowGroups({ sets, field, top }: ComparisonInput): readonly Group[] {
  const found = [...largestShares(sets).values()]
  if (!isNumeric(field))
    return found
      .sort((a, b) => b.share - a.share)
      .slice(0, top)
      .map(({ group }) => group)
  const isComplete = sets.every(({ groups }) => groups === null || groups.isComplete)
  return inOrder(
    found.map(({ group }) => group),
    { isComplete },
  )
}

const aRow = (id: string, part: Row['part'], label: string): Row => ({
  id,
  part,
  label,
  total: null,
  clause: null,
  isRunning: false,
})

function rowsOf(input: ComparisonInput): readonly Row[] {
  const { sets, field, year } = input
  const entity = sets[0]?.query.entity ?? field.entity
  const values = rowGroups(input).map(
    ({ key, label }): Row => ({
      ...aRow(idOfKey(key), 'value', label),
      clause: clauseOfGroup(entity, field.id, key),
      isRunning: isYear(field) && key === String(year),
    }),
  )
  const hasUnknown = sets.some(({ groups }) => groups?.groups.some(({ key, count }) => key === null && count > 0))
  if (!hasUnknown) return values
  return [...values, { ...aRow(idOfKey(null), 'unknown', 'Unknown'), clause: clauseOfGroup(entity, field.id, null) }]
}

const toColumn = ({ query, label, groups, state, note }: ComparedSet, at: number): Column => ({
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
  const known = rowsOf(input)
  const columns = sets.map(toColumn)
  const cells = known.map(({ id, part }) =>
    sets.map(({ groups }) => (groups ? cellOf(part === 'unknown' ? null : id, field, groups) : NOT_KNOWN)),
  )
  if (field.isMultiValued) return { rows: known, columns, cells }
  const hasUnknown = known.some(({ part }) => part === 'unknown')
  const rest = sets.map(({ groups }, at) => {
    const unknown = hasUnknown || groups === null ? 0 : unknownOf(field, groups)
    const shown = sumOf([...cells.map((own) => own[at]?.count ?? null), unknown])
    const count = groups === null ? null : minus(exactTotal(groups), shown)
    return { count, atMost: count }
  })
  if (rest.every(({ count }) => count === 0)) return { rows: known, columns, cells }
  return { rows: [...known, aRow(REST_ID, 'rest', 'All others')], columns, cells: [...cells, rest] }
}
