import type { Ticks } from '#prefs'
import type { Query, SortKey, Total } from '#query'
import { planOfIds, type WalkPlan, withoutIds } from '#sources'

/** Which records of a list are taken along. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'ticked'; readonly ids: readonly string[]; readonly plan: WalkPlan }
  /** A sample without a seed, by its records: asked for again it would be another one. */
  | { readonly kind: 'drawn'; readonly ids: readonly string[]; readonly plan: WalkPlan }
  /** All but some, which the query names itself. */
  | { readonly kind: 'all-but'; readonly query: Query; readonly left: number }

/** What is ticked, as a scope; `null`: nothing, or everything, or records that no query can name. */
export function scopeOfTicks(ticks: Ticks | null, query: Query): Scope | null {
  if (ticks === null) return null
  const ids = [...ticks.ids]
  if (ticks.kind === 'some') {
    const plan = ids.length === 0 ? null : planOfIds(query, ids)
    return plan && { kind: 'ticked', ids, plan }
  }
  const rest = ids.length === 0 ? null : withoutIds(query, ids)
  return rest && { kind: 'all-but', query: rest, left: ids.length }
}

/** A sample that cannot be drawn again, as a scope; `null`: its records can't be asked for by their ids. */
export function scopeOfDrawn(ids: readonly string[] | null, query: Query): Scope | null {
  const plan = ids === null ? null : planOfIds(query, ids)
  return ids && plan && { kind: 'drawn', ids, plan }
}

/** How many match when some are left out. */
export const lessBy = (total: Total, left: number): Total =>
  total.kind === 'unknown' ? total : { ...total, count: Math.max(0, total.count - left) }

/** The order of one walk: the one of the table, as far as the records asked for know it. */
export function orderOf(query: Query, sort: readonly SortKey[]): readonly SortKey[] {
  if (query.sample !== null) return []
  return query.search.length > 0 ? sort : sort.filter(({ key }) => key !== 'relevance_score')
}
