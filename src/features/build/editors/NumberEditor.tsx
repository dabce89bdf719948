import { type Field, matchOptions } from '#query'
import { Button } from '#ui'
import type { NumberDraft, NumberRow } from '../draft/draft.ts'
import { emptyNumberRow } from '../draft/number.ts'
import { numberPresets } from '../draft/steps.ts'
import { ChoiceSelect } from './ChoiceSelect.tsx'
import type { EditorProps } from './editor-props.ts'
import classes from './editors.module.css'
import { NumberLine } from './NumberLine.tsx'

type Mode = NumberDraft['mode']

const WORDS: Readonly<Record<Mode, string>> = { any: 'is', none: 'is not', known: 'is known' }

/** The modes a form offers for a field; the present one is among them, since a link can carry any. */
function modesOf(field: Field, present: Mode): readonly Mode[] {
  const { none, known } = matchOptions(field)
  const offered: Readonly<Record<Mode, boolean>> = { any: true, none, known }
  return (['any', 'none', 'known'] as const).filter((mode) => offered[mode] || mode === present)
}

/** Numbers and ranges; several lines are joined by "or". */
export function NumberEditor({ subject: { field }, draft, onChange }: EditorProps<NumberDraft>) {
  const { mode } = draft
  const rows = mode === 'known' ? [] : draft.rows
  const modes = modesOf(field, mode)
  const withRow = (at: number, row: NumberRow | null) =>
    onChange({ ...draft, rows: draft.rows.flatMap((own, index) => (index === at ? (row ? [row] : []) : [own])) })
  const modeSelect = modes.length > 1 && (
    <ChoiceSelect
      label={`${field.label}: is or is not`}
      value={mode}
      choices={modes}
      words={WORDS}
      onChange={(chosen) => onChange({ ...draft, mode: chosen })}
    />
  )
  return (
    <div className={classes['rows']}>
      {mode === 'known' && modeSelect}
      {rows.map((row, at) => (
        <NumberLine
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are told apart by their place alone
          key={at}
          field={field}
          row={row}
          isFirst={at === 0}
          lead={at === 0 ? modeSelect : <span className={classes['or']}>or</span>}
          onChange={(changed) => withRow(at, changed)}
          onRemove={rows.length > 1 ? () => withRow(at, null) : null}
        />
      ))}
      {mode !== 'known' && (
        <div className={classes['presets']}>
          {numberPresets(field, new Date().getFullYear()).map(({ label, row }) => (
            <Button key={label} size="tiny" variant="plain" onClick={() => onChange({ ...draft, rows: [row] })}>
              {label}
            </Button>
          ))}
          {field.operators.includes('or') && (
            <Button
              size="tiny"
              variant="quiet"
              onClick={() => onChange({ ...draft, rows: [...draft.rows, emptyNumberRow('exactly')] })}
            >
              Or another
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
