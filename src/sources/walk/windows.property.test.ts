import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endOfDay, formatFrom, formatUntil, halves, readMoment } from './moments.ts'
import { cutWindows, type Window } from './windows.ts'

const FIRST = readMoment('2000-01-01') ?? 0
const LAST = endOfDay(Date.parse('2026-08-01T12:00:00Z'))

/** The last second an upper end stands for. */
const untilSecond = (text: string): number => (readMoment(text) ?? 0) + (text.length <= 10 ? 86_399 : 0)

const holds = ({ from, until }: Pick<Window, 'from' | 'until'>, second: number): boolean =>
  (from === null || second >= (readMoment(from) ?? 0)) && (until === null || second <= untilSecond(until))

/** Seconds of registration: spread, heaped on days, heaped on one second, and beyond all that can be expected. */
const seconds = fc.array(
  fc.oneof(
    fc.integer({ min: FIRST, max: LAST }),
    fc.integer({ min: 0, max: 86_399 }).map((second) => (readMoment('2015-03-02') ?? 0) + second),
    fc.integer({ min: 0, max: 5 }).map((second) => (readMoment('2020-02-29T23:59:57') ?? 0) + second),
    fc.constant(readMoment('2011-11-11T11:11:11') ?? 0),
    fc.integer({ min: -1_000_000_000, max: 4_000_000_000 }),
  ),
  { maxLength: 300 },
)

async function cut(dates: readonly number[], most: number, counts: number) {
  let asked = 0
  const windows = await cutWindows({
    stretch: { from: FIRST, until: LAST },
    size: dates.length,
    most,
    counts,
    countBetween: async (ends) => {
      asked += 1
      return dates.filter((second) => holds(ends, second)).length
    },
  })
  return { windows, asked }
}

describe('windows of time', () => {
  it('are disjoint and hold every date, whatever it is, with the sizes they tell', async () => {
    await fc.assert(
      fc.asyncProperty(
        seconds,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        async (dates, most, counts) => {
          const { windows, asked } = await cut(dates, most, counts)
          expect(asked).toBeLessThanOrEqual(counts)
          for (const second of dates) expect(windows.filter((window) => holds(window, second)).length).toBe(1)
          for (const window of windows) expect(window.size).toBe(dates.filter((second) => holds(window, second)).length)
          expect([windows[0]?.from, windows.at(-1)?.until]).toEqual([null, null])
        },
      ),
      { seed: 5, numRuns: 150 },
    )
  })

  it('are no larger than wanted, but for one second that has more, and no two could be one', async () => {
    await fc.assert(
      fc.asyncProperty(seconds, fc.integer({ min: 1, max: 60 }), async (dates, most) => {
        const inside = dates.filter((second) => second >= FIRST && second <= LAST)
        const { windows } = await cut(inside, most, 100_000)
        for (const { from, until, size } of windows) {
          const isSecond = from !== null && until !== null && readMoment(from) === untilSecond(until)
          expect(size <= most || isSecond).toBe(true)
        }
        windows.slice(1).forEach(({ size }, index) => {
          expect(size + (windows[index]?.size ?? 0)).toBeGreaterThan(most)
        })
      }),
      { seed: 6, numRuns: 100 },
    )
  })

  it('part at midnight where there is one: their ends read as days', async () => {
    fc.assert(
      fc.property(
        fc.integer({ min: FIRST, max: LAST - 1 }),
        fc.integer({ min: 1, max: 900_000_000 }),
        (from, length) => {
          const until = Math.min(from + length, LAST)
          const [before, after] = halves({ from, until }) ?? []
          expect([before?.from, after?.until, (before?.until ?? 0) + 1]).toEqual([from, until, after?.from])
          if (until - from > 2 * 86_400) expect(formatFrom(after?.from ?? 1)).toMatch(/^\d{4}-\d\d-\d\d$/)
        },
      ),
      { seed: 7 },
    )
    expect([formatUntil(LAST), formatFrom(FIRST + 1), halves({ from: 5, until: 5 })]).toEqual([
      '2026-08-01',
      '2000-01-01T00:00:01',
      null,
    ])
  })
})
