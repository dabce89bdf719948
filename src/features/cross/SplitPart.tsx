import { useSource } from '#data'
import { findField } from '#query'
import { useList } from '#url'
import classes from './cross.module.css'
import { SplitPanel } from './SplitPanel.tsx'

/** The groups of the view split by its second field, or why they cannot be. */
export function SplitPart() {
  const { query, view } = useList()
  const { source } = useSource(query.source)
  const { group, split } = view
  const rowField = group && findField(query.entity, group.field)
  const columnField = split && findField(query.entity, split.field)
  if (!rowField || !split) return null
  const whyNot = columnField
    ? source.can.whyNotGroup(query.entity, columnField.id)
    : `“${split.field}” is not in our catalog.`
  if (!columnField || whyNot)
    return (
      <p role="alert" className={classes['refusal']}>
        <strong>The groups cannot be split by this field.</strong> {whyNot}
      </p>
    )
  if (columnField.id === rowField.id)
    return (
      <p role="alert" className={classes['refusal']}>
        <strong>The groups are of this field already.</strong> Split them by another one.
      </p>
    )
  return <SplitPanel rowField={rowField} columnField={columnField} split={split} />
}
