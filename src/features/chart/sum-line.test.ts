import { expect, test } from 'vitest'
import type { Reconciliation } from './chart-model.ts'
import { sumLine } from './sum-line.ts'

const NOUNS = { one: 'work', many: 'works' }

const sum = (known: number, unknown: number): Reconciliation => ({
  matching: known + unknown,
  known,
  unknown,
  shown: known,
  shownGroups: 3,
  rest: 0,
  overlaps: false,
  isCut: false,
})

test('a field that fewer than half of the records carry is said to be one', () => {
  expect(sumLine(sum(340, 660), NOUNS)).toBe(
    '1,000 works = 340 known + 660 unknown. 340 in the 3 groups shown, 0 in others. Only 34 % of these works carry a value here: the chart speaks of them alone.',
  )
})

test('half of the records are enough to say nothing', () => {
  expect(sumLine(sum(500, 500), NOUNS)).not.toContain('Only')
})

test('an empty set has no share', () => {
  expect(sumLine(sum(0, 0), NOUNS)).not.toContain('Only')
})

test('counts that are incomplete say why', () => {
  const caveat = 'Incomplete: 2 of 5 parts of the index did not answer.'
  expect(sumLine({ ...sum(900, 100), caveat }, NOUNS)).toMatch(/in others\. Incomplete: 2 of 5 parts/)
})
