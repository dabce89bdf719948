import { DatePicker } from '@mantine/dates'
import '@mantine/dates/styles.css'
import { parseDateText } from '../draft/date-text.ts'
import type { DateRow } from '../draft/draft.ts'

interface DayCalendarProps {
  readonly row: DateRow
  onChange(row: DateRow): void
}

/** A month to pick days in. Typed texts that are dates are shown in it. */
export function DayCalendar({ row, onChange }: DayCalendarProps) {
  const from = parseDateText(row.from, 'first')
  const to = parseDateText(row.to, 'last')
  const shown = from ?? to
  const start = shown === null ? {} : { defaultDate: shown }
  if (row.compare !== 'between')
    return <DatePicker {...start} value={from} onChange={(day) => onChange({ ...row, from: day ?? '' })} />
  return (
    <DatePicker
      {...start}
      type="range"
      allowSingleDateInRange
      value={[from, to]}
      onChange={([first, last]) => onChange({ ...row, from: first ?? '', to: last ?? '' })}
    />
  )
}
