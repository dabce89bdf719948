import { type Field, isNumeric } from '#query'
import { useList } from '#url'
import { DEFAULT_ROWS, ROW_STEPS } from './top.ts'

/** How many groups have a row of their own; numbers stand on an axis and are all there. */
export function RowChoice({ field }: { readonly field: Field }) {
  const { view, setView } = useList()
  const { group } = view
  if (!group || isNumeric(field)) return null
  const own = group.top ?? DEFAULT_ROWS
  const steps = [...new Set([...ROW_STEPS, own])].sort((a, b) => a - b)
  return (
    <label>
      Rows
      <select
        value={own}
        onChange={({ currentTarget }) =>
          setView({ ...view, group: { ...group, top: Number(currentTarget.value) } }, 'replace')
        }
      >
        {steps.map((step) => (
          <option key={step} value={step}>
            {step}
          </option>
        ))}
      </select>
    </label>
  )
}
