import { describe, expect, it } from 'vitest'
import { isDateTime, parseDateText } from './date-text.ts'

describe('a typed date', () => {
  it.each([
    ['2020-05-17', '2020-05-17', '2020-05-17'],
    [' 2020-5-7 ', '2020-05-07', '2020-05-07'],
    ['2020/05/17', '2020-05-17', '2020-05-17'],
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['May 2020', '2020-05-01', '2020-05-31'],
    ['17 May 2020', '2020-05-17', '2020-05-17'],
    ['17. may 2020', '2020-05-17', '2020-05-17'],
    ['May 17, 2020', '2020-05-17', '2020-05-17'],
    ['september 2020', '2020-09-01', '2020-09-30'],
  ])('“%s” begins on %s and ends on %s', (text, first, last) => {
    expect(parseDateText(text, 'first')).toBe(first)
    expect(parseDateText(text, 'last')).toBe(last)
  })

  it.each([
    '',
    'soon',
    '2020-13',
    '2020-02-30',
    '2021-02-29',
    '3/4/2020',
    '20-05-17',
    'Foo 2020',
    '32 May 2020',
    '0000',
  ])('“%s” is none', (text) => {
    expect(parseDateText(text, 'first')).toBeNull()
    expect(parseDateText(text, 'last')).toBeNull()
  })

  it('a year or a month is no single day', () => {
    expect(parseDateText('2020', 'day')).toBeNull()
    expect(parseDateText('May 2020', 'day')).toBeNull()
    expect(parseDateText('2020-05-17', 'day')).toBe('2020-05-17')
  })

  it('a time of day is told from a day', () => {
    expect(isDateTime('2024-01-01T10:30:00Z')).toBe(true)
    expect(isDateTime('2024-01-01')).toBe(false)
  })
})
