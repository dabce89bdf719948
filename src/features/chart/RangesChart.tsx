import type { Field, Grouping } from '#query'
import { useList } from '#url'
import { Histogram } from './Histogram.tsx'
import { lookOf } from './look.ts'

/** Numbers the Source does not group, but filters: counted in ranges. */
export function RangesChart({ field, group }: { readonly field: Field; readonly group: Grouping }) {
  const { query, view } = useList()
  const look = lookOf('histogram', view.chart)
  const menu = <span>Histogram</span>
  return <Histogram query={query} field={field} group={group} groups={null} isOld={false} look={look} menu={menu} />
}
