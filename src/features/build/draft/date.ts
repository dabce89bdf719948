import type { Explanation } from '#lib/explanation'
import { toNonEmpty } from '#lib/non-empty'
import type { Clause, Field, IsoDate, Value } from '#query'
import type { DateFamily } from './date-family.ts'
import { isDateTime, parseDateText } from './date-text.ts'
import type { DateCompare, DateDraft, DateRow, Reading } from './draft.ts'

/** A line to begin with. */
export const emptyDateRow = (compare: DateCompare): DateRow => ({ compare, from: '', to: '' })

/** The comparisons a family of date fields can carry out, the usual one first. */
export function comparesOf({ plain, from, to }: DateFamily): readonly DateCompare[] {
  const operators = plain?.operators ?? []
  return [
    ...(from || to ? (['between'] as const) : []),
    ...(operators.includes('eq') ? (['on'] as const) : []),
    ...(operators.includes('gt') ? (['after'] as const) : []),
    ...(operators.includes('lt') ? (['before'] as const) : []),
    ...(operators.includes('null') ? (['unknown'] as const) : []),
  ]
}

const isDay = (text: string): boolean => parseDateText(text, 'day') === text || isDateTime(text)

/** The day of a clause that says one day and nothing else. */
function dayOf(clause: Clause | undefined): string | null {
  if (clause?.match.kind !== 'any' || clause.match.values.length > 1) return null
  const [value] = clause.match.values
  return value.kind === 'is' && isDay(value.value) ? value.value : null
}

function toRow(value: Value): DateRow | null {
  switch (value.kind) {
    case 'unknown':
      return emptyDateRow('unknown')
    case 'is':
      return isDay(value.value) ? { ...emptyDateRow('on'), from: value.value } : null
    case 'above':
    case 'below':
      return typeof value.bound === 'string' && isDay(value.bound)
        ? { ...emptyDateRow(value.kind === 'above' ? 'after' : 'before'), from: value.bound }
        : null
    case 'between':
      return null
  }
}

function toPeriod(family: DateFamily, clauses: readonly Clause[]): DateDraft | null {
  const rest = clauses.filter(({ field }) => field !== family.from?.id && field !== family.to?.id)
  const at = (field: Field | null) => clauses.filter((clause) => clause.field === field?.id)
  const [from, to] = [at(family.from), at(family.to)]
  if (rest.length > 0 || from.length > 1 || to.length > 1) return null
  const ends = [from, to].map((found) => (found.length === 0 ? '' : dayOf(found[0])))
  const [first, last] = ends
  if (first === null || last === null || first === undefined || last === undefined) return null
  return { kind: 'date', rows: [{ compare: 'between', from: first, to: last }] }
}

/** Dates as a form holds them, or `null` when the clauses say more than it can. */
export function toDateDraft(family: DateFamily, clauses: readonly Clause[]): DateDraft | null {
  const [clause, ...others] = clauses
  if (clause === undefined || others.length > 0 || clause.field !== family.plain?.id) return toPeriod(family, clauses)
  if (clause.match.kind !== 'any') return null
  const rows: DateRow[] = []
  for (const value of clause.match.values) {
    const row = toRow(value)
    if (row === null) return null
    rows.push(row)
  }
  return { kind: 'date', rows }
}

const notADate = (text: string): Explanation => ({
  what: `“${text}” is not a date.`,
  why: 'A date is typed as 2020-05-17, May 2020 or 2020, and has to be in the calendar.',
  fix: 'Correct it, pick a day in the calendar, or leave the place empty.',
})

const notAlone: Explanation = {
  what: 'A period cannot be joined with other dates by “or”.',
  why: 'Its two ends are filters of their own, and filters are joined by “and”.',
  fix: 'Keep the period alone, or ask for single days.',
}

function readDay(text: string, edge: 'first' | 'last', field: Field): string | null {
  if (field.kind === 'datetime' && isDateTime(text)) return text.trim()
  return parseDateText(text, edge)
}

const clauseOf = (field: Field, value: string): Clause => ({
  field: field.id,
  match: { kind: 'any', values: [{ kind: 'is', value }] },
})

function readPeriod({ from, to }: DateFamily, row: DateRow): Reading {
  const clauses: Clause[] = []
  for (const { field, text, edge } of [
    { field: from, text: row.from, edge: 'first' },
    { field: to, text: row.to, edge: 'last' },
  ] as const) {
    if (field === null || text.trim() === '') continue
    const day = readDay(text, edge, field)
    if (day === null) return { ok: false, explanation: notADate(text) }
    clauses.push(clauseOf(field, day))
  }
  return { ok: true, clauses }
}

/** After a year is after its last day, before a year is before its first; "on" wants one day. */
const EDGES = { after: 'last', before: 'first', on: 'day', between: 'first' } as const

function readRow({ compare, from }: DateRow): Value | null {
  if (compare === 'unknown') return { kind: 'unknown' }
  if (compare === 'on' && isDateTime(from)) return { kind: 'is', value: from.trim() }
  const day: IsoDate | null = parseDateText(from, EDGES[compare])
  if (day === null) return null
  return compare === 'on' ? { kind: 'is', value: day } : { kind: compare === 'after' ? 'above' : 'below', bound: day }
}

/** The clauses of typed dates; empty lines count for nothing. */
export function readDateDraft(family: DateFamily, { rows }: DateDraft): Reading {
  const said = rows.filter(({ compare, from, to }) => compare === 'unknown' || `${from}${to}`.trim() !== '')
  const [first] = said
  if (first === undefined) return { ok: true, clauses: [] }
  if (said.some(({ compare }) => compare === 'between'))
    return said.length === 1 ? readPeriod(family, first) : { ok: false, explanation: notAlone }
  const values: Value[] = []
  for (const row of said) {
    const value = readRow(row)
    if (value === null) return { ok: false, explanation: notADate(row.from) }
    values.push(value)
  }
  const listed = toNonEmpty(values)
  if (family.plain === null || listed === null) return { ok: true, clauses: [] }
  return { ok: true, clauses: [{ field: family.plain.id, match: { kind: 'any', values: listed } }] }
}
