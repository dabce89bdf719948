import { memo } from 'react'
import { useSource } from '#data'
import { type EntityType, type Field, type FieldId, findField } from '#query'
import type { Source } from '#sources'
import { useList } from '#url'
import classes from './cross.module.css'
import { DEFAULT_SLICES } from './plan.ts'
import { isSplitField, splitFields } from './split-fields.ts'

interface SplitOptionProps {
  readonly field: Field
  readonly source: Source
  /** The field the groups are of. */
  readonly grouped: FieldId | undefined
}

function SplitOption({ field: { id, entity, label }, source, grouped }: SplitOptionProps) {
  const isGrouped = id === grouped
  const whyNot = isGrouped ? 'grouped by it already' : source.can.whyNotGroup(entity, id)
  return (
    <option value={id} disabled={whyNot !== null} title={whyNot ?? undefined}>
      {label}
      {whyNot !== null && (isGrouped ? ' (grouped by it)' : ' (not in this source)')}
    </option>
  )
}

type SplitOptionsProps = Omit<SplitOptionProps, 'field'> & { readonly entity: EntityType }

/** All fields. Memoised: they are many, and no answer and no clause changes them. */
const SplitOptions = memo(function SplitOptions({ entity, ...rest }: SplitOptionsProps) {
  const { usual, others } = splitFields(entity)
  const options = (fields: readonly Field[]) =>
    fields.map((field) => <SplitOption key={field.id} field={field} {...rest} />)
  return (
    <>
      <optgroup label="Usual">{options(usual)}</optgroup>
      <optgroup label="All others">{options(others)}</optgroup>
    </>
  )
})

/** The choice of a second field, beside the first. What it costs is said with it. */
export function SplitPicker() {
  const { query, view, setView } = useList()
  const { source } = useSource(query.source)
  if (view.compare) return null
  const present = view.split && findField(query.entity, view.split.field)
  const handleChoice = (id: string) => {
    const field = findField(query.entity, id)
    setView({ ...view, split: field ? { field: field.id, top: null } : null })
  }
  const all = { source, grouped: view.group?.field }
  const price = source.can.rate === null ? undefined : `Up to ${DEFAULT_SLICES + 3} requests: one for each value`
  return (
    <label className={classes['tool']} title={price}>
      <span>Split by</span>
      <select value={present?.id ?? ''} onChange={(event) => handleChoice(event.currentTarget.value)}>
        <option value="">nothing</option>
        {present && !isSplitField(present) && <SplitOption field={present} {...all} />}
        <SplitOptions entity={query.entity} {...all} />
      </select>
    </label>
  )
}
