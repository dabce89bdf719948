import { Button } from '#ui'
import '@mantine/core/styles/Input.css'
import { TextInput } from '@mantine/core'
import type { ClipboardEvent } from 'react'
import { formatCount } from '#lib/count'
import { canonicalValue, type Field, recognizeIds } from '#query'
import type { ListDraft } from '../draft/draft.ts'
import { withAdded, withToggled, withTypedTaken } from '../draft/list.ts'
import { Listbox } from '../listbox/Listbox.tsx'
import { useListbox } from '../listbox/useListbox.ts'
import type { EditorProps } from './editor-props.ts'
import classes from './editors.module.css'
import { ModeSelect } from './ModeSelect.tsx'
import { PickedValues } from './PickedValues.tsx'
import { useCounts } from './useCounts.ts'
import { matchingOptions, type ValueOption } from './value-option.ts'

const MOST_OFFERED = 50

/** An identifier without its web address: that part is the same for all. */
const shortened = (value: string): string => value.replace(/^https?:\/\/(?:www\.)?[^/]+\/(?=.)/, '')

/** The values in a pasted text: identifiers wherever they stand; else one value a line. `null`: leave it to the field. */
export function pastedValues(field: Field, text: string): readonly string[] | null {
  if (field.kind === 'external-id') {
    const values = recognizeIds(text).flatMap(({ scheme, id }) =>
      scheme.toLowerCase() === field.scheme?.toLowerCase() ? [canonicalValue(field, id)] : [],
    )
    return values.length > 0 ? values : null
  }
  const lines = text.split(/[\r\n]+/).map((line) => line.trim())
  return lines.length > 1 ? lines.filter((line) => line !== '') : null
}

const hintOf = (field: Field): string => {
  if (field.kind === 'external-id')
    return `${field.scheme ?? 'Identifiers'}, bare or as a web address. A pasted list is taken apart.`
  const cases = field.isCaseSensitive ? 'Capitals count.' : 'Capitals do not matter.'
  return `The whole text, exactly as it is stored. ${cases}`
}

/** The commonest texts of the present query. Identifiers are not offered: hardly one occurs twice. */
function useOffered({ subject, draft, others }: EditorProps<ListDraft>): readonly ValueOption[] {
  const isAsked = subject.kind === 'string' && subject.field.kind !== 'collection'
  const { answer } = useCounts({ field: subject.field, others, top: MOST_OFFERED, isAsked })
  if (!isAsked || answer.isOld) return []
  const options = (answer.groups?.groups ?? []).flatMap(({ key, label, count }): readonly ValueOption[] =>
    key === null ? [] : [{ value: key, label, hint: null, count }],
  )
  return matchingOptions(options, draft.typed)
}

/** Exact texts and identifiers, typed, pasted or taken from those of the present query. */
export function StringEditor(props: EditorProps<ListDraft>) {
  const { subject, draft, onChange } = props
  const { field } = subject
  const asksValues = draft.mode !== 'known' && draft.mode !== 'unknown'
  const offered = useOffered(props)
  const state = useListbox({
    length: asksValues ? offered.length : 0,
    startsMarked: false,
    onTake: (index) => {
      const option = offered[index]
      if (option) onChange({ ...withToggled(draft, option.value), typed: '' })
    },
  })
  const handlePaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const values = pastedValues(field, event.clipboardData.getData('text'))
    if (values === null) return
    event.preventDefault()
    onChange(withAdded(draft, values))
  }
  const picked = draft.values.map((value) => ({ value, label: value === null ? 'Unknown' : shortened(value) }))
  return (
    <div className={classes['rows']}>
      <ModeSelect field={field} mode={draft.mode} onChange={(mode) => onChange({ ...draft, mode })} />
      {asksValues && (
        <>
          <PickedValues values={picked} onRemove={(value) => onChange(withToggled(draft, value))} />
          <div className={classes['line']}>
            <TextInput
              className={classes['grow'] ?? ''}
              size="sm"
              data-autofocus
              aria-label={field.label}
              value={draft.typed}
              spellCheck={false}
              onChange={(event) => onChange({ ...draft, typed: event.currentTarget.value })}
              onPaste={handlePaste}
              {...(offered.length > 0 ? state.inputProps : { autoComplete: 'off' })}
            />
            {draft.typed.trim() !== '' && (
              <Button variant="plain" onClick={() => onChange(withTypedTaken(draft))}>
                And another
              </Button>
            )}
          </div>
          <p className={classes['meta']}>{hintOf(field)}</p>
          {offered.length > 0 && (
            <Listbox
              label={`${field.label} in the present query`}
              state={state}
              isMultiple
              options={offered.map(({ value, label, count }) => ({
                key: value ?? '',
                label,
                aside: count === null ? undefined : formatCount(count),
                isPicked: draft.values.includes(value),
              }))}
            />
          )}
        </>
      )}
    </div>
  )
}
