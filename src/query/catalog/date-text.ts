import type { IsoDate } from '../model/clause.ts'

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const DATE_TIME = /^(\d{4}-\d{1,2}-\d{1,2})[T ]([\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)$/i

const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()

/** A calendar day, its month and day filled to two digits; `null` when there is no such day. */
export function readDate(text: string): IsoDate | null {
  const [, year = '', month = '', day = ''] = DATE.exec(text) ?? []
  if (!isDay(Number(year), Number(month), Number(day))) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` as IsoDate
}

/** A calendar day or a day with a time; `null` when it is neither. */
export function readDateTime(text: string): string | null {
  const [, day, time = ''] = DATE_TIME.exec(text) ?? []
  if (day === undefined) return readDate(text)
  const date = readDate(day)
  return date === null ? null : `${date}T${time.toUpperCase()}`
}

const PARTIAL = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:T(\d{2}:\d{2}:\d{2}))?)?)?$/i
const TIME = /^(?:[01]\d|2[0-3])(?::[0-5]\d){2}$/

/** A year, a month or a day, filled to two digits; with `isInstant` also a second of it. `null` when there is none such. */
export function readPartialDate(text: string, isInstant = false): string | null {
  const [found, year = '', month, day, time] = PARTIAL.exec(text) ?? []
  if (found === undefined || (time !== undefined && !(isInstant && TIME.test(time)))) return null
  if (!isDay(Number(year), Number(month ?? 1), Number(day ?? 1))) return null
  const parts = [year, month, day].filter((part) => part !== undefined)
  return parts.map((part) => part.padStart(2, '0')).join('-') + (time === undefined ? '' : `T${time}`)
}
