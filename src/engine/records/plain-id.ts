const ADDRESS = 'https://openalex.org/'
const LETTER_ID = /^[A-Z]\d+$/

/**
 * The short form of an id with a letter as records have it, `null` for any other text. What `shortId` gives, without
 * the many spellings that it understands: there are hundreds of thousands to read.
 */
export function plainId(text: string): string | null {
  if (!text.startsWith(ADDRESS)) return null
  const id = text.slice(ADDRESS.length)
  return LETTER_ID.test(id) ? id : null
}
