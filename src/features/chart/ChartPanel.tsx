import type { ReactNode } from 'react'
import { useSource } from '#data'
import { type Field, findField, refusalsOf } from '#query'
import { useList } from '#url'
import { AskedChart } from './AskedChart.tsx'
import classes from './chart.module.css'
import { GroupPicker } from './GroupPicker.tsx'
import { UsualGroups } from './UsualGroups.tsx'

/** The groups of the present query: the choice of the field, the chart, how its figures add up. */
export function ChartPanel({ renderAll }: { readonly renderAll?: (field: Field) => ReactNode }) {
  const { query, view } = useList()
  const { source } = useSource(query.source)
  const { group } = view
  const field = group && findField(query.entity, group.field)
  const whyNot = group && source.can.whyNotGroup(query.entity, group.field)
  const refusal = refusalsOf(query, view).find(({ place }) => place.kind === 'group')
  return (
    <section id="groups" tabIndex={-1} aria-label="Groups" className={classes['panel']}>
      <GroupPicker />
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
      {group && field && !refusal && !whyNot && (
        <AskedChart key={field.id} field={field} group={group} renderAll={renderAll} />
      )}
    </section>
  )
}
