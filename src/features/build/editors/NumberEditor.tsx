import { Button, CloseButton, NativeSelect, NumberInput } from '@mantine/core'
import '@mantine/core/styles/NumberInput.css'
import { assertNever } from '#lib/assert-never'
import { type Field, matchOptions } from '#query'
import { NUMBER_COMPARES, type NumberCompare, type NumberDraft, type NumberRow } from '../draft/draft.ts'
import { emptyNumberRow, readDigits } from '../draft/number.ts'
import { isYear, numberPresets, stepOf } from '../draft/steps.ts'
import type { EditorProps } from './editor-props.ts'
import classes from './editors.module.css'

const WORDS: Readonly<Record<NumberCompare, string>> = {
  between: 'between',
  'at-least': 'at least',
  'at-most': 'at most',
  exactly: 'exactly',
  'more-than': 'more than',
  'less-than': 'less than',
  unknown: 'unknown',
}

/** The comparisons a field takes. */
function comparesOf(field: Field): readonly NumberCompare[] {
  const { ranges, unknown } = matchOptions(field)
  return NUMBER_COMPARES.filter((compare) => {
    if (compare === 'exactly') return true
    return compare === 'unknown' ? unknown : ranges
  })
}

interface NumberFieldProps {
  readonly field: Field
  readonly label: string
  readonly text: string
  onChange(text: string): void
  readonly isFirst?: boolean
}

function NumberField({ field, label, text, onChange, isFirst = false }: NumberFieldProps) {
  const digits = readDigits(text)
  return (
    <NumberInput
      className={classes['grow'] ?? ''}
      size="sm"
      aria-label={label}
      data-autofocus={isFirst || undefined}
      value={text}
      onChange={(value) => onChange(String(value))}
      min={0}
      allowNegative={false}
      decimalScale={field.kind === 'integer' ? 0 : 6}
      thousandSeparator={isYear(field) ? '' : ','}
      step={stepOf(field, digits === null ? null : Number(digits))}
      startValue={isYear(field) ? new Date().getFullYear() : 0}
      stepHoldDelay={400}
      stepHoldInterval={80}
    />
  )
}

interface RowProps {
  readonly field: Field
  readonly row: NumberRow
  readonly isFirst: boolean
  onChange(row: NumberRow): void
  onRemove: (() => void) | null
}

function Row({ field, row, isFirst, onChange, onRemove }: RowProps) {
  const compares = comparesOf(field)
  const named = `${field.label} ${WORDS[row.compare]}`
  return (
    <div className={classes['line']}>
      {!isFirst && <span className={classes['or']}>or</span>}
      <NativeSelect
        size="sm"
        aria-label={`${field.label}: how to compare`}
        value={row.compare}
        data={compares.map((compare) => ({ value: compare, label: WORDS[compare] }))}
        onChange={(event) => {
          const compare = compares.find((one) => one === event.currentTarget.value)
          if (compare) onChange({ ...row, compare })
        }}
      />
      {row.compare !== 'unknown' && (
        <NumberField
          field={field}
          label={row.compare === 'between' ? `${field.label} from` : named}
          text={row.from}
          onChange={(from) => onChange({ ...row, from })}
          isFirst={isFirst}
        />
      )}
      {row.compare === 'between' && (
        <>
          <span className={classes['or']}>and</span>
          <NumberField
            field={field}
            label={`${field.label} to`}
            text={row.to}
            onChange={(to) => onChange({ ...row, to })}
          />
        </>
      )}
      {onRemove && <CloseButton aria-label="Take out this line" onClick={onRemove} />}
    </div>
  )
}

const MODE_WORDS: Readonly<Record<NumberDraft['mode'], string>> = { any: 'is', none: 'is not', known: 'is known' }

function modesOf(field: Field, present: NumberDraft['mode']): readonly NumberDraft['mode'][] {
  const { none, known } = matchOptions(field)
  return (['any', 'none', 'known'] as const).filter((mode) => {
    if (mode === present) return true
    switch (mode) {
      case 'any':
        return true
      case 'none':
        return none
      case 'known':
        return known
      default:
        return assertNever(mode)
    }
  })
}

/** Numbers and ranges; several lines are joined by "or". */
export function NumberEditor({ subject: { field }, draft, onChange }: EditorProps<NumberDraft>) {
  const { mode, rows } = draft
  const modes = modesOf(field, mode)
  const presets = numberPresets(field, new Date().getFullYear())
  const withRow = (at: number, row: NumberRow | null) =>
    onChange({ ...draft, rows: rows.flatMap((own, index) => (index === at ? (row ? [row] : []) : [own])) })
  return (
    <div className={classes['rows']}>
      {modes.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label={`${field.label}: is or is not`}
          value={mode}
          data={modes.map((one) => ({ value: one, label: MODE_WORDS[one] }))}
          onChange={(event) => {
            const chosen = modes.find((one) => one === event.currentTarget.value)
            if (chosen) onChange({ ...draft, mode: chosen })
          }}
        />
      )}
      {mode !== 'known' &&
        rows.map((row, at) => (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines are told apart by their place alone
            key={at}
            field={field}
            row={row}
            isFirst={at === 0}
            onChange={(changed) => withRow(at, changed)}
            onRemove={rows.length > 1 ? () => withRow(at, null) : null}
          />
        ))}
      {mode !== 'known' && (
        <div className={classes['presets']}>
          {presets.map(({ label, row }) => (
            <Button key={label} size="compact-xs" variant="default" onClick={() => onChange({ ...draft, rows: [row] })}>
              {label}
            </Button>
          ))}
          {field.operators.includes('or') && (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => onChange({ ...draft, rows: [...rows, emptyNumberRow('exactly')] })}
            >
              Or another
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
