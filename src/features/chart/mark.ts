import { type NonEmpty, toNonEmpty } from '#lib/non-empty'
import { type Clause, type Field, matchOptions, type Value } from '#query'

/** What a click on a mark does: adds clauses that select exactly its records, or says why there are none. */
export type MarkAction = { readonly clauses: NonEmpty<Clause> } | { readonly whyNot: string }

/** Numbers from one to another. `null`: open at that end. `isAbove`, `isBelow`: the end itself does not belong to it. */
export interface Range {
  readonly from: number | null
  readonly isAbove: boolean
  readonly to: number | null
  readonly isBelow: boolean
}

/** One mark of a chart. `share`: of the matching records, 0 to 1. */
export interface Mark {
  /** `null`: records without a value. */
  readonly key: string | null
  readonly label: string
  readonly count: number
  readonly share: number
  readonly action: MarkAction
  /** Where it stands on an axis of numbers. */
  readonly range: Range | null
  /** The year is not over: its count will grow. */
  readonly isRunning: boolean
}

/** The id of a mark within its chart. */
export const idOf = ({ key }: Pick<Mark, 'key'>): string => key ?? 'unknown'

/** Why a mark cannot be clicked; `null`: it can. */
export const whyNotOf = ({ action }: Pick<Mark, 'action'>): string | null => ('whyNot' in action ? action.whyNot : null)

/** The clauses that select numbers of a range, or why there are none. */
export function actionOfRange(field: Field, range: Range): MarkAction {
  const { from, isAbove, to, isBelow } = range
  if (!matchOptions(field).ranges) return { whyNot: 'The provider has no filter for a range of this field.' }
  const one = (value: Value): Clause => ({ field: field.id, match: { kind: 'any', values: [value] } })
  if (from !== null && from === to) return { clauses: [one({ kind: 'is', value: String(from) })] }
  if (!isAbove && !isBelow && (from !== null || to !== null)) return { clauses: [one({ kind: 'between', from, to })] }
  const low = from === null ? [] : [one(isAbove ? { kind: 'above', bound: from } : { kind: 'between', from, to: null })]
  const high = to === null ? [] : [one(isBelow ? { kind: 'below', bound: to } : { kind: 'between', from: null, to })]
  const clauses = toNonEmpty([...low, ...high])
  return clauses ? { clauses } : { whyNot: 'All records with a value are in it.' }
}

/** The range from one mark to another, in whatever order; `null` where one has no place on the axis. */
export function rangeAcross(marks: readonly Mark[], first: number, last: number): Range | null {
  const low = marks[Math.min(first, last)]?.range
  const high = marks[Math.max(first, last)]?.range
  return low && high ? { from: low.from, isAbove: low.isAbove, to: high.to, isBelow: high.isBelow } : null
}
