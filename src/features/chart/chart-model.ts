import { axisOf, clauseOfGroup, type EntityType, type Field, type Group, isNumeric, isYear, type Stretch } from '#query'
import { type Groups, unknownCount } from '#sources'
import { actionOfRange, type Mark, type MarkAction } from './mark.ts'
import { type Outside, outsideOf } from './outside.ts'

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
  /** Why the counts are incomplete though they came, as a sentence. */
  readonly caveat?: string | undefined
}

/** What a chart draws: marks in order, unknown apart, how they add up. */
export interface ChartModel {
  readonly marks: readonly Mark[]
  readonly outside: readonly Outside[]
  readonly unknown: Mark | null
  /** Groups received but not drawn. */
  readonly hidden: number
  readonly sum: Reconciliation
}

/**
 * What the model is made of. `order`: largest first, or by number with gaps filled. `limit`: marks drawn at most, of
 * those by count. `year`: the running one.
 */
export interface ChartInput {
  readonly entity: EntityType
  readonly field: Field
  readonly groups: Groups
  readonly showsUnknown: boolean
  readonly order: 'count' | 'number'
  readonly limit: number
  readonly year: number
}

const isBoolean = (field: Field): boolean => field.kind === 'boolean'

function actionOfGroup(entity: EntityType, field: Field, key: string | null): MarkAction {
  const one = clauseOfGroup(entity, field.id, key)
  return 'clause' in one ? { clauses: [one.clause] } : one
}

/** The mark of one group. */
export function toMark(
  { entity, field, year }: Pick<ChartInput, 'entity' | 'field' | 'year'>,
  group: Group,
  matching: number | null,
): Mark {
  const number = isNumeric(field) && group.key !== null ? Number(group.key) : null
  return {
    key: group.key,
    label: group.label,
    count: group.count,
    share: matching ? group.count / matching : 0,
    action: actionOfGroup(entity, field, group.key),
    range: number === null ? null : { from: number, isAbove: false, to: number, isBelow: false },
    isRunning: isYear(field) && group.key === String(year),
  }
}

/** The oldest of very many years as one mark in front: none of a whole answer is left out. */
function earlyMark(input: ChartInput, below: Stretch, matching: number | null): Mark {
  const range = { from: null, isAbove: false, to: below.to, isBelow: false }
  const group = { key: `-${below.to}`, label: `${below.to} and before`, count: below.count ?? 0 }
  return { ...toMark(input, group, matching), action: actionOfRange(input.field, range), range }
}

function drawn(input: ChartInput, known: readonly Group[], matching: number | null) {
  const { field, groups, limit, order, year } = input
  const own = (group: Group) => toMark(input, group, matching)
  if (order === 'count') return { marks: known.slice(0, limit).map(own), outside: [] }
  const axis = axisOf(known, { field, isComplete: groups.isComplete, year })
  const early = axis.below !== null && axis.below.count !== null ? [earlyMark(input, axis.below, matching)] : []
  return { marks: [...early, ...axis.shown.map(own)], outside: outsideOf(field, axis, matching) }
}

/** The chart of a group_by answer. Rules: design, Groups and charts. */
export function chartModel(input: ChartInput): ChartModel {
  const { groups, order, showsUnknown } = input
  const matching = groups.total.kind === 'exact' ? groups.total.count : null
  const unknownGroup = groups.groups.find(({ key }) => key === null)
  const known = groups.groups.filter(({ key }) => key !== null)
  const { marks, outside } = drawn(input, known, matching)
  return {
    marks,
    outside,
    unknown: showsUnknown && unknownGroup ? toMark(input, unknownGroup, matching) : null,
    hidden: order === 'count' ? known.length - marks.length : 0,
    sum: reconcile(input, { matching, marks, unknown: unknownGroup?.count ?? null }),
  }
}

interface Figures {
  readonly matching: number | null
  readonly marks: readonly Mark[]
  readonly unknown: number | null
}

/** How the drawn marks add up to the set. */
export function reconcile(
  { field, groups }: Pick<ChartInput, 'field' | 'groups'>,
  { matching, marks, unknown: counted }: Figures,
): Reconciliation {
  const shown = marks.reduce((sum, { count }) => sum + count, 0)
  // No unknown group in a complete answer that was asked for it means that every record has a value; booleans fold theirs into "no".
  const unknown = isBoolean(field) ? null : (counted ?? unknownCount(groups, field))
  const known = matching !== null && unknown !== null ? matching - unknown : null
  const rest = field.isMultiValued || known === null ? null : known - shown
  return {
    matching,
    shown,
    shownGroups: marks.filter(({ count }) => count > 0).length,
    unknown,
    known,
    rest: isBoolean(field) && matching !== null && !field.isMultiValued ? matching - shown : rest,
    overlaps: field.isMultiValued,
    isCut: !groups.isComplete,
    caveat: groups.info.caveat,
  }
}
