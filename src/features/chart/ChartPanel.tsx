import { type ReactNode, Suspense } from 'react'
import { useSource } from '#data'
import { type Field, findField, refusalsOf } from '#query'
import { lazyPart } from '#ui'
import { useList } from '#url'
import { AskedChart } from './AskedChart.tsx'
import classes from './chart.module.css'
import { GroupPicker } from './GroupPicker.tsx'
import { isOnlyInRanges } from './kinds.ts'
import { UsualGroups } from './UsualGroups.tsx'
import { Waiting } from './Waiting.tsx'

const { Part: RangesChart } = lazyPart(async () => (await import('./RangesChart.tsx')).RangesChart)

interface ChartPanelProps {
  readonly renderAll?: (field: Field) => ReactNode
  /** Further choices beside the field of the groups. */
  readonly tools?: ReactNode
  /** Stands in place of the chart where groups are split or sets compared. */
  readonly renderSeries?: (field: Field) => ReactNode
}

/** The groups of the present query: the choice of the field, the chart, how its figures add up. */
export function ChartPanel({ renderAll, tools, renderSeries }: ChartPanelProps) {
  const { query, view } = useList()
  const { source } = useSource(query.source)
  const { group } = view
  const field = group && findField(query.entity, group.field)
  const whyNot = group && source.can.whyNotGroup(query.entity, group.field)
  const isInRanges =
    field !== null &&
    isOnlyInRanges(field) &&
    view.chart?.kind === 'histogram' &&
    source.can.whyNotFilter(query.entity, field.id) === null
  const refusal = refusalsOf(query, view).find(({ place }) => place.kind === 'group')
  const canGroup = group && field && !refusal && !whyNot
  const isSeries = view.split !== null || view.compare !== null
  return (
    <section id="groups" tabIndex={-1} aria-label="Groups" className={classes['panel']}>
      {view.embed === null && <GroupPicker>{group && tools}</GroupPicker>}
      {!group && <UsualGroups />}
      {group && field && isInRanges && (
        <Suspense fallback={<Waiting />}>
          <RangesChart key={field.id} field={field} group={group} />
        </Suspense>
      )}
      {group && !isInRanges && refusal && (
        <p role="alert" className={classes['refusal']}>
          <strong>{refusal.explanation.what}</strong> {refusal.explanation.why} {refusal.explanation.fix}
        </p>
      )}
      {group && !isInRanges && !refusal && whyNot && (
        <p role="alert" className={classes['refusal']}>
          <strong>This field cannot be grouped here.</strong> {whyNot}
        </p>
      )}
      {canGroup && isSeries && renderSeries?.(field)}
      {canGroup && !isSeries && <AskedChart field={field} group={group} renderAll={renderAll} />}
    </section>
  )
}
