import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isEngineError } from '../engine-error.ts'
import { readCursor, writeCursor } from './cursor.ts'

it('gives the marks it was made of', () => {
  const mark = fc.oneof(
    fc.string({ unit: 'grapheme' }).map((text) => text.toWellFormed()),
    fc.integer(),
    fc.constant(null),
  )
  fc.assert(
    fc.property(fc.array(mark), (marks) => {
      expect(readCursor(writeCursor(marks))).toEqual(marks)
    }),
    { seed: 11 },
  )
})

it.each(['', 'rubbish', '*', btoa('{"a":1}'), btoa('[1')])('%j is no cursor', (text) => {
  try {
    readCursor(text)
    expect.unreachable()
  } catch (error) {
    expect(isEngineError(error) && error.kind).toBe('bad-cursor')
  }
})
