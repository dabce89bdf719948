import { useSource } from '#data'
import { type Field, findField } from '#query'
import { useList } from '#url'
import classes from './cross.module.css'
import { DEFAULT_SLICES } from './plan.ts'
import { splitFields } from './split-fields.ts'

/** The choice of a second field, beside the first. What it costs is said with it. */
export function SplitPicker() {
  const { query, view, setView } = useList()
  const { source } = useSource(query.source)
  const { usual, others } = splitFields(query.entity)
  if (view.compare) return null
  const present = view.split && findField(query.entity, view.split.field)
  const whyNot = (field: Field): string | null =>
    field.id === view.group?.field ? 'grouped by it already' : source.can.whyNotGroup(query.entity, field.id)
  const option = (field: Field) => {
    const reason = whyNot(field)
    return (
      <option key={field.id} value={field.id} disabled={reason !== null} title={reason ?? undefined}>
        {field.label}
        {reason !== null && (field.id === view.group?.field ? ' (grouped by it)' : ' (not in this source)')}
      </option>
    )
  }
  const handleChoice = (id: string) => {
    const field = [...usual, ...others].find((one) => one.id === id)
    setView({ ...view, split: field ? { field: field.id, top: null } : null })
  }
  const isListed = present && [...usual, ...others].some(({ id }) => id === present.id)
  const price = source.can.rate === null ? undefined : `Up to ${DEFAULT_SLICES + 3} requests: one for each value`
  return (
    <label className={classes['tool']} title={price}>
      <span>Split by</span>
      <select value={present?.id ?? ''} onChange={(event) => handleChoice(event.currentTarget.value)}>
        <option value="">nothing</option>
        {present && !isListed && option(present)}
        <optgroup label="Usual">{usual.map(option)}</optgroup>
        <optgroup label="All others">{others.map(option)}</optgroup>
      </select>
    </label>
  )
}
