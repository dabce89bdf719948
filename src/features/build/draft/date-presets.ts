import type { DateRow } from './draft.ts'

/** A ready answer of a date editor. */
export interface DatePreset {
  readonly label: string
  readonly row: DateRow
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

const monthsBefore = (today: Date, months: number): Date =>
  new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - months, today.getUTCDate() + 1))

const period = (label: string, from: string, to: string): DatePreset => ({
  label,
  row: { compare: 'between', from, to },
})

/** Ready periods, counted back from a day. */
export function datePresets(today: Date): readonly DatePreset[] {
  const year = today.getUTCFullYear()
  return [
    period('This year', `${year}-01-01`, `${year}-12-31`),
    period('Last year', `${year - 1}-01-01`, `${year - 1}-12-31`),
    period('Last 30 days', dayOf(new Date(today.getTime() - 29 * 86_400_000)), dayOf(today)),
    period('Last 12 months', dayOf(monthsBefore(today, 12)), dayOf(today)),
  ]
}
