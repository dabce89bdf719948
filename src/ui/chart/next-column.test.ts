import { expect, test } from 'vitest'
import { nextColumn } from './next-column.ts'

test.each([
  ['ArrowRight', 3, 4],
  ['ArrowRight', 9, 9],
  ['ArrowLeft', 0, 0],
  ['ArrowLeft', 5, 4],
  ['PageDown', 2, 9],
  ['PageUp', 9, 0],
  ['Home', 7, 0],
  ['End', 2, 9],
  ['Tab', 2, null],
])('%s goes from column %i of ten to %s', (key, from, to) => expect(nextColumn(key, from, 10)).toBe(to))
