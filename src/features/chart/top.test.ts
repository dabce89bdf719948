import { describe, expect, it } from 'vitest'
import { moreGroups, nextTop } from './top.ts'

const came = (count: number, isComplete: boolean) => ({
  groups: Array.from({ length: count }, (_, index) => ({ key: `${index}`, label: '', count: 1 })),
  isComplete,
})

describe('the steps to more groups', () => {
  it('end where the Source does: 200 at one, the limit of each facet at another', () => {
    const stepsTo = (most: number) => {
      const steps = [12]
      for (let top = 12; nextTop(top, most) > top; top = nextTop(top, most)) steps.push(nextTop(top, most))
      return steps
    }
    expect(stepsTo(200)).toEqual([12, 25, 50, 100, 200])
    expect(stepsTo(1000)).toEqual([12, 25, 50, 100, 200, 500, 1000])
    expect(stepsTo(100)).toEqual([12, 25, 50, 100])
  })

  it('show what came first, then ask for more, then end', () => {
    const of = (limit: number, hidden: number, groups: ReturnType<typeof came>, most: number) =>
      moreGroups({ limit, hidden, groups, most })
    expect(of(12, 188, came(200, false), 1000)).toEqual({ top: 25, words: 'Show more: 13 of 188 others' })
    expect(of(200, 0, came(200, false), 1000)).toEqual({ top: 500, words: 'Ask for more: the largest 500' })
    // A chart of years draws all that came.
    expect(of(12, 0, came(200, false), 1000)).toEqual({ top: 500, words: 'Ask for more: the largest 500' })
    expect(of(1000, 0, came(1000, false), 1000)).toBeNull()
    expect(of(100, 0, came(100, false), 100)).toBeNull()
    expect(of(12, 0, came(7, true), 1000)).toBeNull()
    expect(of(200, 0, came(200, false), 200)).toBeNull()
  })
})
