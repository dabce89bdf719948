import { formatApiUrl } from '../codec/format-address.ts'
import { columnsOfView, selectOf } from '../columns/columns.ts'
import type { Query, View } from '../model/query.ts'

/** Longest request line the provider takes, and the length it asks to stay below (reference § 1). */
export const LONGEST_REQUEST = 8190
export const LONGEST_ADVISED = 4000

/** What a request carries beside the query: method, version, cursor, address or key of the person. */
const BESIDES = 300

/**
 * How many characters the longest request of a view takes on the wire, percent-encoding included: its list with the
 * columns shown, or its groups.
 */
export function requestLength(query: Query, view: View): number {
  const select = selectOf(columnsOfView(query, view))
  const urls = (['list', 'groups'] as const).map((part) =>
    formatApiUrl({ kind: 'list', query, view: { ...view, select } }, { part, base: 'https://api.openalex.org' }),
  )
  return Math.max(...urls.map((url) => new URL(url).href.length)) + BESIDES
}
