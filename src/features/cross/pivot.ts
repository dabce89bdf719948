import { type Field, isYear, type Query, type Stretch } from '#query'
import type { Groups } from '#sources'
import { type Cell, type Column, type ColumnState, type Grid, idOfKey, NOT_KNOWN, REST_ID, type Row } from './grid.ts'
import { knownRows, rowOfGroup } from './numbers.ts'
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

const isWithin = (key: string | null, { from, to }: Stretch): boolean =>
  key !== null && Number(key) >= (from ?? Number.NEGATIVE_INFINITY) && Number(key) <= (to ?? Number.POSITIVE_INFINITY)

/** The cell of a row in the answer over a set. What a cut answer does not show is at most as large as the smallest it shows. */
export function cellOf({ id, part, stretch }: Row, rowField: Field, groups: Groups | null): Cell {
  if (groups === null) return NOT_KNOWN
  if (stretch !== null) {
    const within = groups.groups.filter((group) => isWithin(group.key, stretch))
    return groups.isComplete ? only(sumOf(within.map(({ count }) => count))) : NOT_KNOWN
  }
  const key = part === 'unknown' ? null : id
  const found = groups.groups.find((group) => group.key === key)?.count
  if (found !== undefined) return { count: found, atMost: found }
  if (key === null) {
    const unknown = unknownOf(rowField, groups)
    return { count: unknown, atMost: unknown }
  }
  if (groups.isComplete) return { count: 0, atMost: 0 }
  return { count: null, atMost: Math.min(...groups.groups.map(({ count }) => count)) }
}

/** The name of a column: of the running year with a word that it is not over. */
const nameOf = (input: PivotInput, { key, label }: Slice): string =>
  isYear(input.columnField) && key === String(input.year) ? `${label} (not over)` : label

function toColumn(input: PivotInput, slice: Slice, { state, groups }: SliceAnswer): Column {
  const { key, count, query, whyNot } = slice
  const total = (groups && exactTotal(groups)) ?? count
  return {
    id: idOfKey(key),
    part: key === null ? 'unknown' : 'value',
    // What the provider counts as no holds records without an answer; the filter leaves those out.
    label: key === 'false' && total < count ? 'No' : nameOf(input, slice),
    total,
    state: query === null ? 'unasked' : state,
    note: whyNot,
    query,
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
  const { query, rowField, rows, top, year } = input
  const of = { entity: query.entity, field: rowField, isComplete: rows.isComplete, top, year }
  const { rows: shown, others } = knownRows(rows.groups, of)
  const unknown = rows.groups.filter(({ key, count }) => key === null && count > 0)
  const known = [...shown, ...unknown.map((group) => rowOfGroup(of, group))]
  const missing = unknownOf(rowField, rows) === null
  const rest =
    rowField.isMultiValued || missing ? null : minus(exactTotal(rows), sumOf(known.map(({ total }) => total)))
  if (rest === null || rest === 0) return known
  return [...known, restRow(others ?? restLabel(rows, shown.length, rowField), rest)]
}

const restRow = (label: string, total: number): Row => ({
  id: REST_ID,
  part: 'rest',
  stretch: null,
  label,
  total,
  clause: null,
  isRunning: false,
})

function columnsOf(input: PivotInput): readonly Column[] {
  const { columnField, columns, slices, answers } = input
  const known = slices.map((slice, index) =>
    toColumn(input, slice, answers[index] ?? { state: 'waiting', groups: null }),
  )
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
    .map((row) => slices.map((_, at) => cellOf(row, rowField, answers[at]?.groups ?? null)))
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
