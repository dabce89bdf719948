import { type Field, matchOptions } from '#query'
import { LIST_MODES, type ListMode } from '../draft/draft.ts'
import { ChoiceSelect } from './ChoiceSelect.tsx'

const WORDS: Readonly<Record<ListMode, string>> = {
  any: 'is any of',
  none: 'is none of',
  all: 'is all of',
  known: 'is known',
  unknown: 'is unknown',
}

/** The modes a form offers for a field; the present one is always among them, since a link can carry any. */
export function modesOf(field: Field, present: ListMode): readonly ListMode[] {
  const options = matchOptions(field)
  return LIST_MODES.filter((mode) => options[mode] || mode === present)
}

interface ModeSelectProps {
  readonly field: Field
  readonly mode: ListMode
  onChange(mode: ListMode): void
}

/** How the values of a list are meant. Left out where there is only one way. */
export function ModeSelect({ field, mode, onChange }: ModeSelectProps) {
  const modes = modesOf(field, mode)
  if (modes.length < 2) return null
  return (
    <ChoiceSelect
      label={`${field.label}: how to compare`}
      value={mode}
      choices={modes}
      words={WORDS}
      onChange={onChange}
    />
  )
}
