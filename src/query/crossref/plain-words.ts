/**
 * Words for a field query without the signs that our filters give a meaning. Crossref takes a bag of words and drops
 * punctuation, so nothing is lost (reference § 4).
 */
export const plainWords = (text: string): string =>
  text
    .replaceAll(/["|,!]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Whether there is anything to search for. */
export const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)
