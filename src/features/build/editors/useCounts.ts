import { type GroupsAnswer, useGroups, useSource } from '#data'
import { emptyView, type Field, matchOptions, type Query, refusalsOf } from '#query'
import type { Can } from '#sources'

/** Why the values of a field cannot be counted over a query; `null`: they can. */
function whyNotCounted(can: Can, field: Field, others: Query): string | null {
  if (!field.canGroup) return 'The provider does not count the values of this field.'
  const view = { ...emptyView(), group: { field: field.id, includeUnknown: true, top: null } }
  const [refusal] = refusalsOf(others, view)
  return refusal ? refusal.explanation.what : can.whyNotGroup(others.entity, field.id)
}

/** The values of a field counted over a query, or why they are not. */
export interface Counts {
  readonly whyNot: string | null
  readonly answer: GroupsAnswer
}

interface CountsRequest {
  readonly field: Field
  readonly others: Query
  readonly top: number
  /** `false`: the counts are of no use here, nothing is sent. */
  readonly isAsked?: boolean
}

/** Counts the values of a field over the query without its own clause: what each would give. One request. */
export function useCounts({ field, others, top, isAsked = true }: CountsRequest): Counts {
  const { source } = useSource(others.source)
  const whyNot = whyNotCounted(source.can, field, others)
  const answer = useGroups(
    { query: others, field: field.id, includeUnknown: matchOptions(field).unknown, top },
    isAsked && whyNot === null,
  )
  return { whyNot, answer }
}
