import type { ReactNode } from 'react'
import { groupsOfField, useGroups } from '#data'
import type { Field, Grouping } from '#query'
import { useList } from '#url'
import { Chart } from './Chart.tsx'

interface AskedChartProps {
  readonly field: Field
  readonly group: Grouping
  readonly renderAll?: ((field: Field) => ReactNode) | undefined
}

/** Asks for the groups of a field and draws them. */
export function AskedChart({ field, group, renderAll }: AskedChartProps) {
  const { query } = useList()
  const answer = useGroups(groupsOfField(query, field, group.top))
  return <Chart group={group} answer={answer} renderAll={renderAll} />
}
