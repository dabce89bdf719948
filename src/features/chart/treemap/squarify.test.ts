import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Box, squarify, squarifyWithRest } from './squarify.ts'

const WHOLE: Box = { x: 0, y: 0, width: 800, height: 400 }
const area = ({ width, height }: Box): number => width * height

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y))

test('boxes fill the whole in proportion, stay inside and do not overlap', () => {
  const sizes = fc
    .array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 30 })
    .map((all) => all.toSorted((a, b) => b - a))
  fc.assert(
    fc.property(sizes, (all) => {
      const boxes = squarify(all, WHOLE)
      const sum = all.reduce((a, b) => a + b, 0)
      expect(boxes).toHaveLength(all.length)
      boxes.forEach((box, index) => {
        expect(area(box)).toBeCloseTo(((all[index] ?? 0) / sum) * area(WHOLE), 3)
        expect(overlap(box, WHOLE)).toBeCloseTo(area(box), 3)
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBeLessThan(0.01)
      })
    }),
    { seed: 2 },
  )
})

test('equal sizes come out nearly square', () => {
  for (const { width, height } of squarify(
    Array.from({ length: 8 }, () => 1),
    WHOLE,
  ))
    expect(Math.max(width / height, height / width)).toBeLessThan(2.1)
})

test('what is set apart has its share of the area, however large it is', () => {
  const boxes = squarifyWithRest([3, 2, 1], 18, WHOLE)
  expect(boxes.map((box) => Math.round((24 * area(box)) / area(WHOLE)))).toEqual([3, 2, 1, 18])
})

test('nothing gives nothing', () => expect(squarify([], WHOLE)).toEqual([]))
