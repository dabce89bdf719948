import { escaped, MUTED, PAPER, textAt, wrap } from '#lib/svg'
import { BAR, type Draw, hatch, LINE_PX, LINE_SIGNS, MARGIN_PX, type Part, WIDTH_PX } from './svg.ts'

/** The words of a picture. `notes`: sums, source and date, a line each; they belong to the chart wherever it goes. */
export interface PictureWords {
  readonly title: string
  readonly sentence: string
  /** What the picture shows, for those who do not see it. */
  readonly alt: string
  readonly notes: readonly string[]
}

const FONTS = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif"

function drawnOneBelowTheOther(draws: readonly Draw[], top: number): Part {
  let markup = ''
  let heightPx = 0
  for (const draw of draws) {
    const part = draw(top + heightPx)
    markup += part.markup
    heightPx += part.heightPx
  }
  return { markup, heightPx }
}

/** A chart as an SVG document of its own: nothing in it is fetched, foreign text is text. Black on white, for paper. */
export function chartSvg(draws: readonly Draw[], words: PictureWords): string {
  const head = wrap(words.sentence, LINE_SIGNS)
  const top = MARGIN_PX + 26 + head.length * LINE_PX + 8
  const body = drawnOneBelowTheOther(draws, top)
  const notesTop = top + body.heightPx + 20
  const notes = words.notes.flatMap((note) => wrap(note, LINE_SIGNS))
  const heightPx = Math.round(notesTop + notes.length * LINE_PX + MARGIN_PX - LINE_PX)
  const spoken = escaped([words.alt, ...words.notes].join(' '))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH_PX}" height="${heightPx}" viewBox="0 0 ${WIDTH_PX} ${heightPx}" font-family="${FONTS}" role="img">`,
    `<title>${escaped(`${words.title}: ${words.sentence}`)}</title><desc>${spoken}</desc>`,
    `<defs>${hatch('unknown', '#8a949f')}${hatch('running', BAR)}</defs><rect width="100%" height="100%" fill="${PAPER}"/>`,
    textAt(words.title, { x: MARGIN_PX, y: MARGIN_PX + 14, size: 18, weight: 650 }),
    ...head.map((line, index) => textAt(line, { x: MARGIN_PX, y: MARGIN_PX + 36 + index * LINE_PX, fill: MUTED })),
    body.markup,
    ...notes.map((line, index) => textAt(line, { x: MARGIN_PX, y: notesTop + index * LINE_PX, size: 12, fill: MUTED })),
    '</svg>\n',
  ].join('')
}
