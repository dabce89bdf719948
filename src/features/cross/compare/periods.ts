import type { Clause, Field, Query } from '#query'

/** Years from one to another, both counted. */
export interface Period {
  readonly from: number
  readonly to: number
}

/** The clause of a period. */
export const periodClause = (field: Field, { from, to }: Period): Clause => ({
  field: field.id,
  match: { kind: 'any', values: [from === to ? { kind: 'is', value: String(from) } : { kind: 'between', from, to }] },
})

/** The period a clause stands for; `null` where it has no two ends. */
export function periodOf({ match }: Clause): Period | null {
  if (match.kind !== 'any' || match.values.length !== 1) return null
  const [value] = match.values
  if (value.kind === 'between' && value.from !== null && value.to !== null) return { from: value.from, to: value.to }
  const year = value.kind === 'is' ? Number(value.value) : Number.NaN
  return Number.isInteger(year) ? { from: year, to: year } : null
}

/** Periods as long as the present one, right before it, latest first; without one, the last five-year periods. */
export function periodsBefore(present: Period | null, year: number): readonly Period[] {
  const own = present ?? { from: year - 4, to: year }
  const years = own.to - own.from + 1
  return [1, 2, 3].map((times) => ({ from: own.from - times * years, to: own.to - times * years }))
}

/** The clause of a query on a field that varies: the first one that picks values. */
export const clauseOn = ({ filter }: Query, field: Field): Clause | null =>
  filter.find((clause) => clause.field === field.id && clause.match.kind === 'any') ?? null

/** "2015–2019". */
export const periodWords = ({ from, to }: Period): string => (from === to ? String(from) : `${from}–${to}`)
