import { formatCount } from '#lib/count'
import type { Field } from '#query'
import { type Groups, unknownCount } from '#sources'
import type { FacetModel } from './facet-rows.ts'

/**
 * How the figures of a facet add up. `total = known + unknown`; `known = shown + rest` where a record has one value.
 * `null`: the Source does not say, or values overlap.
 */
export interface FacetSum {
  readonly total: number | null
  readonly known: number | null
  readonly unknown: number | null
  readonly shown: number
  readonly rest: number | null
  readonly overlaps: boolean
  readonly isCut: boolean
  /** Groups that came. */
  readonly came: number
}

/** The figures of a facet. */
export function facetSum(field: Field, groups: Groups, { rows }: FacetModel): FacetSum {
  const total = groups.total.kind === 'exact' ? groups.total.count : null
  const isTruth = field.kind === 'boolean'
  const unknown = isTruth ? null : unknownCount(groups, field)
  const known = isTruth ? total : total !== null && unknown !== null ? total - unknown : null
  const shown = rows.reduce((sum, { count }) => sum + (count ?? 0), 0)
  const rest = field.isMultiValued || known === null ? null : known - shown
  return {
    total,
    known,
    unknown,
    shown,
    rest,
    overlaps: field.isMultiValued,
    isCut: !groups.isComplete,
    came: groups.groups.length,
  }
}

/** The figures as a line under the values. */
export function facetSumLine({ total, known, unknown, shown, rest, overlaps, isCut, came }: FacetSum): string {
  const set =
    total !== null && known !== null && unknown !== null
      ? `${formatCount(total)} = ${formatCount(known)} known + ${formatCount(unknown)} unknown.`
      : ''
  const parts = rest !== null && rest > 0 ? `${formatCount(shown)} shown, ${formatCount(rest)} in others.` : ''
  const times =
    overlaps && total ? `Values overlap: those shown add up to ${(shown / total).toFixed(2)} × the set.` : ''
  return [set, parts, times, isCut ? `Only the largest ${formatCount(came)} values came.` : '']
    .filter(Boolean)
    .join(' ')
}
