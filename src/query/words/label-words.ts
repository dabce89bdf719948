/** Words that keep their capital inside a sentence. */
const NAMES: ReadonlySet<string> = new Set(['OpenAlex', 'Crossref', 'Wikidata', 'PubMed', 'Scopus', 'Sustainable'])

/** A label inside a sentence: "Times cited" becomes "times cited"; DOI, ORCID, OpenAlex ID and h-index stay. */
export function inSentence(label: string): string {
  const word = label.split(/[\s,]/)[0] ?? ''
  return NAMES.has(word) || /[A-Z0-9]/.test(word.slice(1)) ? label : label.charAt(0).toLowerCase() + label.slice(1)
}

/** A word with its article: "an institution", "a topic". */
export const withArticle = (word: string): string => `${/^[aeio]/i.test(word) ? 'an' : 'a'} ${word}`

/** "A, B or C". */
export function sayList(words: readonly string[], joiner: 'or' | 'and'): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joiner} ${last}`
}
