import { expect, test } from 'vitest'
import { escaped, wrap } from './svg.ts'

test('a long sentence is broken at blanks and loses no word', () => {
  const text = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ')
  expect(wrap(text, 118).join(' ')).toBe(text)
  expect(Math.max(...wrap(text, 118).map((line) => line.length))).toBeLessThanOrEqual(118)
})

test('text is text, and signs that XML has no place for are left out', () => {
  expect(escaped('a < b & "c"\u0000\ud800')).toBe('a &lt; b &amp; &quot;c&quot;')
})
