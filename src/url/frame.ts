import type { Address } from '#query'

/** Where a step leads. */
export type Target = Pick<Address, 'route' | 'unread'>

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * In a view that stands alone in a frame of another page: the whole view a step leads to, when it leads to other records
 * or to a single one. `null` elsewhere, and for steps that only change how the records in the frame are shown.
 */
export function unframed(target: Target, present: Target): Target | null {
  if (present.route.kind !== 'list' || present.route.view.embed === null) return null
  const { route } = target
  if (route.kind !== 'list') return target
  if (route.view.embed !== null && route.view.record === null && isSame(route.query, present.route.query)) return null
  return { ...target, route: { ...route, view: { ...route.view, embed: null } } }
}
