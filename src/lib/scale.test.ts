import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linearScale, logScale, ticksTo } from './scale.ts'

test.each([
  [297, 1, [0, 100, 200, 300]],
  [3, 1, [0, 1, 2, 3]],
  [0, 1, [0, 1]],
  [100_000, 1, [0, 50_000, 100_000]],
  [0.34, 0.001, [0, 0.1, 0.2, 0.3, 0.4]],
  [0.02, 0.001, [0, 0.005, 0.01, 0.015, 0.02]],
])('the axis to %d in steps of at least %d has round lines', (max, least, lines) =>
  expect(ticksTo(max, least)).toEqual(lines),
)

describe('every scale', () => {
  const values = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 40 })
  const scalesOf = (counts: readonly number[]) => [linearScale(Math.max(...counts)), logScale(counts)]

  test('keeps order and stays between 0 and 1', () => {
    fc.assert(
      fc.property(values, (counts) => {
        for (const scale of scalesOf(counts)) {
          const places = counts.toSorted((a, b) => a - b).map(scale.at)
          expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
          expect(Math.max(...places)).toBeLessThanOrEqual(1 + 1e-9)
          expect(places).toEqual(places.toSorted((a, b) => a - b))
        }
      }),
      { seed: 3 },
    )
  })
})

test('on a log scale each power of ten is the same step, the smallest value is seen, zero is not', () => {
  const { at, ticks } = logScale([0, 1, 10, 100, 1000])
  expect(ticks).toEqual([1, 10, 100, 1000])
  expect(at(100) - at(10)).toBeCloseTo(at(1000) - at(100))
  expect(at(1)).toBeGreaterThan(0)
  expect(at(0)).toBe(0)
})
