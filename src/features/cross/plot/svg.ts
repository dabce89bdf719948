import type { Layout, Point, Tone, Words } from './layout.ts'
import { dashOf, nameOf, OPEN_DASH, pathOf, patternOf, signOf } from './shapes.ts'

/** Colours on paper. */
export const INK = '#17202a'
export const MUTED = '#515c68'
const LINE = '#dfe3e8'
const PAPER = '#ffffff'
const COLOURS = ['#1d5f8a', '#b8570a', '#3f7f3a', '#9c3a86', '#6b5bb5', '#8a6d00', '#0b7d7a', '#a33636']

/** The colour of a tone on paper. */
export const colourOf = (tone: Tone): string =>
  typeof tone === 'number' ? (COLOURS[tone % COLOURS.length] ?? INK) : tone === 'unknown' ? '#8a949f' : '#a3acb5'

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML takes it: signs that XML has no place for are left out. */
export const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => NAMES[sign] ?? sign)

/** A text in lines of a largest length, broken at blanks; a word longer than a line is broken where it must be. */
export function wrap(text: string, most: number): readonly string[] {
  const lines: string[] = []
  const pieces = text.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [])
  for (const piece of pieces) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + piece.length < most) lines[lines.length - 1] = `${last} ${piece}`
    else lines.push(piece)
  }
  return lines
}

interface TextStyle extends Omit<Words, 'text'> {
  readonly size?: number
  readonly weight?: number
  readonly fill?: string
}

/** Words at a place. */
export const textAt = (text: string, { x, y, anchor, isMuted, size = 12, weight = 400, fill }: TextStyle): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${size}" fill="${fill ?? (isMuted ? MUTED : INK)}" text-anchor="${anchor}" font-weight="${weight}">${escaped(text)}</text>`

/** A filled box. */
export const rectAt = (box: { x: number; y: number; width: number; height: number }, fill: string): string =>
  `<rect x="${box.x.toFixed(1)}" y="${box.y.toFixed(1)}" width="${box.width.toFixed(1)}" height="${box.height.toFixed(1)}" fill="${fill}"/>`

const idOf = (tone: Tone): string => `t${nameOf(tone)}`

/** The pattern of a tone, for the definitions of a document. */
export const patternMarkup = (tone: Tone): string =>
  `<pattern id="${idOf(tone)}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${colourOf(tone)}"/><path d="${patternOf(tone)}" fill="none" stroke="${PAPER}" stroke-width="1.1"/></pattern>`

/** The sign of a series at the left of its name. */
export function swatchMarkup(tone: Tone, { x, y }: { readonly x: number; readonly y: number }): string {
  const box = rectAt({ x, y, width: 14, height: 14 }, `url(#${idOf(tone)})`)
  return `${box}<path d="${signOf(tone, { x: x + 23, y: y + 7 })}" fill="${colourOf(tone)}"/>`
}

/** A picture of a grid as markup, its upper left corner at 0, 0. */
export function layoutMarkup({ rules, bars, lines, words }: Layout): string {
  return [
    ...rules.map(({ from, to }) => `<path d="M${from.x} ${from.y}L${to.x} ${to.y}" stroke="${LINE}"/>`),
    ...bars.map(({ box, tone, isRunning }) => {
      const bar = rectAt(box, `url(#${idOf(tone)})`)
      return isRunning ? `<g opacity="0.6">${bar}</g>` : bar
    }),
    ...lines.flatMap(({ tone, pieces, open, signs }) => {
      const colour = colourOf(tone)
      const line = (points: readonly Point[], dash: string): string =>
        `<path d="${pathOf(points)}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>`
      const path = pieces.map((points) => line(points, dashOf(tone)))
      const last = open.length > 1 ? [line(open, OPEN_DASH)] : []
      return [...path, ...last, `<path d="${signs.map((point) => signOf(tone, point)).join('')}" fill="${colour}"/>`]
    }),
    ...words.map(({ text, ...place }) => textAt(text, place)),
  ].join('')
}
