import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findField } from '../catalog/fields.ts'
import type { Group } from '../model/entity.ts'
import type { Field } from '../model/field.ts'
import { axisOf, clauseOfStretch, stretchWords } from './axis.ts'

function fieldOf(entity: 'works' | 'awards', id: string): Field {
  const found = findField(entity, id)
  if (!found) throw new Error(`no field ${id}`)
  return found
}

const YEAR = fieldOf('works', 'publication_year')
const group = (key: number, count = 1): Group => ({ key: String(key), label: String(key), count })
const keysOf = (groups: readonly Group[]) => groups.map(({ key }) => Number(key))
const axis = (groups: readonly Group[], isComplete = true, field = YEAR) =>
  axisOf(groups, { field, isComplete, year: 2026 })

describe('numbers on an axis', () => {
  it('has years without records with a count of zero', () => {
    expect(axis([group(2023, 5), group(2020, 2)]).shown.map(({ count }) => count)).toEqual([2, 0, 0, 5])
  })

  it('leaves decimals their own places', () => {
    const field = fieldOf('works', 'fwci')
    expect(keysOf(axis([group(2.5), group(1)], true, field).shown)).toEqual([1, 2.5])
  })

  it('ends at the running year; what is dated later is counted apart, with the clause that finds it', () => {
    const { shown, below, above } = axis([group(2025, 9), group(2026, 4), group(2027, 2), group(2050, 1)])
    expect(keysOf(shown)).toEqual([2025, 2026])
    expect(below).toBeNull()
    expect(above).toEqual({ from: 2027, to: null, count: 3 })
    if (!above) throw new Error('nothing above')
    expect(stretchWords(above)).toBe('after 2026')
    expect(clauseOfStretch(YEAR, above)).toEqual({
      clause: {
        field: 'publication_year',
        match: { kind: 'any', values: [{ kind: 'between', from: 2027, to: null }] },
      },
    })
  })

  it('shows years to come where there are no others, and where plans are made', () => {
    expect(keysOf(axis([group(2030), group(2032)]).shown)).toEqual([2030, 2031, 2032])
    const end = fieldOf('awards', 'end_year')
    expect(keysOf(axis([group(2025), group(2028)], true, end).shown)).toEqual([2025, 2026, 2027, 2028])
  })

  it('puts the oldest of very many years below', () => {
    const { shown, below } = axis(Array.from({ length: 180 }, (_, index) => group(1841 + index, index + 1)))
    expect(shown).toHaveLength(100)
    expect(below).toEqual({ from: null, to: 1920, count: (80 * 81) / 2 })
  })

  it('never skips a year of an answer that was cut off: what is not next to each other lies outside, uncounted', () => {
    const { shown, below, above } = axis([group(1850, 3), group(1990, 5), group(1991, 6), group(1993, 4)], false)
    expect(keysOf(shown)).toEqual([1990, 1991])
    expect(below).toEqual({ from: null, to: 1989, count: null })
    expect(above).toEqual({ from: 1992, to: null, count: null })
  })
})

describe('laws of an axis of years', () => {
  const years = fc.uniqueArray(fc.integer({ min: 1500, max: 2050 }), { minLength: 1, maxLength: 220 })
  const somewhere = (key: number, { shown, below, above }: ReturnType<typeof axisOf>) =>
    keysOf(shown).includes(key) ||
    (below !== null && key <= Number(below.to)) ||
    (above !== null && key >= Number(above.from))

  it('holds every year once, in order and without a gap, and every record of a complete answer', () => {
    fc.assert(
      fc.property(years, fc.boolean(), (keys, isComplete) => {
        const groups = keys.map((key, index) => group(key, index + 1))
        const made = axis(groups, isComplete)
        const shown = keysOf(made.shown)
        expect(shown).toEqual(shown.map((_, index) => Number(shown[0]) + index))
        for (const key of keys) expect(somewhere(key, made)).toBe(true)
        if (!isComplete) return
        const all = groups.reduce((sum, { count }) => sum + count, 0)
        const sum = made.shown.reduce((part, { count }) => part + count, 0)
        expect(sum + (made.below?.count ?? 0) + (made.above?.count ?? 0)).toBe(all)
      }),
      { seed: 11 },
    )
  })
})
