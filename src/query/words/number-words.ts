import { formatCount as formatWhole } from '#lib/count'
import { formatterOf } from '#lib/formatter'
import type { Value } from '../model/clause.ts'

const tiny = formatterOf('en', { maximumSignificantDigits: 2 })
const exact = formatterOf('en', { maximumFractionDigits: 20 })

/** A number for people, with separators and at most three decimals: 1,234,567 · 2.346. Never for years. */
export function formatCount(value: number): string {
  return value !== 0 && Math.abs(value) < 0.001 ? tiny().format(value) : formatWhole(value)
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/

const MONTH = /^(\d{4})-(\d{2})$/

/**
 * A calendar day for people: 5 March 2020; a time of day is kept, a month alone is May 2020. A text that is neither comes
 * back as it is.
 */
export function formatDay(day: string): string {
  const [found, ofYear = '', month0 = ''] = MONTH.exec(day) ?? []
  if (found !== undefined) return `${MONTHS[Number(month0) - 1] ?? month0} ${ofYear}`
  const [, year, month, date, time] = DAY.exec(day) ?? []
  const name = MONTHS[Number(month) - 1]
  if (year === undefined || name === undefined) return day
  return `${Number(date)} ${name} ${year}${time === undefined ? '' : ` ${time}`}`
}

/** How the numbers of a field are said. */
export interface NumberStyle {
  readonly number: (value: number) => string
  readonly least: (bound: string) => string
  readonly most: (bound: string) => string
  readonly above: (bound: string) => string
  readonly below: (bound: string) => string
}

/** "at least 100", "10–20", "more than 3". */
export const COUNTS: NumberStyle = {
  // In full: a bound is said as it was set.
  number: (value) => (Number.isSafeInteger(value) ? formatWhole(value) : exact().format(value)),
  least: (bound) => `at least ${bound}`,
  most: (bound) => `at most ${bound}`,
  above: (bound) => `more than ${bound}`,
  below: (bound) => `less than ${bound}`,
}

/** "2020 or later", "before 2020". */
export const YEARS: NumberStyle = {
  number: String,
  least: (bound) => `${bound} or later`,
  most: (bound) => `${bound} or earlier`,
  above: (bound) => `after ${bound}`,
  below: (bound) => `before ${bound}`,
}

/** "since 2020", "up to 2020": behind a verb such as "published". */
export const SINCE: NumberStyle = { ...YEARS, least: (bound) => `since ${bound}`, most: (bound) => `up to ${bound}` }

/** Text of a number as a number, where it is one. */
function sayNumber(text: string, style: NumberStyle): string {
  const number = Number(text)
  return text.trim() === '' || !Number.isFinite(number) ? text : style.number(number)
}

function sayRange(from: number | null, to: number | null, style: NumberStyle): string {
  if (from === null) return to === null ? 'any' : style.most(style.number(to))
  if (to === null) return style.least(style.number(from))
  return from === to ? style.number(from) : `${style.number(from)}–${style.number(to)}`
}

/** A number, a bound or a span in words. Days in bounds are said as days. */
export function sayNumeric(value: Exclude<Value, { kind: 'unknown' }>, style: NumberStyle): string {
  if (value.kind === 'is') return sayNumber(value.value, style)
  if (value.kind === 'between') return sayRange(value.from, value.to, style)
  const bound = typeof value.bound === 'number' ? style.number(value.bound) : formatDay(value.bound)
  return style[value.kind](bound)
}
