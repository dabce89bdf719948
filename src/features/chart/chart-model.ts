import { type Clause, clauseOfGroup, type EntityType, type Field, type Group } from '#query'
import type { Groups } from '#sources'
import { fillGaps, isNumeric, isYear } from './number-axis.ts'

/** What a click on a mark does: adds a clause that selects exactly its records, or says why there is none. */
export type MarkAction = { readonly clause: Clause } | { readonly whyNot: string }

/** One mark of a chart. `share`: of the matching records, 0 to 1. */
export interface Mark {
  readonly key: string | null
  readonly label: string
  readonly count: number
  readonly share: number
  readonly action: MarkAction
  /** The year is not over: its count will grow. */
  readonly isRunning: boolean
}

/**
 * How the figures of a chart add up. `matching`: records of the query, `null` when the Source does not say it exactly.
 * `unknown`: records without a value, `null` when the Source cannot count them. `shown`: sum of the drawn marks.
 * `rest`: records in groups that are not drawn, `null` where groups overlap or the Source cut them off.
 */
export interface Reconciliation {
  readonly matching: number | null
  readonly unknown: number | null
  readonly known: number | null
  readonly shown: number
  readonly shownGroups: number
  readonly rest: number | null
  /** A record can be in several groups. */
  readonly overlaps: boolean
  /** Groups exist that the Source did not send. */
  readonly isCut: boolean
}

/** What a chart draws. `bars`: categories, largest first. `columns`: numbers in order, gaps filled with zero. */
export interface ChartModel {
  readonly kind: 'bars' | 'columns'
  readonly marks: readonly Mark[]
  readonly unknown: Mark | null
  /** Groups received but not drawn. */
  readonly hidden: number
  readonly sum: Reconciliation
}

/** What the model is made of. `limit`: marks drawn at most, for bars. `year`: the running one. */
export interface ChartInput {
  readonly entity: EntityType
  readonly field: Field
  readonly groups: Groups
  readonly showsUnknown: boolean
  readonly limit: number
  readonly year: number
}

const isBoolean = (field: Field): boolean => field.kind === 'boolean'

function toMark({ entity, field, year }: ChartInput, group: Group, matching: number | null): Mark {
  return {
    key: group.key,
    label: group.label,
    count: group.count,
    share: matching ? group.count / matching : 0,
    action: clauseOfGroup(entity, field.id, group.key),
    isRunning: isYear(field) && group.key === String(year),
  }
}

/** The chart of a group_by answer. Rules: design, Groups and charts. */
export function chartModel(input: ChartInput): ChartModel {
  const { field, groups, limit, showsUnknown } = input
  const matching = groups.total.kind === 'exact' ? groups.total.count : null
  const unknownGroup = groups.groups.find(({ key }) => key === null)
  const known = groups.groups.filter(({ key }) => key !== null)
  const kind = isNumeric(field) ? 'columns' : 'bars'
  const drawn = kind === 'bars' ? known.slice(0, limit) : fillGaps(known, { isComplete: groups.isComplete })
  const toOwnMark = (group: Group) => toMark(input, group, matching)
  const shown = drawn.reduce((sum, { count }) => sum + count, 0)
  return {
    kind,
    marks: drawn.map(toOwnMark),
    unknown: showsUnknown && unknownGroup ? toOwnMark(unknownGroup) : null,
    hidden: kind === 'bars' ? known.length - drawn.length : 0,
    sum: reconcile(input, {
      matching,
      shown,
      shownGroups: drawn.filter(({ count }) => count > 0).length,
      unknown: unknownGroup?.count ?? null,
    }),
  }
}

interface Figures {
  readonly matching: number | null
  readonly shown: number
  readonly shownGroups: number
  readonly unknown: number | null
}

function reconcile({ field, groups }: ChartInput, figures: Figures): Reconciliation {
  const { matching, shown } = figures
  // No unknown group in a complete answer that was asked for it means that every record has a value; booleans fold theirs into "no".
  const unknown = isBoolean(field) ? null : (figures.unknown ?? (groups.isComplete ? 0 : null))
  const known = matching !== null && unknown !== null ? matching - unknown : null
  const rest = field.isMultiValued || known === null ? null : known - shown
  return {
    ...figures,
    unknown,
    known,
    rest: isBoolean(field) && matching !== null && !field.isMultiValued ? matching - shown : rest,
    overlaps: field.isMultiValued,
    isCut: !groups.isComplete,
  }
}
