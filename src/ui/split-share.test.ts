import { expect, it } from 'vitest'
import { nextShare, withinShares } from './split-share.ts'

it('leaves each side a fifth of the width', () => {
  expect([withinShares(0), withinShares(0.5), withinShares(1)]).toEqual([0.2, 0.5, 0.8])
})

it('moves by keys, and by no others', () => {
  expect(nextShare('ArrowLeft', 0.4)).toBe(0.38)
  expect(nextShare('ArrowRight', 0.4)).toBe(0.42)
  expect(nextShare('ArrowRight', 0.8)).toBe(0.8)
  expect([nextShare('Home', 0.4), nextShare('End', 0.4)]).toEqual([0.2, 0.8])
  expect(nextShare('Enter', 0.4)).toBeNull()
})
