import type { Address, View } from '#query'

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const kept = <T>(next: T, before: T): T => (isSame(next, before) ? before : next)

function keepView(next: View, before: View): View {
  return {
    ...next,
    sort: kept(next.sort, before.sort),
    select: kept(next.select, before.select),
    columns: kept(next.columns, before.columns),
    group: kept(next.group, before.group),
    split: kept(next.split, before.split),
    chart: kept(next.chart, before.chart),
    compare: kept(next.compare, before.compare),
    facets: kept(next.facets, before.facets),
  }
}

/**
 * The address that was read, with the parts that did not change taken from the one before: what follows them by identity
 * (a table of thirty rows) is not drawn anew because a record was opened.
 */
export function keepParts(next: Address, before: Address): Address {
  const { route } = next
  if (route.kind !== 'list' || before.route.kind !== 'list') return next
  const query = kept(route.query, before.route.query)
  return { ...next, route: { kind: 'list', query, view: keepView(route.view, before.route.view) } }
}
