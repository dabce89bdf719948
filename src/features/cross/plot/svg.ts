import { INK, LINE, MUTED, PAPER, rectAt, type TextStyle, textAt } from '#lib/svg'
import type { Layout, Point, Tone } from './layout.ts'
import { dashOf, nameOf, OPEN_DASH, pathOf, patternOf, signOf } from './shapes.ts'

/** The colours of series on paper. */
const COLOURS = ['#1d5f8a', '#b8570a', '#3f7f3a', '#9c3a86', '#6b5bb5', '#8a6d00', '#0b7d7a', '#a33636']

/** The colour of a tone on paper. */
export const colourOf = (tone: Tone): string =>
  typeof tone === 'number' ? (COLOURS[tone % COLOURS.length] ?? INK) : tone === 'unknown' ? '#8a949f' : '#a3acb5'

/** Words of a layout: smaller than those around it, and muted on an axis. */
export const wordsAt = (text: string, { isMuted, ...style }: TextStyle & { readonly isMuted: boolean }): string =>
  textAt(text, { size: 12, fill: isMuted ? MUTED : INK, ...style })

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
    ...words.map(({ text, ...place }) => wordsAt(text, place)),
  ].join('')
}
