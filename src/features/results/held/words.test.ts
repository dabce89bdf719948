import { describe, expect, it } from 'vitest'
import type { Lap } from '#sources'
import { driftWords, leftWords, passingWords, priceWords } from './words.ts'

const exact = (count: number) => ({ kind: 'exact', count }) as const
const lap = (change: Partial<Lap> = {}): Lap => ({
  ...{ held: 5_100, requests: 6, passed: 6_000, again: 5_100, late: 0, early: 0, vain: 0, before: exact(18_230) },
  ...change,
})

describe('the price of loading a list again', () => {
  it('is told in requests, with the pace and the least time where there are several', () => {
    expect(priceWords({ requests: 1, leastMs: 1_000 }, 1)).toBe('1 request')
    expect(priceWords({ requests: 6, leastMs: 6_000 }, 1)).toBe('6 requests at 1 a second, 6 s or more')
    expect(priceWords({ requests: 900, leastMs: 300_000 }, 3)).toBe('900 requests at 3 a second, 5 min or more')
  })
})

describe('the time left', () => {
  it('is told in minutes and seconds, and never below nothing', () => {
    expect([leftWords(89_001), leftWords(60_000), leftWords(4_200), leftWords(-1)]).toEqual([
      '1:30',
      '1:00',
      '0:05',
      '0:00',
    ])
  })
})

describe('a list loaded again', () => {
  it('says how far it has come', () => {
    expect(passingWords(lap({ passed: 2_000, requests: 2 }), { requests: 4, leastMs: 4_000 })).toBe(
      'Loading the list again: 2,000 of 5,100 rows passed, 2 of about 6 requests.',
    )
  })

  it('says that nothing changed', () => {
    expect(driftWords(lap(), exact(18_230), false)).toBe('Loaded again: all 5,100 rows came again.')
  })

  it('says what appeared, moved, vanished, and the totals of both', () => {
    const moved = lap({ again: 5_096, late: 2, early: 3 })
    expect(driftWords(moved, exact(18_234), false)).toBe(
      'Loaded again: 5,096 of 5,100 rows came again. 3 rows stand among them that were not: new, or moved up; below. 2 rows have moved down. 4 rows have not come again yet: moved down, or gone. The list has 18,234 records now and had 18,230.',
    )
    expect(driftWords(lap({ again: 5_099, early: 1 }), exact(18_230), true)).toBe(
      'Loaded again: 5,099 of 5,100 rows came again. 1 row stands among them that was not: new, or moved up; below. 1 row is no longer in it and stays here.',
    )
  })
})
