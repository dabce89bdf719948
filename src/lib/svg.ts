/** Colours of pictures that leave the page: black on white, for paper. */
export const INK = '#17202a'
export const MUTED = '#515c68'
export const LINE = '#dfe3e8'
export const PAPER = '#ffffff'

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML takes it: signs that XML has no place for are left out. */
export const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => NAMES[sign] ?? sign)

/** A text no longer than `most` signs. */
export const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

/** A text in lines of a largest length, broken at blanks; a word longer than a line (a link) is broken where it must be. */
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

/** Where words stand and how they look. Sizes in px. */
export interface TextStyle {
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly weight?: number
}

/** Words at a place, as markup. */
export const textAt = (
  words: string,
  { x, y, size = 13, fill = INK, anchor = 'start', weight = 400 }: TextStyle,
): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}" font-weight="${weight}">${escaped(words)}</text>`

/** A box in px. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A filled box, as markup. */
export const rectAt = (box: Box, fill: string): string =>
  `<rect x="${box.x.toFixed(1)}" y="${box.y.toFixed(1)}" width="${box.width.toFixed(1)}" height="${box.height.toFixed(1)}" fill="${fill}"/>`
