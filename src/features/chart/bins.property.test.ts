import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Field, findField } from '#query'
import { binLabel, binsOf, countBins, cutOf, isIn } from './bins.ts'

function field(id: string): Field {
  const found = findField('works', id)
  if (!found) throw new Error(`no field ${id}`)
  return found
}

const group = (key: number, count = 1) => ({ key: String(key), label: String(key), count })

describe('bins', () => {
  const cuts = fc.record({
    largest: fc.integer({ min: 0, max: 2_000_000 }),
    isWhole: fc.boolean(),
    isGrowing: fc.boolean(),
    isOpen: fc.boolean(),
  })

  test('hold every number from 0 to the largest in exactly one of them', () => {
    fc.assert(
      fc.property(cuts, fc.double({ min: 0, max: 1, noNaN: true }), (cut, part) => {
        const bins = binsOf(cut)
        const value = cut.isWhole ? Math.round(part * cut.largest) : part * cut.largest
        expect(bins.filter((bin) => isIn(value, bin))).toHaveLength(1)
        expect(bins.filter((bin) => isIn(cut.largest, bin))).toHaveLength(1)
      }),
      { seed: 11, numRuns: 500 },
    )
  })

  test('are few, and the last reaches beyond when the largest is not known', () => {
    fc.assert(
      fc.property(cuts, (cut) => {
        const bins = binsOf(cut)
        expect(bins.length).toBeLessThanOrEqual(27)
        expect(isIn(cut.largest * 1000 + 1, bins.at(-1) ?? bins[0] ?? never())).toBe(cut.isOpen)
      }),
      { seed: 12 },
    )
  })

  test('count every record of complete groups once', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 300_000 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(numbers, (keys) => {
        const groups = keys.map((key, index) => group(key, index + 1))
        const bins = binsOf(cutOf(field('cited_by_count'), groups, Math.max(...keys)))
        const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0)
        expect(sum(countBins(bins, groups))).toBe(sum(groups.map(({ count }) => count)))
      }),
      { seed: 13 },
    )
  })
})

function never(): never {
  throw new Error('there is always a bin')
}

test('citations stand in ranges that grow, 0 apart', () => {
  const cut = { largest: 120, isWhole: true, isGrowing: true, isOpen: false }
  const labels = ['0', '1', '2–4', '5–9', '10–19', '20–49', '50–99', '100–199']
  expect(binsOf(cut).map(binLabel)).toEqual(labels)
  expect(binsOf({ ...cut, isOpen: true }).at(-1)).toMatchObject({ from: 100, to: null })
})

test('decimals stand in ranges without their upper end', () => {
  const labels = binsOf({ largest: 1.4, isWhole: false, isGrowing: true, isOpen: false }).map(binLabel)
  expect(labels.slice(0, 3)).toEqual(['0', 'above 0 to under 0.1', '0.1 to under 0.2'])
  expect(labels.at(-1)).toBe('1 to under 2')
})

test('prices around the middle stand in ranges of one width', () => {
  const cut = cutOf(field('apc_list.value_usd'), [group(1500, 10), group(2000, 30), group(3900, 2)], 3900)
  expect(cut.isGrowing).toBe(false)
  expect(binsOf(cut).slice(0, 2).map(binLabel)).toEqual(['0–199', '200–399'])
})
