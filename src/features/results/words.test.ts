import { describe, expect, it } from 'vitest'
import type { EndCheck } from '#sources'
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
  const check = (change: Partial<EndCheck>): EndCheck => ({
    ...{ expected: exact(1234), latest: exact(1234), got: 1234, duplicates: 0, missing: 0, orderedUntil: null },
    ...change,
  })
  const changed = 'The data changed while they were read: refresh to count anew.'

  it('says that all is there', () => {
    expect(endWords(check({}))).toBe('All 1,234 loaded.')
    const unknown = { kind: 'unknown' } as const
    expect(endWords(check({ expected: unknown, latest: unknown, got: 7, missing: null }))).toBe('All 7 loaded.')
  })

  it('says what came twice and what did not come', () => {
    expect(endWords(check({ got: 1230, duplicates: 2, missing: 4 }))).toBe(
      `1,230 of 1,234 loaded. 4 did not come. ${changed} 2 came twice and are shown once.`,
    )
  })

  it('says when more came than was announced', () => {
    expect(endWords(check({ got: 1240, missing: -6 }))).toBe(`1,240 loaded, where 1,234 were announced. ${changed}`)
  })

  it('says when the announced number changed on the way', () => {
    expect(endWords(check({ expected: exact(1230) }))).toBe('All 1,234 loaded; 1,230 were announced at the start.')
    expect(endWords(check({ expected: exact(1230), got: 1230, missing: 4 }))).toBe(
      `1,230 of 1,234 loaded (1,230 at the start). 4 did not come. ${changed}`,
    )
  })

  it('says from where on the order had to be left', () => {
    expect(endWords(check({ orderedUntil: 200 }))).toBe(
      'All 1,234 loaded. From row 201 on they stand in the usual order: the provider cannot go on in this one past certain names.',
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
