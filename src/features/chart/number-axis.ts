import type { Field, Group } from '#query'

/** Columns drawn at most: beyond it, gaps are left unfilled so that no axis grows without bound. */
const MOST_COLUMNS = 400

/** Whether the values of a field have an order of their own, so that they stand on an axis. */
export const isNumeric = ({ kind, refersTo }: Field): boolean =>
  refersTo.length === 0 && (kind === 'integer' || kind === 'number')

/** Whether the values are years. */
export const isYear = (field: Field): boolean => isNumeric(field) && /(?:^|_)year$/.test(field.id)

const byKey = (a: Group, b: Group): number => Number(a.key) - Number(b.key)

/**
 * Groups of numbers in their order, with a group of count 0 for every whole number between that none has. Where the
 * answer was cut off, what is missing is unseen and not zero: gaps are left.
 */
export function fillGaps(known: readonly Group[], { isComplete }: { readonly isComplete: boolean }): readonly Group[] {
  const sorted = [...known].sort(byKey)
  const first = Number(sorted[0]?.key)
  const last = Number(sorted.at(-1)?.key)
  const areWhole = sorted.every(({ key }) => Number.isInteger(Number(key)))
  if (sorted.length === 0 || !isComplete || !areWhole || last - first >= MOST_COLUMNS) return sorted
  const byNumber = new Map(sorted.map((group) => [Number(group.key), group]))
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const number = first + index
    return byNumber.get(number) ?? { key: String(number), label: String(number), count: 0 }
  })
}

/** Years beside each other before the older ones share a column, and how many then keep their own. */
const MOST_YEARS = 120
const OWN_YEARS = 100

/** Groups of years, the old ones of a long line as one: those up to and with `to`. */
export interface Folded {
  readonly early: { readonly to: number; readonly count: number } | null
  readonly later: readonly Group[]
}

/** Years in their order, where they are too many to be seen with the oldest as one group: none is left out. */
export function foldEarly(sorted: readonly Group[], isWanted: boolean): Folded {
  const last = Number(sorted.at(-1)?.key)
  const to = last - OWN_YEARS
  if (!isWanted || last - Number(sorted[0]?.key) < MOST_YEARS) return { early: null, later: sorted }
  const isEarly = ({ key }: Group) => Number(key) <= to
  const count = sorted.filter(isEarly).reduce((sum, group) => sum + group.count, 0)
  return { early: { to, count }, later: sorted.filter((group) => !isEarly(group)) }
}
