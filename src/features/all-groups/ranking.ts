import type { Field, Group } from '#query'
import type { Groups } from '#sources'

/** A group with its place, from 1. Unknown has none: it is no value. */
export interface RankedGroup extends Group {
  readonly rank: number | null
  readonly share: number | null
  /** The label in lower case, for search. */
  readonly folded: string
}

/** The groups of a field as far as they came, ranked. `rest`: records in groups that did not come; `null`: not known. */
export interface Ranking {
  readonly groups: readonly RankedGroup[]
  readonly total: number | null
  readonly unknown: number | null
  readonly sum: number
  readonly rest: number | null
  readonly isComplete: boolean
}

const byCount = (a: Group, b: Group): number => b.count - a.count || (a.label < b.label ? -1 : 1)

/** What the ranking is made of. `largest`: the answer by count; `walked`: what a walk by key brought so far. */
export interface RankingInput {
  readonly field: Field
  readonly largest: Groups
  readonly walked: readonly Group[]
  readonly hasEnded: boolean
}

/** Ranks what came, largest first, unknown last. Groups that came both ways are one. */
export function rank({ field, largest, walked, hasEnded }: RankingInput): Ranking {
  const total = largest.total.kind === 'exact' ? largest.total.count : null
  const all = new Map([...largest.groups, ...walked].map((group) => [group.key, group]))
  const isComplete = hasEnded || largest.isComplete
  const toRanked = (group: Group, index: number | null): RankedGroup => ({
    ...group,
    rank: index === null ? null : index + 1,
    share: total ? group.count / total : null,
    folded: group.label.toLowerCase(),
  })
  const known = [...all.values()].filter(({ key }) => key !== null).sort(byCount)
  const unknownGroup = all.get(null)
  const isTruth = field.kind === 'boolean'
  const unknown = isTruth ? null : (unknownGroup?.count ?? (isComplete ? 0 : null))
  const sum = known.reduce((all, { count }) => all + count, 0)
  const rest =
    field.isMultiValued || total === null || (unknown === null && !isTruth) ? null : total - (unknown ?? 0) - sum
  return {
    groups: [...known.map(toRanked), ...(unknownGroup ? [toRanked(unknownGroup, null)] : [])],
    total,
    unknown,
    sum,
    rest,
    isComplete,
  }
}

/** The groups whose label or key holds a text. */
export function named(groups: readonly RankedGroup[], text: string): readonly RankedGroup[] {
  const wanted = text.trim().toLowerCase()
  return wanted === '' ? groups : groups.filter(({ folded, key }) => folded.includes(wanted) || key === text.trim())
}
