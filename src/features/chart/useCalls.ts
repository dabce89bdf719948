import { useContext } from 'react'
import { apiCallOf, SourceContext } from '#data'
import { usePreferences } from '#prefs'
import { emptyView, type Grouping, type Query } from '#query'

/** Words API calls at the server in use. */
export interface Calls {
  /** The call for the groups of a query, as many as come at once. */
  groups(query: Query, group: Pick<Grouping, 'field' | 'includeUnknown'>, top: number): string
  /** The call that counts the records of a query. */
  count(query: Query): string
}

/** The API calls behind figures, without key and address of the person. */
export function useCalls(): Calls {
  const sourceOf = useContext(SourceContext)
  const base = usePreferences((state) => state.baseUrl)
  return {
    groups: (query, { field, includeUnknown }, top) =>
      apiCallOf(sourceOf(query.source).source, {
        ...{ query, base, part: 'groups' },
        view: { ...emptyView(), group: { field, includeUnknown, top } },
      }),
    count: (query) =>
      apiCallOf(sourceOf(query.source).source, {
        ...{ query, base, part: 'list' },
        view: { ...emptyView(), select: ['id'], page: { number: 1, size: 1 } },
      }),
  }
}
