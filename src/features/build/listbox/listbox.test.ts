import { expect, it } from 'vitest'
import { heldMark, movedMark } from './listbox.ts'

it.each([
  [null, 'ArrowDown', 3, 0],
  [null, 'ArrowUp', 3, 2],
  [2, 'ArrowDown', 3, 0],
  [0, 'ArrowUp', 3, 2],
  [0, 'PageDown', 30, 8],
  [28, 'PageDown', 30, 29],
  [3, 'PageUp', 30, 0],
  [null, 'ArrowDown', 0, null],
  [9, 'ArrowDown', 3, 0],
] as const)('from %s, %s in %i options marks %s', (mark, key, length, expected) => {
  expect(movedMark(mark, key, length)).toBe(expected)
})

it('a mark stays within a list that became shorter', () => {
  expect(heldMark(7, 3)).toBe(2)
  expect(heldMark(7, 0)).toBeNull()
})
