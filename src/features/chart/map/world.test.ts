import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { vocabulary } from '#query'
import { shadeLabel, shadeOf, shadesOf } from './shades.ts'
import { drawnWorld } from './world.ts'

describe('the world', () => {
  const { places } = drawnWorld()

  test('has a place for every country of the vocabulary, and none beside', () => {
    const codes = new Set(places.map(({ code }) => code))
    const wanted = (vocabulary('countries') ?? []).map(({ id }) => id)
    expect(wanted.length).toBeGreaterThan(240)
    expect(wanted.filter((code) => !codes.has(code))).toEqual([])
    expect([...codes].filter((code) => !wanted.includes(code))).toEqual([])
  })

  test('is drawn with sound outlines', () => {
    for (const { path } of places) expect(path).toMatch(/^M[-\d.,MLZaz ]+Z$/)
  })
})

describe('shades', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 30_000_000 }), { maxLength: 60 })

  test('are at most six, rise, and give a larger count no paler shade', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const shades = shadesOf(all)
        expect(shades.length).toBeLessThanOrEqual(6)
        expect(shades).toEqual(shades.toSorted((a, b) => a - b))
        const ranks = all.toSorted((a, b) => a - b).map((count) => shadeOf(shades, count))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        for (const count of all) expect(shadeOf(shades, count) >= 0).toBe(count > 0)
      }),
      { seed: 5 },
    )
  })

  test('say their bounds', () => {
    const shades = shadesOf([3, 40, 900, 12_000])
    expect(shades.map((_, index) => shadeLabel(shades, index))).toEqual([
      '1–9',
      '10–99',
      '100–999',
      '1,000–9,999',
      '10,000 or more',
    ])
  })
})
