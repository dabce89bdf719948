import { formatAxisCount, formatCount, formatShare } from '#lib/count'
import type { ChartModel, Mark } from './chart-model.ts'

/** The words of a picture. `notes`: sums, source and date, a line each; they belong to the chart wherever it goes. */
export interface PictureWords {
  readonly title: string
  readonly sentence: string
  readonly axis: string
  readonly notes: readonly string[]
}

const WIDTH_PX = 860
const MARGIN_PX = 24
const LINE_PX = 18
/** Signs that fit into a line of the picture at its size of type. */
const LINE_SIGNS = 118
const BAR_PX = 24
const LABEL_PX = 270
const COUNT_PX = 130
const PLOT_PX = 260
const AXIS_PX = 56
const MOST_TICKS = 12

const INK = '#17202a'
const MUTED = '#515c68'
const LINE = '#dfe3e8'
const BAR = '#3a7ca8'
const HATCH = 'url(#unknown)'
const RUNNING = 'url(#running)'

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML takes it: signs that XML has no place for are left out. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => NAMES[sign] ?? sign)

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

/** A text in lines of a largest length, broken at blanks; a word longer than a line (a link) is broken where it must be. */
export function wrap(text: string, most = LINE_SIGNS): readonly string[] {
  const lines: string[] = []
  const pieces = text.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [])
  for (const piece of pieces) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + piece.length < most) lines[lines.length - 1] = `${last} ${piece}`
    else lines.push(piece)
  }
  return lines
}

/** Round steps from 0 to at least a largest count, five lines at most. */
export function ticksTo(max: number): readonly number[] {
  const rough = Math.max(max, 1) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 5, 10].map((part) => part * power).find((one) => one >= rough) ?? rough)
  return Array.from({ length: Math.ceil(Math.max(max, 1) / step) + 1 }, (_, index) => index * step)
}

interface TextStyle {
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly weight?: number
}

const textAt = (words: string, { x, y, size = 13, fill = INK, anchor = 'start', weight = 400 }: TextStyle): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${anchor}" font-weight="${weight}">${escaped(words)}</text>`

const rect = (box: { x: number; y: number; width: number; height: number }, fill: string): string =>
  `<rect x="${box.x.toFixed(1)}" y="${box.y.toFixed(1)}" width="${box.width.toFixed(1)}" height="${box.height.toFixed(1)}" fill="${fill}"/>`

/** A part of the picture, drawn from `top`, and how high it is. */
interface Part {
  readonly markup: string
  readonly heightPx: number
}

function drawBars(marks: readonly Mark[], { top, max }: { readonly top: number; readonly max: number }): Part {
  const room = WIDTH_PX - 2 * MARGIN_PX - LABEL_PX - COUNT_PX
  const left = MARGIN_PX + LABEL_PX
  const rows = marks.map(({ key, label, count, share }, index) => {
    const y = top + index * BAR_PX
    const width = max > 0 ? (room * count) / max : 0
    const figures = `${formatCount(count)} · ${formatShare(share)}`
    return [
      textAt(cut(label, 40), { x: left - 8, y: y + 16, anchor: 'end', fill: key === null ? MUTED : INK }),
      rect({ x: left, y: y + 4, width, height: 16 }, key === null ? HATCH : BAR),
      textAt(figures, { x: left + width + 6, y: y + 16, size: 12 }),
    ].join('')
  })
  return { markup: rows.join(''), heightPx: marks.length * BAR_PX + 8 }
}

function drawColumns(marks: readonly Mark[], { top, max, axis }: { top: number; max: number; axis: string }): Part {
  const left = MARGIN_PX + AXIS_PX
  const width = WIDTH_PX - MARGIN_PX - left
  const step = width / Math.max(marks.length, 1)
  const bottom = top + PLOT_PX
  const ticks = ticksTo(max)
  const roof = ticks.at(-1) ?? 1
  const heightOf = (count: number): number => ((PLOT_PX - 12) * count) / roof
  const grid = ticks.map((count) => {
    const y = bottom - heightOf(count)
    const name = textAt(formatAxisCount(count), { x: left - 6, y: y + 4, size: 12, anchor: 'end', fill: MUTED })
    return `<path d="M${left} ${y}H${left + width}" stroke="${LINE}"/>${name}`
  })
  const every = Math.ceil(marks.length / MOST_TICKS)
  const columns = marks.map(({ label, count, isRunning }, index) => {
    const height = heightOf(count)
    const box = { x: left + index * step + step * 0.08, y: bottom - height, width: step * 0.84, height }
    const tick = index % every === 0 || marks.length <= MOST_TICKS
    const name = textAt(label, {
      x: left + (index + 0.5) * step,
      y: bottom + 16,
      size: 12,
      anchor: 'middle',
      fill: MUTED,
    })
    return rect(box, isRunning ? RUNNING : BAR) + (tick ? name : '')
  })
  const title = textAt(axis, { x: left + width / 2, y: bottom + 36, size: 12, anchor: 'middle', fill: MUTED })
  return { markup: [...grid, ...columns, title].join(''), heightPx: PLOT_PX + 48 }
}

const hatch = (id: string, colour: string): string =>
  `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#ffffff"/><rect width="3" height="6" fill="${colour}"/></pattern>`

/** A chart as an SVG document of its own: nothing in it is fetched, foreign text is text. Black on white, for paper. */
export function chartSvg({ kind, marks, unknown }: ChartModel, words: PictureWords): string {
  const head = wrap(words.sentence)
  const top = MARGIN_PX + 26 + head.length * LINE_PX + 8
  const max = Math.max(...marks.map(({ count }) => count), kind === 'bars' ? (unknown?.count ?? 0) : 0, 0)
  const first = kind === 'bars' ? drawBars(marks, { top, max }) : drawColumns(marks, { top, max, axis: words.axis })
  const largest = Math.max(max, unknown?.count ?? 0)
  const last = unknown ? drawBars([unknown], { top: top + first.heightPx, max: largest }) : { markup: '', heightPx: 0 }
  const notesTop = top + first.heightPx + last.heightPx + 20
  const notes = words.notes.flatMap((note) => wrap(note))
  const heightPx = notesTop + notes.length * LINE_PX + MARGIN_PX - LINE_PX
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH_PX}" height="${heightPx}" viewBox="0 0 ${WIDTH_PX} ${heightPx}" font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif" role="img">`,
    `<title>${escaped(`${words.title}: ${words.sentence}`)}</title><desc>${escaped(words.notes.join(' '))}</desc>`,
    `<defs>${hatch('unknown', '#8a949f')}${hatch('running', BAR)}</defs><rect width="100%" height="100%" fill="#ffffff"/>`,
    textAt(words.title, { x: MARGIN_PX, y: MARGIN_PX + 14, size: 18, weight: 650 }),
    ...head.map((line, index) => textAt(line, { x: MARGIN_PX, y: MARGIN_PX + 36 + index * LINE_PX, fill: MUTED })),
    first.markup,
    last.markup,
    ...notes.map((line, index) => textAt(line, { x: MARGIN_PX, y: notesTop + index * LINE_PX, size: 12, fill: MUTED })),
    '</svg>\n',
  ].join('')
}
