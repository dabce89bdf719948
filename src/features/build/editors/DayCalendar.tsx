import { DatePicker } from '@mantine/dates'
import '@mantine/dates/styles.css'
import { parseDateText } from '../draft/date-text.ts'
import type { DateRow } from '../draft/draft.ts'

interface DayCalendarProps {
  readonly row: DateRow
  onChange(row: DateRow): void
}

const ARIA_LABELS = {
  nextMonth: 'Next month',
  previousMonth: 'Previous month',
  nextYear: 'Next year',
  previousYear: 'Previous year',
  nextDecade: 'Next decade',
  previousDecade: 'Previous decade',
  monthLevelControl: 'Choose a month',
  yearLevelControl: 'Choose a year',
}

/** A month to pick days in. Typed texts that are dates are shown in it. */
export function DayCalendar({ row, onChange }: DayCalendarProps) {
  const from = parseDateText(row.from, 'first')
  const to = parseDateText(row.to, 'last')
  const shown = from ?? to
  const common = {
    // Days of other months are left out: the kit draws them too pale to be read. Red is for failure alone.
    hideOutsideDates: true,
    weekendDays: [],
    ariaLabels: ARIA_LABELS,
    ...(shown !== null && { defaultDate: shown }),
  }
  if (row.compare !== 'between')
    return <DatePicker {...common} value={from} onChange={(day) => onChange({ ...row, from: day ?? '' })} />
  return (
    <DatePicker
      {...common}
      type="range"
      allowSingleDateInRange
      value={[from, to]}
      onChange={([first, last]) => onChange({ ...row, from: first ?? '', to: last ?? '' })}
    />
  )
}
