import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Field, findField, type Group } from '#query'
import type { Groups } from '#sources'
import { chartModel } from './chart-model.ts'
import { sumLine } from './sum-line.ts'

const NOUNS = { one: 'work', many: 'works' }

function field(id: string): Field {
  const found = findField('works', id)
  if (!found) throw new Error(`no field ${id}`)
  return found
}

function answer(groups: readonly Group[], total: number, isComplete = true): Groups {
  return {
    groups,
    next: null,
    total: { kind: 'exact', count: total },
    isComplete,
    info: { receivedAt: 0, tookMs: 1, credits: null },
  }
}

const group = (key: string | null, count: number): Group => ({ key, label: key ?? 'Unknown', count })

const model = (id: string, groups: Groups, rest: { limit?: number; showsUnknown?: boolean } = {}) =>
  chartModel({
    entity: 'works',
    field: field(id),
    groups,
    showsUnknown: true,
    order: id.endsWith('year') ? 'number' : 'count',
    limit: 12,
    year: 2026,
    ...rest,
  })

describe('the chart of a category', () => {
  const groups = answer([group('en', 60), group('fr', 25), group('de', 5), group(null, 10)], 100)

  test('draws bars by count, unknown apart from them', () => {
    const { marks, unknown } = model('language', groups)
    expect(marks.map(({ key }) => key)).toEqual(['en', 'fr', 'de'])
    expect(unknown).toMatchObject({ key: null, count: 10, share: 0.1 })
  })

  test('says what is not drawn', () => {
    const { marks, hidden, sum } = model('language', groups, { limit: 1 })
    expect(marks).toHaveLength(1)
    expect(hidden).toBe(2)
    expect(sumLine(sum, NOUNS)).toBe('100 works = 90 known + 10 unknown. 60 in the 1 group shown, 30 in others.')
  })

  test('counts unknown even where it is not shown', () => {
    const { unknown, sum } = model('language', groups, { showsUnknown: false })
    expect(unknown).toBeNull()
    expect(sum).toMatchObject({ matching: 100, unknown: 10, known: 90 })
  })

  test('a click on unknown selects the records without a value', () => {
    expect(model('language', groups).unknown?.action).toEqual({
      clauses: [{ field: 'language', match: { kind: 'any', values: [{ kind: 'unknown' }] } }],
    })
  })
})

test('a field of several values says that its groups overlap', () => {
  const { sum } = model('authorships.countries', answer([group('SE', 80), group('DE', 50)], 100))
  expect(sumLine(sum, NOUNS)).toBe(
    '100 works = 100 known + 0 unknown. The 2 groups shown add up to 130. A work can be in several groups, 1.30 times the set.',
  )
})

test('years stand in columns, -111 never among them, the running year marked', () => {
  const { marks, unknown } = model('publication_year', answer([group('2026', 5), group('2024', 8), group(null, 2)], 15))
  expect(marks.map(({ key, count, isRunning }) => [key, count, isRunning])).toEqual([
    ['2024', 8, false],
    ['2025', 0, false],
    ['2026', 5, true],
  ])
  expect(unknown?.count).toBe(2)
})

test('the oldest of very many years share a column that selects them all; none is left out', () => {
  const years = Array.from({ length: 180 }, (_, index) => group(String(1841 + index), index + 1))
  const { marks, sum } = model('publication_year', answer(years, 16_290))
  expect(marks).toHaveLength(101)
  expect(marks[0]).toMatchObject({ label: '1920 and before', count: (80 * 81) / 2 })
  expect(marks[0]?.action).toEqual({
    clauses: [
      { field: 'publication_year', match: { kind: 'any', values: [{ kind: 'between', from: null, to: 1920 }] } },
    ],
  })
  expect(sum).toMatchObject({ shown: 16_290, rest: 0 })
})

test('a yes-or-no field folds unknown into no, and its two groups are the whole set', () => {
  const { sum } = model('open_access.is_oa', answer([group('true', 30), group('false', 70)], 100))
  expect(sum).toMatchObject({ unknown: null, rest: 0 })
})

test('groups that the Source cut off are said', () => {
  const { sum } = model('primary_location.source.id', answer([group('S1', 10), group(null, 5)], 100, false))
  expect(sumLine(sum, NOUNS)).toContain('There are more groups than the Source sends at once')
  expect(sum.rest).toBe(85)
})

test('figures always add up: matching = known + unknown, known = shown + rest', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 40 })
  fc.assert(
    fc.property(
      counts,
      fc.nat(1000),
      fc.nat(1000),
      fc.integer({ min: 1, max: 30 }),
      (sizes, unknown, unseen, limit) => {
        const groups = sizes.map((count, index) => group(`l${index}`, count)).sort((a, b) => b.count - a.count)
        const total = sizes.reduce((sum, count) => sum + count, 0) + unknown + unseen
        const all = unknown > 0 ? [...groups, group(null, unknown)] : groups
        const { sum, marks } = model('language', answer(all, total, unseen === 0), { limit })
        expect(sum.shown).toBe(marks.reduce((add, { count }) => add + count, 0))
        if (sum.unknown === null || sum.known === null || sum.rest === null) {
          expect(unknown === 0 && unseen > 0).toBe(true)
          return
        }
        expect(sum.known + sum.unknown).toBe(total)
        expect(sum.shown + sum.rest).toBe(sum.known)
      },
    ),
    { seed: 7 },
  )
})
