import '@mantine/core/styles/Input.css'
import { CloseButton, TextInput } from '@mantine/core'
import { Suspense, useState } from 'react'
import { Button, lazyPart } from '#ui'
import { comparesOf, emptyDateRow } from '../draft/date.ts'
import { datePresets } from '../draft/date-presets.ts'
import { parseDateText } from '../draft/date-text.ts'
import type { DateCompare, DateDraft, DateRow } from '../draft/draft.ts'
import { ChoiceSelect } from './ChoiceSelect.tsx'
import type { EditorProps } from './editor-props.ts'
import classes from './editors.module.css'

const { Part: DayCalendar, prefetch } = lazyPart(async () => (await import('./DayCalendar.tsx')).DayCalendar)

const WORDS: Readonly<Record<DateCompare, string>> = {
  between: 'in the period',
  on: 'on the day',
  after: 'after',
  before: 'before',
  unknown: 'unknown',
}

interface DayFieldProps {
  readonly label: string
  readonly text: string
  readonly edge: 'first' | 'last' | 'day'
  readonly isFirst?: boolean
  onChange(text: string): void
}

/** A typed date. What a year or a month is taken for is said below it. */
function DayField({ label, text, edge, isFirst = false, onChange }: DayFieldProps) {
  const day = parseDateText(text, edge)
  const isMeant = day !== null && day !== text.trim()
  return (
    <TextInput
      className={classes['grow'] ?? ''}
      size="sm"
      label={label}
      placeholder="yyyy-mm-dd"
      data-autofocus={isFirst || undefined}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
      description={isMeant ? `taken as ${day}` : undefined}
      inputWrapperOrder={['label', 'input', 'description']}
    />
  )
}

interface RowProps {
  readonly row: DateRow
  readonly isFirst: boolean
  onChange(row: DateRow): void
}

const EDGES = { on: 'day', after: 'last', before: 'first' } as const
const LABELS = { on: 'Day', after: 'After', before: 'Before' } as const

function RowFields({ row, isFirst, onChange }: RowProps) {
  const { compare } = row
  if (compare === 'unknown') return null
  if (compare !== 'between')
    return (
      <DayField
        label={LABELS[compare]}
        text={row.from}
        edge={EDGES[compare]}
        isFirst={isFirst}
        onChange={(from) => onChange({ ...row, from })}
      />
    )
  return (
    <div className={classes['line']} style={{ alignItems: 'start' }}>
      <DayField
        label="From"
        text={row.from}
        edge="first"
        isFirst={isFirst}
        onChange={(from) => onChange({ ...row, from })}
      />
      <DayField label="To, included" text={row.to} edge="last" onChange={(to) => onChange({ ...row, to })} />
    </div>
  )
}

function Calendar({ row, onChange }: Omit<RowProps, 'isFirst'>) {
  const [isOpen, setOpen] = useState(false)
  if (row.compare === 'unknown') return null
  return (
    <>
      <Button
        size="tiny"
        variant="plain"
        aria-expanded={isOpen}
        onPointerEnter={prefetch}
        onFocus={prefetch}
        style={{ alignSelf: 'start' }}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Hide calendar' : 'Pick in a calendar'}
      </Button>
      {isOpen && (
        <Suspense fallback={<p className={classes['meta']}>Opening the calendar…</p>}>
          <DayCalendar row={row} onChange={onChange} />
        </Suspense>
      )}
    </>
  )
}

/** Dates, typed or picked: a period, a day, open ends. */
export function DateEditor({ subject, draft, onChange }: EditorProps<DateDraft>) {
  const compares = comparesOf(subject.dates)
  const { rows } = draft
  const canOr = subject.dates.plain?.operators.includes('or') === true && rows[0]?.compare !== 'between'
  const withRow = (at: number, row: DateRow | null) =>
    onChange({ ...draft, rows: rows.flatMap((own, index) => (index === at ? (row ? [row] : []) : [own])) })
  return (
    <div className={classes['rows']}>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are told apart by their place alone
        <div key={at} className={classes['rows']}>
          <div className={classes['line']}>
            {at > 0 && <span className={classes['or']}>or</span>}
            <ChoiceSelect
              label={`${subject.label}: how to compare`}
              value={row.compare}
              choices={compares}
              words={WORDS}
              onChange={(compare) => withRow(at, { ...row, compare })}
            />
            {rows.length > 1 && <CloseButton aria-label="Take out this line" onClick={() => withRow(at, null)} />}
          </div>
          <RowFields row={row} isFirst={at === 0} onChange={(changed) => withRow(at, changed)} />
          {at === rows.length - 1 && <Calendar row={row} onChange={(changed) => withRow(at, changed)} />}
        </div>
      ))}
      <p className={classes['meta']}>Typed as 2020-05-17, 17 May 2020, May 2020 or 2020.</p>
      <div className={classes['presets']}>
        {compares.includes('between') &&
          datePresets(new Date()).map(({ label, row }) => (
            <Button key={label} size="tiny" variant="plain" onClick={() => onChange({ ...draft, rows: [row] })}>
              {label}
            </Button>
          ))}
        {canOr && (
          <Button
            size="tiny"
            variant="quiet"
            onClick={() => onChange({ ...draft, rows: [...rows, emptyDateRow('on')] })}
          >
            Or another
          </Button>
        )}
      </div>
    </div>
  )
}
