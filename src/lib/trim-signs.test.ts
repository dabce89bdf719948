import { expect, test } from 'vitest'
import { trimEndOf, trimOf } from './trim-signs.ts'

test.each([
  ['/a/b//', 'a/b'],
  ['///', ''],
  ['', ''],
  ['a', 'a'],
])('%j without slashes at its ends is %j', (text, rest) => expect(trimOf(text, '/')).toBe(rest))

test('signs at the end go, those before other text stay', () => {
  expect(trimEndOf('(a).,', '.,')).toBe('(a)')
  expect(trimEndOf('a.b', '.')).toBe('a.b')
})
