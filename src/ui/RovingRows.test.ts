import { expect, test } from 'vitest'
import { nextRow } from './RovingRows.tsx'

const LABELS = ['Austria', 'Brazil', 'Belgium', 'Chile']

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 3, 3],
  ['ArrowUp', 0, 0],
  ['Home', 2, 0],
  ['End', 0, 3],
  ['b', 0, 1],
  ['b', 1, 2],
  ['B', 2, 1],
  ['x', 0, null],
  ['Tab', 0, null],
  [' ', 0, null],
  ['Enter', 0, null],
])('%s goes from row %i to %s', (key, from, to) => expect(nextRow(key, from, LABELS)).toBe(to))
