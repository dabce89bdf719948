import type { Field, Group } from '#query'

/** Rows filled in at most: beyond it, gaps stay, so that no axis grows without bound. */
const MOST_ROWS = 400

/** Whether the values of a field have an order of their own. */
export const isNumeric = ({ kind }: Field): boolean => kind === 'integer' || kind === 'number'

/** Whether the values are years. */
export const isYear = (field: Field): boolean => isNumeric(field) && /(?:^|_)year$/.test(field.id)

const zero = (number: number): Group => ({ key: String(number), label: String(number), count: 0 })

/** Groups of numbers in their order. Where all of them came, whole numbers between that none has are there with 0. */
export function inOrder(known: readonly Group[], { isComplete }: { readonly isComplete: boolean }): readonly Group[] {
  const sorted = [...known].sort((a, b) => Number(a.key) - Number(b.key))
  const first = Number(sorted[0]?.key)
  const last = Number(sorted.at(-1)?.key)
  const areWhole = sorted.every(({ key }) => Number.isInteger(Number(key)))
  if (sorted.length === 0 || !isComplete || !areWhole || last - first >= MOST_ROWS) return sorted
  const byNumber = new Map(sorted.map((group) => [Number(group.key), group]))
  return Array.from({ length: last - first + 1 }, (_, index) => byNumber.get(first + index) ?? zero(first + index))
}

const isKnown = ({ key, count }: Group): boolean => key !== null && count > 0

/** The groups that are shown of a field, unknown apart: numbers in their order, others the largest first. */
export function shownGroups(
  field: Field,
  { groups, isComplete }: { readonly groups: readonly Group[]; readonly isComplete: boolean },
  top: number,
): readonly Group[] {
  const known = groups.filter(isKnown)
  return isNumeric(field) ? inOrder(known, { isComplete }) : known.slice(0, top)
}
