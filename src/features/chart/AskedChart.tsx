import { groupsOfField, useGroups } from '#data'
import type { Field, Grouping } from '#query'
import { useList } from '#url'
import { Chart } from './Chart.tsx'

/** Asks for the groups of a field and draws them. */
export function AskedChart({ field, group }: { readonly field: Field; readonly group: Grouping }) {
  const { query } = useList()
  return <Chart field={field} group={group} answer={useGroups(groupsOfField(query, field))} />
}
