import { expect, it } from 'vitest'
import { keyed } from './keyed.ts'

it('equal members get keys of their own', () => {
  expect(keyed(['a', 'b', 'a', 'a'], (text) => text).map(({ key }) => key)).toEqual(['a', 'b', 'a 2', 'a 3'])
})
