import { type Field, matchOptions } from '#query'
import type { ListDraft } from '../draft/draft.ts'
import { EMPTY_LIST } from '../draft/list.ts'
import type { EditorProps } from './editor-props.ts'
import classes from './editors.module.css'

/** An answer to a yes-or-no field. */
interface Answer {
  readonly label: string
  readonly draft: ListDraft
}

const anyOf = (label: string, ...values: readonly (string | null)[]): Answer => ({
  label,
  draft: { ...EMPTY_LIST, values },
})

/** The answers a field takes. Records without a value count neither as yes nor as no. */
export function answersOf(field: Field): readonly Answer[] {
  const { unknown, known } = matchOptions(field)
  return [
    anyOf('Yes', 'true'),
    anyOf('No', 'false'),
    ...(unknown ? [{ label: 'Unknown', draft: { ...EMPTY_LIST, mode: 'unknown' } as const }] : []),
    ...(unknown && field.operators.includes('or') ? [anyOf('No or unknown', 'false', null)] : []),
    ...(known ? [{ label: 'Known: yes or no', draft: { ...EMPTY_LIST, mode: 'known' } as const }] : []),
  ]
}

const keyOf = ({ mode, values }: ListDraft): string => [mode, ...values.map((value) => value ?? '?').toSorted()].join()

/** Yes, no, unknown: one choice. */
export function BooleanEditor({ subject, draft, onChange }: EditorProps<ListDraft>) {
  const present = keyOf(draft)
  return (
    <fieldset className={classes['choices']}>
      <legend className="bs-visually-hidden">{subject.field.label}</legend>
      {answersOf(subject.field).map(({ label, draft: answer }, index) => (
        <label key={label} className={classes['choice']}>
          <input
            type="radio"
            name="answer"
            checked={keyOf(answer) === present}
            onChange={() => onChange(answer)}
            data-autofocus={keyOf(answer) === present || (index === 0 && draft.values.length === 0) || undefined}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
