import type { IsoDate } from '#query'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const

interface Parts {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const monthOf = (word: string): number | null => {
  const at = MONTHS.indexOf(word.slice(0, 3).toLowerCase() as (typeof MONTHS)[number])
  return at < 0 ? null : at + 1
}

/** The shapes a date is typed in; days before months only where the month is a word, since 3/4 is read in two ways. */
function partsOf(text: string): Parts | null {
  const numeric = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text)
  if (numeric) {
    const [, year, month, day] = numeric
    return { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null }
  }
  const worded = /^(?:(\d{1,2})\.?\s+)?([a-z]{3,9})\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?)?,?\s+(\d{4})$/i.exec(text)
  if (!worded) return null
  const [, before, word = '', behind, year] = worded
  const month = monthOf(word)
  const day = before ?? behind
  return month === null || (before && behind) ? null : { year: Number(year), month, day: day ? Number(day) : null }
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0')

/**
 * The day a typed text means: "2020-05-17", "2020-5", "2020", "17 May 2020", "May 2020". Where only a year or a month is
 * given, `edge` says which of its days (`day`: none, a whole date is wanted). `null` when no day of the calendar is meant.
 */
export function parseDateText(text: string, edge: 'first' | 'last' | 'day'): IsoDate | null {
  const parts = partsOf(text.trim())
  if (parts === null || (edge === 'day' && parts.day === null)) return null
  const { year } = parts
  const month = parts.month ?? (edge === 'first' ? 1 : 12)
  if (year < 1 || month < 1 || month > 12) return null
  const day = parts.day ?? (edge === 'first' ? 1 : daysIn(year, month))
  if (day < 1 || day > daysIn(year, month)) return null
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate
}

/** Whether a text is a point in time as the provider takes it for changes: a day and a time of day. */
export const isDateTime = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.test(text.trim())
