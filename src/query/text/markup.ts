import { type Peeled, peel } from './peel.ts'
import { createPen, type RunStyle } from './pen.ts'
import { createStyling } from './styling.ts'

/** A stretch of text in one style. Nothing else of foreign markup survives. */
export interface Run {
  readonly text: string
  readonly style: RunStyle | null
}

/** Markup arrives escaped, also twice over (reference § 12); a fourth layer is text. */
const LAYERS = 3

/** Takes the tags out of all layers. */
function peelAll(text: string): Peeled {
  let peeled: Peeled = peel({ text, marks: [] }, false)
  for (let layer = 0; layer < LAYERS && peeled.text.includes('&'); layer++) peeled = peel(peeled, true)
  return peeled
}

/**
 * Foreign text (title, abstract, name, description) as runs. Markup of HTML, JATS and MathML is taken out, escaped or
 * not; b, i, em, strong, sub and sup come back as styles (where they nest, sub and sup win); blanks are put in order;
 * capitals stay as they are. What remains is text and never forms a tag. Linear in the length of the text.
 */
export function parseMarkup(text: string): readonly Run[] {
  if (!/[<&]/.test(text)) {
    const plain = text.replace(/\s+/g, ' ').trim()
    return plain === '' ? [] : [{ text: plain, style: null }]
  }
  const { text: bare, marks } = peelAll(text)
  const pen = createPen()
  const styling = createStyling(
    pen,
    marks.map(({ tag }) => tag),
  )
  let from = 0
  for (const { at, tag } of marks) {
    pen.write(bare.slice(from, at))
    from = at
    styling.meet(tag)
  }
  pen.write(bare.slice(from))
  return pen.runs()
}

/** Foreign text without any style: for labels, titles of pages, exports. */
export function plainText(text: string): string {
  return parseMarkup(text)
    .map((run) => run.text)
    .join('')
}
