import { describe, expect, it } from 'vitest'
import { emptyView, type Field, findField, parseAddress } from '#query'
import type { Groups } from '#sources'
import { cellText, formatChange } from './figures.ts'
import { kindOf, kindsOf, type SeriesKind } from './kinds.ts'
import { pivot } from './pivot.ts'
import { planSlices } from './plan.ts'
import { seriesCsv } from './series-csv.ts'
import { seriesSvg } from './series-svg.ts'
import { splitSums } from './sums.ts'

const fieldOf = (id: string): Field => {
  const found = findField('works', id)
  if (!found) throw new Error(`no field ${id}`)
  return found
}
const { route } = parseAddress('/works')
if (route.kind !== 'list') throw new Error('no list')
const { query } = route

const answer = (counts: Readonly<Record<string, number>>, total: number, isComplete = true): Groups => ({
  groups: Object.entries(counts).map(([key, count]) =>
    key === 'unknown' ? { key: null, label: 'Unknown', count } : { key, label: `<${key}>`, count },
  ),
  next: null,
  total: { kind: 'exact', count: total },
  isComplete,
  info: { receivedAt: 0, tookMs: 0, credits: 1 },
})

const [rowField, columnField] = [fieldOf('type'), fieldOf('language')]
const rows = answer({ article: 6, book: 3, letter: 1 }, 10)
const columns = answer({ en: 7, de: 2, unknown: 1 }, 10)
const slices = planSlices(query, columnField, { groups: columns, top: 1 })
const model = (answers: readonly (Groups | null)[]) => ({
  query,
  rowField,
  columnField,
  rows,
  columns,
  slices,
  grid: pivot({
    query,
    rowField,
    columnField,
    rows,
    columns,
    slices,
    answers: answers.map((groups) => ({ state: groups ? 'ready' : 'waiting', groups })),
    top: 2,
    year: 2026,
  }),
})
const whole = model([answer({ article: 5, book: 2 }, 7), answer({ article: 1 }, 1)])
const nouns = { one: 'work', many: 'works' }

describe('a cross table in files', () => {
  it('is a CSV with totals on both sides and rests that add up', () => {
    expect(seriesCsv({ grid: whole.grid, told: 'count', total: 10 })).toBe(
      [
        'key,label,<en>,Unknown,1 other,Total',
        'article,<article>,5,1,0,6',
        'book,<book>,2,0,1,3',
        ',1 other,0,0,1,1',
        ',Total,7,1,2,10',
        '',
      ].join('\r\n'),
    )
  })

  it.each(['stacked', 'grouped', 'line', 'heatmap', 'pivot'] satisfies SeriesKind[])(
    'is an SVG of its own when drawn as %s: nothing is fetched, foreign text is text',
    (kind) => {
      const shown = {
        grid: whole.grid,
        kind,
        told: 'count',
        isLog: false,
        rowField,
        label: 'alt & more',
        total: 10,
      } as const
      const svg = seriesSvg(
        { ...shown, hasLegend: true },
        { title: 'Works', sentence: 'all "works"', notes: ['a < b'] },
      )
      expect(svg).toMatch(/^<svg [\s\S]*<\/svg>\n$/)
      expect(svg).toContain('&lt;article&gt;')
      expect(svg).not.toMatch(/<article|href=|url\((?!#)|NaN|undefined/)
    },
  )
})

describe('years in a cross table', () => {
  const byYear = { rowField: fieldOf('publication_year'), columnField }
  const years = answer({ '2024': 5, '2026': 2, '2030': 2, '2050': 1 }, 10)
  const counted = [answer({ '2024': 5, '2030': 1, '2050': 1 }, 7), answer({ '2026': 1 }, 1)]
  const input = { query, ...byYear, rows: years, columns, slices, top: 2, year: 2026 }
  const answers = counted.map((groups) => ({ state: 'ready' as const, groups }))
  const { grid } = { grid: pivot({ ...input, answers }) }
  it('end at the running one, and those to come share a row that adds up and is found by a click', () => {
    const of = (part: string) => grid.rows.filter((row) => row.part === part)
    expect(of('value').map(({ id, isRunning }) => [id, isRunning])).toEqual([
      ['2024', false],
      ['2025', false],
      ['2026', true],
    ])
    expect(of('beyond')).toMatchObject([
      { label: 'after 2026', total: 3, clause: { clause: { match: { values: [{ from: 2027, to: null }] } } } },
    ])
    expect(grid.cells.at(-1)?.map(({ count }) => count)).toEqual([2, 0, 1])
    expect(grid.rows.reduce((sum, { total }) => sum + (total ?? 0), 0)).toBe(10)
    expect(splitSums({ query, ...byYear, rows: years, columns, slices, grid }, { nouns }).join(' ')).toContain(
      '7 in the 2 values shown, 3 in others. By language: 10 works = 9 known + 1 unknown; 7 in the 1 value shown, 2 in others. Not on the axis: 3 dated after 2026. Pale or dotted: <2026> is not over.',
    )
  })
  it('that the Source cut off leave no gap: the others are told together', () => {
    const cut = answer({ '2024': 5, '2023': 2, '1990': 2 }, 12, false)
    const { rows: drawn } = pivot({ ...input, rows: cut, answers: [] })
    expect(drawn.map(({ id }) => id)).toEqual(['2023', '2024'])
    const known = pivot({
      ...input,
      rows: { ...cut, groups: [...cut.groups, { key: null, label: 'Unknown', count: 1 }] },
      answers: [],
    })
    expect(known.rows.at(-1)).toMatchObject({ part: 'rest', label: 'before 2023 or after 2024', total: 4 })
  })
})

describe('the words under a cross table', () => {
  const words = (one: ReturnType<typeof model>) => splitSums(one, { nouns }).join(' ')
  it('account for both sides', () => {
    expect(words(whole)).toBe(
      'By work type: 10 works = 10 known + 0 unknown; 9 in the 2 values shown, 1 in others. ' +
        'By language: 10 works = 9 known + 1 unknown; 7 in the 1 value shown, 2 in others. ' +
        'Every row and every column adds up to its total.',
    )
  })
  it('say what is not counted yet', () => {
    expect(words(model([null, null]))).toContain('Partial: 2 of 3 columns are not counted yet.')
  })
  it('bound what a cut answer does not tell', () => {
    const cut = model([answer({ article: 5 }, 7, false), answer({ article: 1 }, 1)])
    expect(cellText(cut.grid, 'count', 1, 0)).toBe('≤ 5')
    expect(words(cut)).toContain('not known exactly')
    expect(words(cut)).not.toContain('adds up')
  })
})

describe('ways to draw several series', () => {
  const years = fieldOf('publication_year')
  const split = { is: 'split', overlaps: false, columns: 5 } as const
  it('suit the field', () => {
    expect(kindOf(null, { ...split, rowField: years })).toBe('line')
    expect(kindOf(null, { ...split, rowField })).toBe('stacked')
    expect(kindOf(null, { ...split, rowField, overlaps: true })).toBe('grouped')
    expect(kindOf(null, { ...split, rowField, columns: 30 })).toBe('heatmap')
    expect(kindOf(null, { rowField, is: 'comparison', overlaps: false, columns: 3 })).toBe('grouped')
  })
  it('are as chosen where that suits, and say why where it does not', () => {
    const chosen = { kind: 'stacked', isShare: false, isLog: false } as const
    expect(kindOf(chosen, { ...split, rowField: years })).toBe('stacked')
    const overlapping = kindsOf({ ...split, rowField, overlaps: true }).find(({ kind }) => kind === 'stacked')
    expect(overlapping?.whyNot).toMatch(/do not add up/)
    expect(emptyView().chart).toBeNull()
  })
})

describe('a change', () => {
  it.each([
    [0, '±0 %'],
    [0.034, '+3.4 %'],
    [-0.5, '−50 %'],
    [12, '+1200 %'],
  ])('of %s is %s', (change, words) => {
    expect(formatChange(change)).toBe(words)
  })
})
