import { badQuery } from '../reply.ts'
import type { NamedField } from '../store/table.ts'
import type { NumberTest } from './number-value.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?)?$/

const isRealDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`)
  return DAY.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const readDay = (name: string, text: string): number => {
  if (!isRealDay(text)) {
    throw badQuery(`Value for param ${name} is an invalid date. Format is yyyy-mm-dd (e.g. 2020-05-17).`)
  }
  return Date.parse(`${text}T00:00:00Z`)
}

const readInstant = (name: string, text: string): number => {
  if (!INSTANT.test(text) || !isRealDay(text.slice(0, 10))) {
    throw badQuery(
      `Value for param ${name} is an invalid date. The date must be in ISO-8601 format (Value given was ${text})`,
    )
  }
  return Date.parse(text)
}

/** A date value: a day, `>day`, `<day`, `null`; on `from_` and `to_` keys one day only. Rule: reference § 4.5. */
export function readDateValue({ name, field }: NamedField, text: string): NumberTest | 'missing' {
  const read = field.kind === 'datetime' ? readInstant : readDay
  if (name.startsWith('from_')) {
    const first = read(name, text)
    return (time) => time >= first
  }
  if (name.startsWith('to_')) {
    const last = read(name, text)
    return (time) => time <= last
  }
  if (text === 'null') return 'missing'
  if (text.startsWith('>')) {
    const bound = read(name, text.slice(1))
    return (time) => time > bound
  }
  if (text.startsWith('<')) {
    const bound = read(name, text.slice(1))
    return (time) => time < bound
  }
  const day = read(name, text)
  return (time) => time === day
}
