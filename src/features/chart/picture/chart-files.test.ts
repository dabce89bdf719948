// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { chartCsv } from '../chart-csv.ts'
import { drawGroups } from '../draw-groups.ts'
import { lookOf } from '../look.ts'
import type { Mark } from '../mark.ts'
import { chartSvg } from './chart-svg.ts'

const mark = (key: string | null, count: number, label = key ?? 'Unknown'): Mark => ({
  key,
  label,
  count,
  share: count / 100,
  action: { whyNot: 'not here' },
  range: key === null ? null : { from: Number(key), isAbove: false, to: Number(key), isBelow: false },
  isRunning: false,
})
const SUM = { matching: 100, unknown: 10, known: 90, shown: 90, shownGroups: 2, rest: 0, overlaps: false, isCut: false }
const model = (marks: readonly Mark[]) => ({ marks, outside: [], unknown: mark(null, 10), hidden: 0, sum: SUM })
const WORDS = {
  title: 'Works by language',
  sentence: 'works of type article',
  alt: 'Bars: Works by language.',
  notes: ['100 works = 90 known + 10 unknown.', 'Source: OpenAlex, 2026-11-21.'],
}

const read = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml')

test('the figures are saved as they are drawn, unknown last without a key', () => {
  expect(chartCsv(model([mark('en', 60, 'English'), mark('fr', 0, '=1+1')]))).toBe(
    "key,label,count,share\r\nen,English,60,0.6\r\nfr,'=1+1,0,0\r\n,Unknown,10,0.1\r\n",
  )
})

describe.each(['bars', 'columns', 'line', 'area'] as const)('the picture of %s', (kind) => {
  const marks = [mark('2020', 60, '<b onload="x">A & B</b>\u0000'), mark('2021', 30)]
  const pictureOf = (chart: { isShare: boolean; isLog: boolean }) =>
    chartSvg(drawGroups(lookOf(kind, { kind, ...chart }), model(marks), 'Year'), WORDS)
  const svg = pictureOf({ isShare: false, isLog: false })

  test('is a whole document in which foreign text is text', () => {
    expect(read(svg).querySelector('parsererror')).toBeNull()
    expect(read(svg).querySelector('b')).toBeNull()
    expect(read(svg).documentElement.textContent).toContain('A & B')
  })

  test('carries the query, the sums, source and date, and what it shows in words', () => {
    for (const words of [WORDS.title, WORDS.sentence, ...WORDS.notes]) expect(svg).toContain(words)
    expect(read(svg).querySelector('desc')?.textContent).toContain(WORDS.alt)
  })

  test('unknown is hatched', () => {
    expect(read(svg).querySelectorAll('rect[fill="url(#unknown)"]')).toHaveLength(1)
  })

  test.each([
    [true, false],
    [false, true],
    [true, true],
  ])('as shares: %s, on a log scale: %s, it is a whole document too', (isShare, isLog) => {
    expect(read(pictureOf({ isShare, isLog })).querySelector('parsererror')).toBeNull()
    expect(pictureOf({ isShare, isLog })).not.toMatch(/NaN|Infinity/)
  })
})

test.each(['bars', 'columns'] as const)('%s are drawn in proportion', (kind) => {
  const svg = chartSvg(drawGroups(lookOf(kind, null), model([mark('2020', 60), mark('2021', 30)]), 'Year'), WORDS)
  const size = kind === 'bars' ? 'width' : 'height'
  const drawn = [...read(svg).querySelectorAll('rect[fill="#3a7ca8"]')].filter((one) => !one.closest('pattern'))
  const [first, second] = drawn.map((one) => Number(one.getAttribute(size)))
  expect(drawn).toHaveLength(2)
  expect((first ?? 0) / (second ?? 1)).toBeCloseTo(2, 1)
})
