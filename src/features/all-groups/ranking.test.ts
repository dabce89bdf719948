import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Field, findField, type Group } from '#query'
import type { Groups } from '#sources'
import { named, rank } from './ranking.ts'

const field = (id: string): Field => {
  const found = findField('works', id)
  if (!found) throw new Error(`no field ${id}`)
  return found
}
const group = (key: string | null, count: number): Group => ({ key, label: key ?? 'Unknown', count })
const answer = (groups: readonly Group[], total: number, isComplete: boolean): Groups => ({
  groups,
  next: null,
  total: { kind: 'exact', count: total },
  isComplete,
  info: { receivedAt: 0, tookMs: 1, credits: null },
})
const venue = field('primary_location.source.id')

describe('the ranking of groups', () => {
  const largest = answer([group('S9', 50), group('S5', 20), group(null, 10)], 100, false)

  it('joins what came by count and what came by key, each group once', () => {
    const { groups, rest } = rank({ field: venue, largest, walked: [group('S1', 3), group('S5', 20)], hasEnded: false })
    expect(groups.map(({ key, rank: place }) => [key, place])).toEqual([
      ['S9', 1],
      ['S5', 2],
      ['S1', 3],
      [null, null],
    ])
    expect(rest).toBe(17)
  })

  it('knows no rest where groups overlap', () => {
    expect(rank({ field: field('authorships.countries'), largest, walked: [], hasEnded: false }).rest).toBeNull()
  })

  it('is searched by label', () => {
    const { groups } = rank({ field: venue, largest, walked: [], hasEnded: false })
    expect(named(groups, ' s5 ').map(({ key }) => key)).toEqual(['S5'])
    expect(named(groups, '')).toBe(groups)
  })

  it('always adds up, however far a walk came: total = unknown + sum + rest, and nothing is left at its end', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9_000 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(sizes, fc.nat(500), fc.nat(60), fc.integer({ min: 1, max: 20 }), (counts, unknown, came, top) => {
        const all = counts.map((count, index) => group(`S${index}`, count))
        const total = counts.reduce((sum, count) => sum + count, 0) + unknown
        const first = [...all].sort((a, b) => b.count - a.count).slice(0, top)
        const asked = answer([...first, group(null, unknown)], total, false)
        const walked = all.slice(0, came)
        const hasEnded = came >= all.length
        const ranking = rank({ field: venue, largest: asked, walked, hasEnded })
        expect((ranking.unknown ?? 0) + ranking.sum + (ranking.rest ?? 0)).toBe(total)
        if (hasEnded) expect(ranking.rest).toBe(0)
        const ranks = ranking.groups.filter(({ key }) => key !== null).map(({ count }) => count)
        expect(ranks).toEqual([...ranks].sort((a, b) => b - a))
      }),
      { seed: 11 },
    )
  })
})
