import { badQuery, crash } from '../reply.ts'

/** A condition on a number. */
export type NumberTest = (value: number) => boolean

const PLAIN = /^\d+(\.\d+)?$/

const readNumber = (name: string, text: string): number => {
  if (!PLAIN.test(text)) throw badQuery(`Value for param ${name} must be a number.`)
  return Number(text)
}

/**
 * A number value: `n`, `>n`, `<n`, `a-b`, `a-`, `-b`; `null` for missing. Negative numbers do not exist: `-5` is "at
 * most 5". Of `a-b-c` the first two count. Rule: reference § 4.5.
 */
export function readNumberValue(name: string, text: string): NumberTest | 'missing' {
  const value = text.trim()
  if (value === 'null') return 'missing'
  if (value.startsWith('>')) {
    const bound = readNumber(name, value.slice(1))
    return (number) => number > bound
  }
  if (value.startsWith('<')) {
    const bound = readNumber(name, value.slice(1))
    return (number) => number < bound
  }
  if (!value.includes('-')) {
    const wanted = readNumber(name, value)
    return (number) => number === wanted
  }
  const [from = '', to = ''] = value.split('-')
  if (from === '' && to === '') throw badQuery(`Value for param ${name} must be a number.`)
  const low = from === '' ? Number.NEGATIVE_INFINITY : readNumber(name, from)
  const high = to === '' ? Number.POSITIVE_INFINITY : readNumber(name, to)
  return (number) => number >= low && number <= high
}

/** A single negated number value: anything but a number or a range takes the server down. */
export function readNegatedNumber(name: string, text: string): NumberTest {
  if (!/^[\d.]*-?[\d.]*$/.test(text) || text === '' || text === '-') throw crash()
  const test = readNumberValue(name, text)
  if (test === 'missing') throw crash()
  return test
}
