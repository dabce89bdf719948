import { type Field, isCrossref } from '#query'
import type { Groups } from './source.ts'

/**
 * How many matching records have no value of a field, as far as its groups tell; `null`: they don't. Where a Source has a
 * group for them, a complete answer without it means none. Crossref has none: what a field with one value a record leaves
 * over has no value.
 */
export function unknownCount({ groups, isComplete, total }: Groups, field: Field): number | null {
  const own = groups.find(({ key }) => key === null)
  if (own !== undefined) return own.count
  if (!isComplete) return null
  if (!isCrossref(field.entity)) return 0
  if (field.isMultiValued || total.kind !== 'exact') return null
  return Math.max(0, total.count - groups.reduce((sum, { count }) => sum + count, 0))
}
