import { expect, test } from 'vitest'
import { spanOf, spanWords } from './column.ts'

const column = (label: string, count: number) => ({
  id: label,
  label,
  count,
  share: count / 100,
  value: count,
  note: null,
  whyNot: null,
})

test('a range reaches from where it began to where it is, in whatever direction', () => {
  expect(spanOf(4, 2)).toEqual({ first: 2, last: 4 })
  expect(spanOf(2, 4)).toEqual({ first: 2, last: 4 })
  expect(spanOf(2, 2)).toBeNull()
  expect(spanOf(null, 2)).toBeNull()
})

test('a range says its ends, both in it, and the sum between them', () => {
  const columns = [column('2019', 1), column('2020', 20), column('2021', 30)]
  expect(spanWords(columns, { first: 1, last: 2 })).toBe('2020 to 2021: 50, 50 % of the set')
})
