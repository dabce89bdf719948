import '@mantine/core/styles/Input.css'
import { NativeSelect } from '@mantine/core'

interface ChoiceSelectProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly choices: readonly T[]
  readonly words: Readonly<Record<T, string>>
  onChange(value: T): void
}

/** A small choice within a sentence: "is any of", "between". */
export function ChoiceSelect<T extends string>({ label, value, choices, words, onChange }: ChoiceSelectProps<T>) {
  return (
    <NativeSelect
      size="xs"
      w="fit-content"
      aria-label={label}
      value={value}
      data={choices.map((choice) => ({ value: choice, label: words[choice] }))}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice === event.currentTarget.value)
        if (chosen) onChange(chosen)
      }}
    />
  )
}
