import { type Cursor, toCursor } from '../source.ts'

/**
 * Where the next page begins. `mark`: the provider's own cursor. `page`: a page number, for samples, where its cursor
 * is of no use; the seed goes along, since a sample without one is another with every request.
 */
export type Place =
  | { readonly kind: 'mark'; readonly mark: string }
  | { readonly kind: 'page'; readonly page: number; readonly seed: string }

/** Law: reading what was written gives the same place. */
export const formatPlace = (place: Place): Cursor =>
  toCursor(place.kind === 'mark' ? `mark ${place.mark}` : `page ${place.page} ${place.seed}`)

/** A place in a list; a text from elsewhere is taken as the provider's mark, and refused by the provider. */
export function parsePlace(cursor: Cursor): Place {
  const [, page, seed] = /^page (\d+) ([\s\S]*)$/.exec(cursor) ?? []
  if (page !== undefined && seed !== undefined) return { kind: 'page', page: Number(page), seed }
  return { kind: 'mark', mark: cursor.replace(/^mark /, '') }
}
