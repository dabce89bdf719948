import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Group } from '#query'
import { citationsOfAll, citationsOfLargest } from './citations.ts'

/** Groups by count, largest first, as the provider gives them; `null`: records without a number. */
function groupsOf(counts: readonly (number | null)[]): readonly Group[] {
  const found = new Map<string | null, number>()
  for (const one of counts) {
    const key = one === null ? null : String(one)
    found.set(key, (found.get(key) ?? 0) + 1)
  }
  return [...found].map(([key, count]) => ({ key, label: key ?? 'Unknown', count })).sort((a, b) => b.count - a.count)
}

describe('the citations of a set', () => {
  it('are added up over all groups', () => {
    expect(citationsOfAll(groupsOf([0, 0, 1, 5, 10, null]))).toEqual({
      known: 5,
      unknown: 1,
      sum: 16,
      mean: 3.2,
      median: 1,
      uncited: 2,
      most: 10,
    })
  })

  it('have a median half way between the two in the middle', () => {
    expect(citationsOfAll(groupsOf([0, 1, 4, 9])).median).toBe(2.5)
  })

  it('are nothing without records', () => {
    expect(citationsOfAll([])).toMatchObject({ known: 0, sum: 0, mean: null, median: null })
  })
})

describe('what the largest groups tell', () => {
  it('is the median, where the rest can only lie above', () => {
    const groups = groupsOf([0, 0, 0, 0, 1, 1, 1, 2, 2, null, null]).slice(0, 4)
    expect(citationsOfLargest(groups, 20)).toMatchObject({ median: null, sum: null })
    expect(citationsOfLargest(groups, 11)).toMatchObject({ median: 1, unknown: 2, known: 9 })
  })

  it('is never a guess: what it says, all groups say too', () => {
    const times = fc.oneof({ weight: 5, arbitrary: fc.nat({ max: 6 }) }, { weight: 1, arbitrary: fc.nat({ max: 60 }) })
    fc.assert(
      fc.property(
        fc.array(fc.option(times, { freq: 9 }), { minLength: 1, maxLength: 80 }),
        fc.integer({ min: 1, max: 12 }),
        (counts, top) => {
          const all = groupsOf(counts)
          const cut = citationsOfLargest(all.slice(0, top), counts.length)
          const exact = citationsOfAll(all)
          for (const name of ['known', 'unknown', 'median', 'uncited'] as const)
            if (cut[name] !== null) expect(cut[name]).toBe(exact[name])
        },
      ),
      { seed: 20261121, numRuns: 2_000 },
    )
  })

  it('is the median in nearly every set that is cited as works are', () => {
    const skewed = Array.from({ length: 4_400 }, (_, index) => Math.floor(2_000 / (index + 1)))
    expect(citationsOfLargest(groupsOf(skewed).slice(0, 20), skewed.length).median).toBe(0)
  })
})
