import '@mantine/core/styles/Input.css'
import { CloseButton, NumberInput } from '@mantine/core'
import '@mantine/core/styles/NumberInput.css'
import type { ReactNode } from 'react'
import { type Field, isYear, matchOptions } from '#query'
import { NUMBER_COMPARES, type NumberCompare, type NumberRow } from '../draft/draft.ts'
import { readDigits } from '../draft/number.ts'
import { stepOf } from '../draft/steps.ts'
import { ChoiceSelect } from './ChoiceSelect.tsx'
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

interface NumberLineProps {
  readonly field: Field
  readonly row: NumberRow
  readonly isFirst: boolean
  /** What stands before the comparison. */
  readonly lead: ReactNode
  onChange(row: NumberRow): void
  readonly onRemove: (() => void) | null
}

/** One comparison with its one or two numbers. */
export function NumberLine({ field, row, isFirst, lead, onChange, onRemove }: NumberLineProps) {
  const isRange = row.compare === 'between'
  return (
    <>
      <div className={classes['line']}>
        {lead}
        <ChoiceSelect
          label={`${field.label}: how to compare`}
          value={row.compare}
          choices={comparesOf(field)}
          words={WORDS}
          onChange={(compare) => onChange({ ...row, compare })}
        />
        {onRemove && <CloseButton aria-label="Take out this line" onClick={onRemove} />}
      </div>
      {row.compare !== 'unknown' && (
        <div className={classes['line']}>
          <NumberField
            field={field}
            label={isRange ? `${field.label} from` : `${field.label} ${WORDS[row.compare]}`}
            text={row.from}
            onChange={(from) => onChange({ ...row, from })}
            isFirst={isFirst}
          />
          {isRange && (
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
        </div>
      )}
    </>
  )
}
