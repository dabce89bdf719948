import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutOf } from './draw.ts'
import type { Figures } from './layout.ts'
import { scaleFor } from './scale.ts'
import { stepFrom } from './step.ts'

const figuresOf = (values: readonly (readonly (number | null)[])[], change: Partial<Figures> = {}): Figures => ({
  rows: values.map((_, at) => ({ label: `row ${at}`, isRunning: false })),
  tones: (values[0] ?? []).map((_, at) => at),
  values,
  least: 1,
  isLog: false,
  isZeroNothing: true,
  tick: String,
  ends: [],
  axis: 'axis',
  ...change,
})

const cell = fc.oneof({ weight: 5, arbitrary: fc.nat(5000) }, { weight: 1, arbitrary: fc.constant(null) })
const someValues = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  )
const kinds = fc.constantFrom('stacked', 'grouped', 'line', 'slope') satisfies fc.Arbitrary<string>

describe('a picture of a grid', () => {
  it('stays within its frame, whatever the figures', () => {
    fc.assert(
      fc.property(
        someValues,
        kinds,
        fc.boolean(),
        fc.integer({ min: 300, max: 1400 }),
        (values, kind, isNumeric, widthPx) => {
          const { bars, widthPx: wide, heightPx } = layoutOf(figuresOf(values), { kind, isNumeric, widthPx })
          for (const { box } of bars) {
            expect(box.x).toBeGreaterThanOrEqual(0)
            expect(box.y).toBeGreaterThanOrEqual(0)
            expect(box.x + box.width).toBeLessThanOrEqual(wide + 1)
            expect(box.y + box.height).toBeLessThanOrEqual(heightPx + 1)
            expect(Number.isFinite(box.width) && Number.isFinite(box.height)).toBe(true)
          }
        },
      ),
      { seed: 8 },
    )
  })

  it('has a mark for every value that is known and above zero', () => {
    fc.assert(
      fc.property(someValues, kinds, fc.boolean(), (values, kind, isNumeric) => {
        const { marks } = layoutOf(figuresOf(values), { kind, isNumeric, widthPx: 900 })
        const places = new Set(marks.map(({ row, column }) => `${row} ${column}`))
        expect(places.size).toBe(marks.length)
        for (const [row, own] of values.entries())
          for (const [column, value] of own.entries())
            if (value !== null && value > 0) expect(places.has(`${row} ${column}`)).toBe(true)
            else if (value === null) expect(places.has(`${row} ${column}`)).toBe(false)
      }),
      { seed: 9 },
    )
  })

  it('draws lengths in proportion to counts', () => {
    const { bars } = layoutOf(figuresOf([[100, 300]]), { kind: 'stacked', isNumeric: false, widthPx: 900 })
    const [first, second] = bars.map(({ box }) => box)
    expect((second?.width ?? 0) / (first?.width ?? 1)).toBeCloseTo(3)
    expect(second?.x).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0))
  })

  it('breaks a line where a value is not known', () => {
    const { lines } = layoutOf(figuresOf([[1], [null], [3]]), { kind: 'line', isNumeric: true, widthPx: 600 })
    expect(lines[0]?.pieces.map((points) => points.length)).toEqual([1, 1])
  })
})

describe('an axis', () => {
  it('holds all values between its ends, zero too', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -90, max: 10_000 }), { minLength: 1 }), fc.boolean(), (values, isLog) => {
        const own = isLog ? values.map(Math.abs) : values
        const { at } = scaleFor(own, { isLog, least: 1 })
        for (const value of [...own, 0]) {
          expect(at(value)).toBeGreaterThanOrEqual(-1e-9)
          expect(at(value)).toBeLessThanOrEqual(1 + 1e-9)
        }
      }),
      { seed: 10 },
    )
  })
})

describe('keys in a grid of marks', () => {
  const places = [
    { row: 0, column: 0 },
    { row: 0, column: 1 },
    { row: 2, column: 0 },
    { row: 2, column: 1 },
  ]
  const go = (key: string, at: number, isUpright = false) =>
    stepFrom(key, places[at] ?? { row: 0, column: 0 }, { places, isUpright })
  it('step over gaps', () => {
    expect(go('ArrowDown', 0)).toBe(2)
    expect(go('ArrowUp', 3)).toBe(1)
  })
  it('go to the ends of a row, and nowhere beyond', () => {
    expect(go('End', 2)).toBe(3)
    expect(go('Home', 1)).toBe(0)
    expect(go('ArrowLeft', 0)).toBeNull()
    expect(go('a', 0)).toBeNull()
  })
  it('run along the years of an upright picture, upwards to the next series', () => {
    expect(go('ArrowRight', 0, true)).toBe(2)
    expect(go('ArrowUp', 0, true)).toBe(1)
    expect(go('ArrowDown', 1, true)).toBe(0)
  })
})
