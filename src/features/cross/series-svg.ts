import { formatCount } from '#lib/count'
import { cut, escaped, rectAt, wrap } from '#lib/svg'
import { isNumeric } from '#query'
import { cellText, figuresOf, toldValue, tonesOf, turned } from './figures.ts'
import { cellAt } from './grid.ts'
import { shownIn } from './kinds.ts'
import { layoutOf } from './plot/draw.ts'
import type { Tone } from './plot/layout.ts'
import { layoutMarkup, patternMarkup, swatchMarkup, wordsAt } from './plot/svg.ts'
import type { Shown } from './SeriesView.tsx'

/** The words of a picture: they belong to it wherever it goes. */
export interface PictureWords {
  readonly title: string
  readonly sentence: string
  readonly notes: readonly string[]
}

const WIDTH_PX = 860
const MARGIN_PX = 24
const LINE_PX = 18
const SIGN_PX = 6.9

const LABEL_PX = 190
const CELL_PX = 62
const ROW_PX = 22
const HEAT = '29, 95, 138'

interface Part {
  readonly markup: string
  readonly widthPx: number
  readonly heightPx: number
}

/** The names of the series with their signs, in as many lines as they need. */
function legend(series: readonly { readonly name: string; readonly tone: Tone }[], widthPx: number): Part {
  let [x, y] = [0, 0]
  const items = series.map(({ name, tone }) => {
    const needPx = 34 + name.length * SIGN_PX + 16
    if (x > 0 && x + needPx > widthPx) [x, y] = [0, y + 20]
    const item = `${swatchMarkup(tone, { x, y })}${wordsAt(name, { x: x + 34, y: y + 11, anchor: 'start', isMuted: false })}`
    x += needPx
    return item
  })
  return { markup: items.join(''), widthPx, heightPx: y + 28 }
}

function picture(shown: Shown): Part {
  const { grid, kind, told, rowField } = shown
  if (kind === 'pivot' || kind === 'heatmap') return table(shown)
  const { rows, columns } = shownIn(kind, grid, { rowField, told })
  const options = {
    axis: kind === 'slope' ? '' : rowField.label,
    isLog: shown.isLog && kind !== 'stacked',
    hasEnds: kind === 'stacked' && told === 'count',
  }
  const flat = figuresOf({ grid, told, rows, columns }, options)
  const tones = tonesOf(grid)
  const isSlope = kind === 'slope'
  const names = columns.map((at) => grid.columns[at]?.label ?? '')
  const series = isSlope
    ? rows.map((row, at) => ({ name: grid.rows[row]?.label ?? '', tone: at }))
    : columns.map((at) => ({ name: grid.columns[at]?.label ?? '', tone: tones[at] ?? ('rest' as const) }))
  const widthPx = WIDTH_PX - 2 * MARGIN_PX
  const head = legend(series, widthPx)
  const layout = layoutOf(isSlope ? turned(flat, names) : flat, { kind, isNumeric: isNumeric(rowField), widthPx })
  const patterns = series.map(({ tone }) => patternMarkup(tone)).join('')
  return {
    markup: `<defs>${patterns}</defs>${head.markup}<g transform="translate(0 ${head.heightPx})">${layoutMarkup(layout)}</g>`,
    widthPx,
    heightPx: head.heightPx + layout.heightPx,
  }
}

/** Lines of a column's name that find room above it. */
const headLines = (label: string): readonly string[] => wrap(label, 9).slice(0, 3)

function table({ grid, kind, told, total, rowField }: Shown): Part {
  const hasTotals = total !== null
  const values = grid.rows.flatMap(({ part }, row) =>
    grid.columns.map(({ part: own }, at) => (part === 'value' && own === 'value' ? toldValue(grid, told, row, at) : 0)),
  )
  const largest = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0)
  const headPx = 3 * 14 + 8
  const rightOf = (at: number): number => LABEL_PX + (at + 1) * CELL_PX
  const head = grid.columns.flatMap(({ label }, at) =>
    headLines(label).map((line, index) =>
      wordsAt(line, { x: rightOf(at) - 6, y: 12 + index * 14, anchor: 'end', isMuted: true, size: 11 }),
    ),
  )
  const body = grid.rows.flatMap(({ label, part, total: sum }, row) => {
    const y = headPx + row * ROW_PX
    const cells = grid.columns.flatMap(({ part: own }, at) => {
      const value = toldValue(grid, told, row, at)
      const share = largest > 0 && value !== null && value > 0 ? value / largest : 0
      const isShaded = kind === 'heatmap' && part === 'value' && own === 'value' && share > 0
      const shade = share > 0.6 ? Math.max(share, 0.87) : share
      const box = { x: rightOf(at) - CELL_PX + 1, y, width: CELL_PX - 2, height: ROW_PX - 2 }
      const fill = isShaded && share > 0.6 ? '#ffffff' : undefined
      const words = wordsAt(cellText(grid, told, row, at), {
        x: rightOf(at) - 6,
        y: y + 14,
        anchor: 'end',
        isMuted: cellAt(grid, row, at).count === null,
        ...(fill && { fill }),
      })
      return [isShaded ? rectAt(box, `rgba(${HEAT}, ${shade.toFixed(2)})`) : '', words]
    })
    const end = hasTotals && sum !== null ? formatCount(sum) : ''
    return [
      wordsAt(cut(label, 28), { x: LABEL_PX - 8, y: y + 14, anchor: 'end', isMuted: part !== 'value' }),
      ...cells,
      wordsAt(end, { x: rightOf(grid.columns.length) - 6, y: y + 14, anchor: 'end', isMuted: false, weight: 650 }),
    ]
  })
  const y = headPx + grid.rows.length * ROW_PX + 16
  const foot = [...grid.columns.map((column) => column.total), ...(hasTotals ? [total] : [])].map((sum, at) =>
    wordsAt(sum === null ? '' : formatCount(sum), {
      x: rightOf(at) - 6,
      y,
      anchor: 'end',
      isMuted: false,
      weight: 650,
    }),
  )
  const names = [
    wordsAt(cut(rowField.label, 28), { x: LABEL_PX - 8, y: 12, anchor: 'end', isMuted: true, size: 11 }),
    wordsAt('Total', { x: LABEL_PX - 8, y, anchor: 'end', isMuted: false, weight: 650 }),
  ]
  return {
    markup: [...names, ...head, ...body, ...foot].join(''),
    widthPx: rightOf(grid.columns.length + (hasTotals ? 0 : -1)),
    heightPx: y + 8,
  }
}

/** A grid as an SVG document of its own: nothing in it is fetched, foreign text is text. Black on white, for paper. */
export function seriesSvg(shown: Shown, { title, sentence, notes }: PictureWords): string {
  const part = picture(shown)
  const widthPx = Math.max(WIDTH_PX, part.widthPx + 2 * MARGIN_PX)
  const signs = Math.floor((widthPx - 2 * MARGIN_PX) / SIGN_PX)
  const head = wrap(sentence, signs)
  const top = MARGIN_PX + 30 + head.length * LINE_PX + 8
  const notesTop = top + part.heightPx + 24
  const lines = notes.flatMap((note) => wrap(note, signs))
  const heightPx = notesTop + lines.length * LINE_PX + MARGIN_PX - LINE_PX
  const at = (x: number, y: number) => ({ x, y, anchor: 'start', isMuted: true }) as const
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}" font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif" role="img">`,
    `<title>${escaped(`${title}: ${sentence}`)}</title><desc>${escaped(shown.label)}</desc>`,
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    wordsAt(title, { ...at(MARGIN_PX, MARGIN_PX + 14), isMuted: false, size: 18, weight: 650 }),
    ...head.map((line, index) => wordsAt(line, { ...at(MARGIN_PX, MARGIN_PX + 38 + index * LINE_PX), size: 13 })),
    `<g transform="translate(${MARGIN_PX} ${top})">${part.markup}</g>`,
    ...lines.map((line, index) => wordsAt(line, at(MARGIN_PX, notesTop + index * LINE_PX))),
    '</svg>\n',
  ].join('')
}
