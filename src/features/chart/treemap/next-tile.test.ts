import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextTile } from './next-tile.ts'
import { squarify } from './squarify.ts'

const boxesOf = (sizes: readonly number[]) =>
  squarify(
    sizes.toSorted((a, b) => b - a),
    { x: 0, y: 0, width: 100, height: 62 },
  )

test('arrows alone reach every tile from the first', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 40 }), (sizes) => {
      const boxes = boxesOf(sizes)
      const reached = new Set([0])
      for (const from of reached)
        for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']) {
          const next = nextTile(key, from, boxes)
          if (next !== null) reached.add(next)
        }
      expect(reached.size).toBe(boxes.length)
    }),
    { seed: 4 },
  )
})

test('at an edge an arrow stays, other keys lead nowhere', () => {
  const boxes = boxesOf([4, 3, 2, 1])
  expect(nextTile('ArrowLeft', 0, boxes)).toBe(0)
  expect(nextTile('End', 0, boxes)).toBe(3)
  expect(nextTile('Tab', 0, boxes)).toBeNull()
})
