import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillGaps } from './number-axis.ts'

const group = (key: number, count = 1) => ({ key: String(key), label: String(key), count })

test('years without records stand on the axis with a count of zero', () => {
  const filled = fillGaps([group(2023, 5), group(2020, 2)], { isComplete: true })
  expect(filled.map(({ key, count }) => [key, count])).toEqual([
    ['2020', 2],
    ['2021', 0],
    ['2022', 0],
    ['2023', 5],
  ])
})

test('gaps of an answer that was cut off are unseen, not zero', () => {
  expect(fillGaps([group(2023), group(2020)], { isComplete: false }).map(({ key }) => key)).toEqual(['2020', '2023'])
})

test('decimals keep their own places', () => {
  expect(fillGaps([group(2.5), group(1)], { isComplete: true }).map(({ key }) => key)).toEqual(['1', '2.5'])
})

test('no group is lost, none changed, and the order is that of the numbers', () => {
  const years = fc.uniqueArray(fc.integer({ min: 1600, max: 2030 }), { maxLength: 60 })
  fc.assert(
    fc.property(years, fc.boolean(), (keys, isComplete) => {
      const groups = keys.map((key, index) => group(key, index + 1))
      const filled = fillGaps(groups, { isComplete })
      expect(filled.filter(({ count }) => count > 0)).toEqual([...groups].sort((a, b) => Number(a.key) - Number(b.key)))
      const order = filled.map(({ key }) => Number(key))
      expect(order).toEqual([...order].sort((a, b) => a - b))
    }),
    { seed: 1 },
  )
})
