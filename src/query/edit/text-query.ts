const QUOTE = '"'

/** Takes the last quote away when quotes are unpaired: one left open would swallow the rest of a filter. */
function withPairedQuotes(text: string): string {
  const pieces = text.split(QUOTE)
  if (pieces.length % 2 === 1) return text
  const last = text.lastIndexOf(QUOTE)
  return `${text.slice(0, last)} ${text.slice(last + 1)}`
}

/** Commas outside quotes would end the clause (provider reference § 5.3): blanks stand in their place. */
const withoutLooseCommas = (text: string): string =>
  text
    .split(QUOTE)
    .map((piece, index) => (index % 2 === 0 ? piece.replaceAll(',', ' ') : piece))
    .join(QUOTE)

const tidy = (text: string): string => withoutLooseCommas(withPairedQuotes(text)).replace(/\s+/g, ' ').trim()

/**
 * The texts of a search filter in the form the grammar carries: split at bars, quotes paired, no comma outside quotes,
 * one blank between words, none empty, none twice. Law: tidying tidy texts changes nothing.
 */
export function tidyTextQueries(queries: readonly string[]): readonly string[] {
  const tidied = queries.flatMap((query) => query.split('|')).map(tidy)
  return [...new Set(tidied.filter((query) => query !== '' && query !== '""'))]
}
