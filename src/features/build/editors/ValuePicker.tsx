import '@mantine/core/styles/Input.css'
import { TextInput } from '@mantine/core'
import { type ClipboardEvent, useId } from 'react'
import { formatCount } from '#lib/count'
import type { ListDraft } from '../draft/draft.ts'
import { withToggled } from '../draft/list.ts'
import type { Subject } from '../draft/subject.ts'
import { Listbox, type Option } from '../listbox/Listbox.tsx'
import { useListbox } from '../listbox/useListbox.ts'
import classes from './editors.module.css'
import { ModeSelect } from './ModeSelect.tsx'
import { PickedValues } from './PickedValues.tsx'
import type { ValueOption } from './value-option.ts'

interface ValuePickerProps {
  readonly subject: Subject
  readonly draft: ListDraft
  onChange(draft: ListDraft): void
  readonly options: readonly ValueOption[]
  readonly placeholder: string
  /** How the list stands: "Looking…", "Nothing found". Read out when it changes. */
  readonly status: string | null
  /** Words for a chosen value. */
  labelOf(value: string): string
  /** Show what is chosen above the text, apart from the list. */
  readonly showsPicked: boolean
  onPaste?(event: ClipboardEvent<HTMLInputElement>): void
}

const toOption =
  (draft: ListDraft) =>
  ({ value, label, hint, count }: ValueOption): Option => ({
    key: value ?? '?',
    label,
    hint,
    ...(count !== null && { aside: formatCount(count) }),
    isPicked: draft.values.includes(value),
  })

/** Values to take from a list under a text field, several at once. */
export function ValuePicker(props: ValuePickerProps) {
  const { subject, draft, onChange, options, placeholder, status, labelOf, showsPicked, onPaste } = props
  const statusId = useId()
  const asksValues = draft.mode !== 'known' && draft.mode !== 'unknown'
  const shown = draft.mode === 'all' ? options.filter(({ value }) => value !== null) : options
  const isPicked = (index: number) => shown.some(({ value }, at) => at === index && draft.values.includes(value))
  const state = useListbox({
    length: shown.length,
    startsMarked: draft.typed.trim() !== '',
    passesEnter: (index) => draft.typed === '' && isPicked(index),
    onTake: (index, how) => {
      const option = shown[index]
      if (!option) return
      // Enter takes and never takes out: that is what Space and a click are for.
      const taken = how === 'leave' && isPicked(index) ? draft : withToggled(draft, option.value)
      onChange(how === 'leave' ? { ...taken, typed: '' } : { ...taken, served: draft.typed })
    },
  })
  const picked = draft.values.map((value) => ({ value, label: value === null ? 'Unknown' : labelOf(value) }))
  return (
    <div className={classes['rows']}>
      <ModeSelect field={subject.field} mode={draft.mode} onChange={(mode) => onChange({ ...draft, mode })} />
      {asksValues && (
        <>
          {showsPicked && <PickedValues values={picked} onRemove={(value) => onChange(withToggled(draft, value))} />}
          <TextInput
            size="sm"
            data-autofocus
            aria-label={`${subject.field.label}: find a value`}
            aria-describedby={statusId}
            placeholder={placeholder}
            value={draft.typed}
            onChange={(event) => onChange({ ...draft, typed: event.currentTarget.value })}
            {...(onPaste && { onPaste })}
            {...state.inputProps}
          />
          <Listbox label={subject.field.label} state={state} options={shown.map(toOption(draft))} isMultiple />
          <p id={statusId} role="status" className={classes['meta']}>
            {status}
          </p>
        </>
      )}
    </div>
  )
}
