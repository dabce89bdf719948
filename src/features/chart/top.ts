import { formatCount } from '#lib/count'
import type { EntityType, FieldId } from '#query'
import type { Can, Groups } from '#sources'

/** Groups drawn at first. */
export const DEFAULT_TOP = 12

const STEPS = [DEFAULT_TOP, 25, 50, 100, 200, 500]

/** Groups of a field that a Source gives at once, at most. */
export const mostGroups = ({ mostGroups: most, largestGroupPage }: Can, entity: EntityType, field: FieldId): number =>
  most?.(entity, field) ?? largestGroupPage

/** The next larger number of groups, up to what the Source gives at once. */
export const nextTop = (top: number, most: number): number => Math.min(STEPS.find((step) => step > top) ?? most, most)

interface Shown {
  /** Groups drawn, and those that came and are not drawn. */
  readonly limit: number
  readonly hidden: number
  readonly groups: Pick<Groups, 'groups' | 'isComplete'>
  /** Groups that the Source gives at once. */
  readonly most: number
}

/** The step to more groups and what its button says; `null`: no more come. */
export function moreGroups({ limit, hidden, groups, most }: Shown): { readonly top: number; words: string } | null {
  const top = nextTop(limit, most)
  if (top <= limit) return null
  if (hidden > 0) return { top, words: `Show more: ${Math.min(hidden, top - limit)} of ${hidden} others` }
  const came = groups.groups.filter(({ key }) => key !== null).length
  if (groups.isComplete || came >= most) return null
  const next = top > came ? top : nextTop(came, most)
  return { top: next, words: `Ask for more: the largest ${formatCount(next)}` }
}
