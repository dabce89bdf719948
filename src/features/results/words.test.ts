import { describe, expect, it } from 'vitest'
import { ageOf, endWords, loadedWords, totalWords } from './words.ts'

const works = { one: 'work', many: 'works' }
const exact = (count: number) => ({ kind: 'exact', count }) as const

describe('the count in words', () => {
  it('is exact, at least, or unknown', () => {
    expect(totalWords(exact(1), works)).toBe('1 work')
    expect(totalWords(exact(48213), works)).toBe('48,213 works')
    expect(totalWords({ kind: 'at-least', count: 10000 }, works)).toBe('at least 10,000 works')
    expect(totalWords({ kind: 'unknown' }, works)).toBe('an unknown number of works')
  })

  it('says how many are loaded of how many', () => {
    expect(loadedWords({ loaded: 200, total: exact(48213) })).toBe('200 loaded of 48,213')
    expect(loadedWords({ loaded: 200, total: { kind: 'at-least', count: 10000 } })).toBe(
      '200 loaded of at least 10,000',
    )
    expect(loadedWords({ loaded: 200, total: { kind: 'unknown' } })).toBe('200 loaded')
  })
})

describe('the end of a list', () => {
  it('says that all is there', () => {
    expect(endWords({ loaded: 1234, duplicates: 0, total: exact(1234) })).toBe('All 1,234 loaded.')
    expect(endWords({ loaded: 7, duplicates: 0, total: { kind: 'unknown' } })).toBe('All 7 loaded.')
  })

  it('says what came twice and what did not come', () => {
    expect(endWords({ loaded: 1230, duplicates: 2, total: exact(1234) })).toBe(
      '1,230 of 1,234 loaded. 2 came twice and are shown once. 4 did not come. ' +
        'The data changed while they were read: refresh to count anew.',
    )
  })

  it('says when more came than was announced', () => {
    expect(endWords({ loaded: 12, duplicates: 0, total: exact(10) })).toBe(
      '12 loaded, where 10 were announced. The data changed while they were read: refresh to count anew.',
    )
  })
})

describe('the age of an answer', () => {
  const now = Date.UTC(2026, 10, 21, 14, 5)
  it('is a time today, a day and time before', () => {
    expect(ageOf(Date.UTC(2026, 10, 21, 14, 2), now)).toEqual({ text: 'as of 14:02', isOld: false })
    expect(ageOf(Date.UTC(2026, 10, 19, 9, 30), now)).toEqual({ text: 'as of 19 Nov, 09:30', isOld: true })
  })
})
