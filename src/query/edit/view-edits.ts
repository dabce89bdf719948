import type { FieldId } from '../model/clause.ts'
import type { Chart, Grouping, SortKey, View } from '../model/query.ts'

/** Keys whose first use sorts upwards: names, where A comes first. All others show the largest or latest first. */
const UPWARDS = /(?:^|[._])(?:display_name|name|title)$/

const firstDirection = (key: FieldId): SortKey['direction'] => (UPWARDS.test(key) ? 'asc' : 'desc')

const opposite = (direction: SortKey['direction']): SortKey['direction'] => (direction === 'asc' ? 'desc' : 'asc')

/**
 * The view sorted by a key, as a click on a header does: first in the key's natural direction, then the other way, then
 * in the provider's own order again. Relevance knows one direction only.
 */
export function toggleSort(view: View, key: FieldId): View {
  const [own] = view.sort
  const natural = firstDirection(key)
  if (own?.key !== key) return withSort(view, [{ key, direction: natural }])
  if (own.direction !== natural || key === 'relevance_score') return withSort(view, [])
  return withSort(view, [{ key, direction: opposite(natural) }])
}

/** The view in another order; `[]` for the provider's own. The page of a pasted call no longer applies. */
export function withSort(view: View, sort: readonly SortKey[]): View {
  return { ...view, sort, page: null }
}

/** The view grouped by a field, `null` for no groups: then there is nothing to split either. A treemap is seen from its top. */
export function withGroup(view: View, group: Grouping | null): View {
  const { inside, ...chart } = view.chart ?? { inside: undefined }
  const isKept = inside === undefined || group?.field === view.group?.field
  return {
    ...view,
    group,
    split: group === null ? null : view.split,
    chart: isKept || !('kind' in chart) ? view.chart : chart,
  }
}

/** The view with its groups drawn another way, `null` for what suits the field. */
export function withChart(view: View, chart: Chart | null): View {
  return { ...view, chart }
}

/** The view with these columns in this order, `null` for the default ones. */
export function withColumns(view: View, columns: readonly string[] | null): View {
  return { ...view, columns, select: null }
}

/** The view with a record open in the drawer, by its short id; `null` closes it. */
export function withRecord(view: View, record: string | null): View {
  return { ...view, record }
}

/** The view for another query: what belongs to the old answer (page, open record) is left behind. */
export function withNewAnswer(view: View): View {
  return { ...view, page: null, record: null }
}
