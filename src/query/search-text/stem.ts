const VOWEL = /[aeiouy]/

/** Plural: `studies` study, `classes` class, `reefs` reef; `virus`, `basis`, `glass` stay. */
function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1)
  return word
}

/** `learning`, `learned` learn; `planning` plan. What would remain needs a vowel and three letters. */
function withoutEnding(word: string): string {
  const ending = /(?:ing|ed)$/.exec(word)?.[0]
  if (ending === undefined) return word
  const rest = word.slice(0, -ending.length)
  if (rest.length < 3 || !VOWEL.test(rest)) return word
  return /([bdgmnprt])\1$/.test(rest) ? rest.slice(0, -1) : rest
}

/**
 * A light English stemmer: plural, then `ing` and `ed`, then a last `e`. Only words of four and more plain letters
 * change. It joins the forms a reader would call the same word and leaves `ation`, `ment` and the like alone.
 * Law: stems of stems are not asked for; a text and a query are stemmed once each.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  const bare = withoutEnding(withoutPlural(word))
  return bare.length > 3 && bare.endsWith('e') ? bare.slice(0, -1) : bare
}
