import type { ReactNode } from 'react'
import { useSource } from '#data'
import { type Field, findField, refusalsOf } from '#query'
import { useList } from '#url'
import { AskedChart } from './AskedChart.tsx'
import classes from './chart.module.css'
import { GroupPicker } from './GroupPicker.tsx'
import { UsualGroups } from './UsualGroups.tsx'

interface ChartPanelProps {
  readonly renderAll?: (field: Field) => ReactNode
  /** Further choices beside the field of the groups. */
  readonly tools?: ReactNode
  /** Stands in place of the chart where groups are split or sets compared. */
  readonly renderSeries?: () => ReactNode
}

/** The groups of the present query: the choice of the field, the chart, how its figures add up. */
export function ChartPanel({ renderAll, tools, renderSeries }: ChartPanelProps) {
  const { query, view } = useList()
  const { source } = useSource(query.source)
  const { group } = view
  const field = group && findField(query.entity, group.field)
  const whyNot = group && source.can.whyNotGroup(query.entity, group.field)
  const refusal = refusalsOf(query, view).find(({ place }) => place.kind === 'group')
  const canGroup = group && field && !refusal && !whyNot
  const isSeries = view.split !== null || view.compare !== null
  return (
    <section id="groups" tabIndex={-1} aria-label="Groups" className={classes['panel']}>
      <GroupPicker>{group && tools}</GroupPicker>
      {!group && <UsualGroups />}
      {group && refusal && (
        <p role="alert" className={classes['refusal']}>
          <strong>{refusal.explanation.what}</strong> {refusal.explanation.why} {refusal.explanation.fix}
        </p>
      )}
      {group && !refusal && whyNot && (
        <p role="alert" className={classes['refusal']}>
          <strong>This field cannot be grouped here.</strong> {whyNot}
        </p>
      )}
      {canGroup && isSeries && renderSeries?.()}
      {canGroup && !isSeries && <AskedChart key={field.id} field={field} group={group} renderAll={renderAll} />}
    </section>
  )
}
