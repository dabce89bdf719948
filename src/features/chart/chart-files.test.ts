// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { chartCsv } from './chart-csv.ts'
import type { ChartModel, Mark } from './chart-model.ts'
import { chartSvg, ticksTo, wrap } from './chart-svg.ts'

const mark = (key: string | null, count: number, label = key ?? 'Unknown'): Mark => ({
  key,
  label,
  count,
  share: count / 100,
  action: { whyNot: 'not here' },
  isRunning: false,
})
const model = (kind: ChartModel['kind'], marks: readonly Mark[]): ChartModel => ({
  kind,
  marks,
  unknown: mark(null, 10),
  hidden: 0,
  sum: { matching: 100, unknown: 10, known: 90, shown: 90, shownGroups: 2, rest: 0, overlaps: false, isCut: false },
})
const WORDS = {
  title: 'Works by language',
  sentence: 'works of type article',
  axis: 'Year',
  notes: ['100 works = 90 known + 10 unknown.', 'Source: OpenAlex, 2026-11-21.'],
}

test('the figures are saved as they are drawn, unknown last without a key', () => {
  expect(chartCsv(model('bars', [mark('en', 60, 'English'), mark('fr', 0, '=1+1')]))).toBe(
    "key,label,count,share\r\nen,English,60,0.6\r\nfr,'=1+1,0,0\r\n,Unknown,10,0.1\r\n",
  )
})

describe.each(['bars', 'columns'] as const)('the picture of %s', (kind) => {
  const marks = [mark('2020', 60, '<b onload="x">A & B</b>\u0000'), mark('2021', 30)]
  const svg = chartSvg(model(kind, marks), WORDS)

  test('is a whole document in which foreign text is text', () => {
    const read = new DOMParser().parseFromString(svg, 'image/svg+xml')
    expect(read.querySelector('parsererror')).toBeNull()
    expect(read.querySelector('b')).toBeNull()
    expect(read.documentElement.textContent).toContain('A & B')
  })

  test('carries the query, the sums, source and date', () => {
    for (const words of [WORDS.title, WORDS.sentence, ...WORDS.notes]) expect(svg).toContain(words)
  })

  test('draws every mark in proportion, unknown hatched', () => {
    const read = new DOMParser().parseFromString(svg, 'image/svg+xml')
    const size = kind === 'bars' ? 'width' : 'height'
    const drawn = [...read.querySelectorAll('rect[fill="#3a7ca8"]')].filter((one) => !one.closest('pattern'))
    const [first, second] = drawn.map((one) => Number(one.getAttribute(size)))
    expect(drawn).toHaveLength(2)
    expect((first ?? 0) / (second ?? 1)).toBeCloseTo(2, 1)
    expect(read.querySelectorAll('rect[fill="url(#unknown)"]')).toHaveLength(1)
  })
})

test('a long sentence is broken at blanks and loses no word', () => {
  const text = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ')
  expect(wrap(text).join(' ')).toBe(text)
  expect(Math.max(...wrap(text).map((line) => line.length))).toBeLessThanOrEqual(118)
})

test.each([
  [297, [0, 100, 200, 300]],
  [3, [0, 1, 2, 3]],
  [0, [0, 1]],
  [100_000, [0, 50_000, 100_000]],
])('the axis to %i has round lines', (max, lines) => expect(ticksTo(max)).toEqual(lines))
