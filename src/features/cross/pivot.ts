import { clauseOfGroup, type Field, type Group, type Query } from '#query'
import type { Groups } from '#sources'
import { type Cell, type Column, type ColumnState, type Grid, idOfKey, NOT_KNOWN, REST_ID, type Row } from './grid.ts'
import { isYear, shownGroups } from './numbers.ts'
import type { Slice } from './plan.ts'

/** What came of a slice so far. */
export interface SliceAnswer {
  readonly state: ColumnState
  readonly groups: Groups | null
}

/** What a cross table is made of. `rows`, `columns`: groups of both fields over the whole query. `top`: rows shown at most. */
export interface PivotInput {
  readonly query: Query
  readonly rowField: Field
  readonly columnField: Field
  readonly rows: Groups
  readonly columns: Groups
  readonly slices: readonly Slice[]
  readonly answers: readonly SliceAnswer[]
  readonly top: number
  readonly year: number
}

export const exactTotal = ({ total }: Groups): number | null => (total.kind === 'exact' ? total.count : null)

/** Records without a value; `null`: not known. Booleans count theirs as no. */
export const unknownOf = (field: Field, { groups, isComplete }: Groups): number | null =>
  field.kind === 'boolean' ? 0 : (groups.find(({ key }) => key === null)?.count ?? (isComplete ? 0 : null))

export const sumOf = (counts: readonly (number | null)[]): number | null =>
  counts.some((count) => count === null) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)

export const minus = (whole: number | null, part: number | null): number | null =>
  whole === null || part === null ? null : whole - part

/** The cell of a key in the answer over a set. What a cut answer does not show is at most as large as the smallest it shows. */
export function cellOf(key: string | null, rowField: Field, groups: Groups | null): Cell {
  if (groups === null) return NOT_KNOWN
  const found = groups.groups.find((group) => group.key === key)?.count
  if (found !== undefined) return { count: found, atMost: found }
  if (key === null) {
    const unknown = unknownOf(rowField, groups)
    return { count: unknown, atMost: unknown }
  }
  if (groups.isComplete) return { count: 0, atMost: 0 }
  return { count: null, atMost: Math.min(...groups.groups.map(({ count }) => count)) }
}

function toColumn({ key, label, count, query, whyNot }: Slice, { state, groups }: SliceAnswer): Column {
  const total = (groups && exactTotal(groups)) ?? count
  return {
    id: idOfKey(key),
    part: key === null ? 'unknown' : 'value',
    // What the provider counts as no holds records without an answer; the filter leaves those out.
    label: key === 'false' && total < count ? 'No' : label,
    total,
    state: query === null ? 'unasked' : state,
    note: whyNot,
    query,
  }
}

function toRow({ query, rowField, year }: PivotInput, { key, label, count }: Group): Row {
  return {
    id: idOfKey(key),
    part: key === null ? 'unknown' : 'value',
    label,
    total: count,
    clause: clauseOfGroup(query.entity, rowField.id, key),
    isRunning: isYear(rowField) && key === String(year),
  }
}

const restLabel = (groups: Groups, shown: number, field: Field): string => {
  const others = groups.groups.filter(({ key, count }) => key !== null && count > 0).length - shown
  if (field.kind === 'boolean') return 'Neither yes nor no'
  if (!groups.isComplete) return 'All others'
  return others === 1 ? '1 other' : `${others} others`
}

/** The rows of values and of unknown, and the rest where a record is in one group only. */
function rowsOf(input: PivotInput): readonly Row[] {
  const { rowField, rows, top } = input
  const shown = shownGroups(rowField, rows, top)
  const unknown = rows.groups.filter(({ key, count }) => key === null && count > 0)
  const known = [...shown, ...unknown].map((group) => toRow(input, group))
  const missing = unknownOf(rowField, rows) === null
  const rest =
    rowField.isMultiValued || missing ? null : minus(exactTotal(rows), sumOf(known.map(({ total }) => total)))
  return rest === null || rest === 0 ? known : [...known, restRow(restLabel(rows, shown.length, rowField), rest)]
}

const restRow = (label: string, total: number): Row => ({
  id: REST_ID,
  part: 'rest',
  label,
  total,
  clause: null,
  isRunning: false,
})

function columnsOf({ columnField, columns, slices, answers }: PivotInput): readonly Column[] {
  const known = slices.map((slice, index) => toColumn(slice, answers[index] ?? { state: 'waiting', groups: null }))
  if (columnField.isMultiValued || unknownOf(columnField, columns) === null) return known
  const rest = minus(exactTotal(columns), sumOf(known.map(({ total }) => total)))
  if (rest === null || rest === 0) return known
  const label = restLabel(columns, known.filter(({ part }) => part === 'value').length, columnField)
  const state: ColumnState = known.every(({ state: one }) => one === 'ready') ? 'ready' : 'waiting'
  return [...known, { id: REST_ID, part: 'rest', label, total: rest, state, note: null, query: null }]
}

/** Where values do not overlap, those that cannot be asked for on their own are among the rest. */
function withoutUnasked(input: PivotInput): PivotInput {
  if (input.columnField.isMultiValued) return input
  const isAsked = (_: unknown, at: number): boolean => input.slices[at]?.query !== null
  return { ...input, slices: input.slices.filter(isAsked), answers: input.answers.filter(isAsked) }
}

const only = (count: number | null): Cell => ({ count, atMost: count })

/**
 * A cross table: groups of one field in rows, values of another in columns, each with its own total over the whole
 * query. Laws: where a record has one value in the field of the rows, each column adds up to its total, rest included;
 * likewise each row where it has one value in the field of the columns.
 */
export function pivot(given: PivotInput): Grid {
  const input = withoutUnasked(given)
  const { rowField, slices, answers } = input
  const rows = rowsOf(input)
  const columns = columnsOf(input)
  const hasUnknownRow = rows.some(({ part }) => part === 'unknown')
  const inner = rows
    .filter(({ part }) => part !== 'rest')
    .map(({ id, part }) =>
      slices.map((_, at) => cellOf(part === 'unknown' ? null : id, rowField, answers[at]?.groups ?? null)),
    )
  const restCells = slices.map((_, at) => {
    const groups = answers[at]?.groups ?? null
    const unknown = hasUnknownRow || groups === null ? 0 : unknownOf(rowField, groups)
    const shown = sumOf([...inner.map((cells) => cells[at]?.count ?? null), unknown])
    return only(groups === null ? null : minus(columns[at]?.total ?? null, shown))
  })
  const all = rows.map(({ part }, at) => (part === 'rest' ? restCells : (inner[at] ?? [])))
  if (columns.length === slices.length) return { rows, columns, cells: all }
  const cells = all.map((own, at) => [
    ...own,
    only(minus(rows[at]?.total ?? null, sumOf(own.map(({ count }) => count)))),
  ])
  return { rows, columns, cells }
}
