import { clauseOfGroup, type EntityType, type Field } from '#query'
import { binLabel } from './bins.ts'
import type { ChartModel } from './chart-model.ts'
import { actionOfRange, type Mark, type Range } from './mark.ts'

/** What the model of a histogram is made of. `unknown`: records without a value, `null` when not known. */
export interface BinInput {
  readonly entity: EntityType
  readonly field: Field
  readonly bins: readonly Range[]
  readonly counts: readonly number[]
  readonly matching: number | null
  readonly unknown: number | null
  readonly showsUnknown: boolean
}

/** Without the empty bins at both ends: they say nothing. */
function trimmed(marks: readonly Mark[]): readonly Mark[] {
  const first = marks.findIndex(({ count }) => count > 0)
  const last = marks.findLastIndex(({ count }) => count > 0)
  return first < 0 ? marks.slice(0, 1) : marks.slice(first, last + 1)
}

/** The chart of counted ranges: every record with a value is in exactly one of them. */
export function binModel({ entity, field, bins, counts, matching, unknown, showsUnknown }: BinInput): ChartModel {
  const shareOf = (count: number): number => (matching ? count / matching : 0)
  const marks = trimmed(
    bins.map((range, index) => {
      const count = counts[index] ?? 0
      const label = binLabel(range)
      const action = actionOfRange(field, range)
      return { key: label, label, count, share: shareOf(count), action, range, isRunning: false }
    }),
  )
  const none = clauseOfGroup(entity, field.id, null)
  const action = 'clause' in none ? { clauses: [none.clause] as const } : none
  const shown = marks.reduce((sum, { count }) => sum + count, 0)
  const known = matching !== null && unknown !== null ? matching - unknown : null
  return {
    marks,
    unknown:
      showsUnknown && unknown !== null && unknown > 0
        ? {
            key: null,
            label: 'Unknown',
            count: unknown,
            share: shareOf(unknown),
            action,
            range: null,
            isRunning: false,
          }
        : null,
    outside: [],
    hidden: 0,
    sum: {
      matching,
      unknown,
      known,
      shown,
      shownGroups: marks.filter(({ count }) => count > 0).length,
      rest: field.isMultiValued || known === null ? null : known - shown,
      overlaps: field.isMultiValued,
      isCut: false,
    },
  }
}
