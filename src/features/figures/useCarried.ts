import { type GroupsAnswer, useCounted, useGroups, useSource } from '#data'
import { emptyView, type Query, refusalsOf } from '#query'
import type { Can } from '#sources'
import { useList } from '#url'
import { type Carried, carrying, cheapField, howCounted } from './carried.ts'

/** How many records of the set carry something. */
export interface CarriedAnswer {
  readonly whyNot: string | null
  readonly count: number | null
  readonly matching: number | null
  readonly answer: GroupsAnswer
}

/** Groups asked for: only sums are read of them. */
const FEW = 3

/** How many records match, as the page was told: asked for once, shared with it. */
export function useMatching(): number | null {
  const { query, view } = useList()
  const { total, isOld } = useCounted(query, view)
  return total.kind === 'exact' && !isOld ? total.count : null
}

/** Why the records of a query cannot be counted by a field, as a full sentence. */
export function whyNotCounted(query: Query, can: Can, field: Carried['field']): string | null {
  const group = { field: field.id, includeUnknown: false, top: null }
  const refusal = refusalsOf(query, { ...emptyView(), group }).find(({ place }) => place.kind === 'group')
  if (refusal) return `${refusal.explanation.what} ${refusal.explanation.why}`
  return can.whyNotGroup(query.entity, field.id)
}

/** Asks how many records carry something: one request, once its line is in sight. */
export function useCarried(one: Carried, isInSight: boolean): CarriedAnswer {
  const { query } = useList()
  const { can } = useSource(query.source).source
  const matching = useMatching()
  const isGroups = howCounted(one) === 'groups'
  const field = isGroups ? one.field : cheapField(query.entity, ({ id }) => can.whyNotGroup(query.entity, id) === null)
  const clause = carrying(one)
  const asked = isGroups ? query : { ...query, filter: [...query.filter, clause] }
  const whyNot =
    can.whyNotFilter(query.entity, one.field.id) ??
    (field ? whyNotCounted(asked, can, field) : 'Records of this kind cannot be counted by any field here.')
  const answer = useGroups(
    { query: asked, field: (field ?? one.field).id, includeUnknown: false, top: FEW },
    isInSight && whyNot === null,
  )
  const { groups } = answer
  const total = groups?.total.kind === 'exact' ? groups.total.count : null
  if (!isGroups) return { whyNot, count: total, matching, answer }
  const yes = groups && (groups.groups.find(({ key }) => key === 'true')?.count ?? 0)
  return { whyNot, count: yes, matching: total, answer }
}
