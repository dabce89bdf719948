/** A filter cut at its commas, those in double quotes excepted, and whether a quote was left open. */
export interface Segments {
  readonly segments: readonly string[]
  readonly hasOpenQuote: boolean
}

/**
 * Cuts a filter into its conditions. Quotes toggle, there is no escape, an open quote swallows the rest; empty segments
 * are passed over (provider reference § 4.1, rule 1).
 */
export function splitFilter(text: string): Segments {
  const segments: string[] = []
  const pieces = text.split('"')
  let current = ''
  pieces.forEach((piece, index) => {
    if (index > 0) current += '"'
    const parts = index % 2 === 0 ? piece.split(',') : [piece]
    parts.forEach((part, at) => {
      if (at > 0) {
        segments.push(current)
        current = ''
      }
      current += part
    })
  })
  segments.push(current)
  return {
    segments: segments.map((one) => one.trim()).filter((one) => one !== ''),
    hasOpenQuote: pieces.length % 2 === 0,
  }
}

/** A text without the double quotes around it, or as it is. */
export function unquote(text: string): string {
  const isQuoted = text.length >= 2 && text.startsWith('"') && text.endsWith('"') && !text.slice(1, -1).includes('"')
  return isQuoted ? text.slice(1, -1) : text
}
