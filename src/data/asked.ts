import { columnsOfView, emptyView, type Field, findField, type Query, refusalsOf, selectOf, type View } from '#query'
import type { GroupsRequest } from './groups.ts'
import type { ResultsRequest } from './results.ts'
import type { SourceHandle } from './source-context.ts'

/** Groups asked for at least: it costs the same for ten as for two hundred, and the rest can be counted. */
const ASKED_GROUPS = 200

/** The request of the list that a view shows: only what its columns need. */
export const resultsOfView = (query: Query, { sort, select, columns }: View): ResultsRequest => ({
  query,
  sort,
  select: selectOf(columnsOfView(query, { ...emptyView(), select, columns })),
})

/** The request of the groups that the chart of a view shows; `null`: it has none, one that is refused, or several sets. */
export function groupsOfView({ source }: SourceHandle, query: Query, view: View): GroupsRequest | null {
  const { group, split, compare } = view
  if (split !== null || compare !== null) return null
  const field = group && findField(query.entity, group.field)
  if (!field || source.can.whyNotGroup(query.entity, group.field) !== null) return null
  if (refusalsOf(query, view).some(({ place }) => place.kind === 'group')) return null
  return groupsOfField(query, field, group?.top)
}

/** The request of the groups of one field, as a chart shows them. `top`: how many it draws. */
export const groupsOfField = (
  query: Query,
  { id, kind }: Pick<Field, 'id' | 'kind'>,
  top: number | null = null,
): GroupsRequest => ({
  query,
  field: id,
  includeUnknown: kind !== 'boolean',
  top: Math.max(ASKED_GROUPS, top ?? 0),
})
