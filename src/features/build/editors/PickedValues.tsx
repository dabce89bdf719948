import { CloseButton } from '@mantine/core'
import '@mantine/core/styles/CloseButton.css'
import classes from './editors.module.css'

interface PickedValuesProps {
  /** Values with the words that stand for them. */
  readonly values: readonly { readonly value: string | null; readonly label: string }[]
  onRemove(value: string | null): void
}

/** The values a clause has so far, each with a way to take it out. */
export function PickedValues({ values, onRemove }: PickedValuesProps) {
  if (values.length === 0) return null
  return (
    <ul className={classes['picked']} aria-label="Chosen values">
      {values.map(({ value, label }) => (
        <li key={value ?? ''} className={classes['value']}>
          <span>{label}</span>
          <CloseButton size="xs" aria-label={`Take out ${label}`} onClick={() => onRemove(value)} />
        </li>
      ))}
    </ul>
  )
}
