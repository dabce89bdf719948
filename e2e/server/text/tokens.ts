const PIECES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+/gu
const ASCII = /^[ -~\s]*$/

/** Words of a text: lower case, without accents; characters of Chinese and Japanese stand alone. */
export function words(text: string): readonly string[] {
  const lower = text.toLowerCase()
  if (ASCII.test(lower)) return lower.match(/[a-z0-9]+/g) ?? []
  return (
    lower
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .match(PIECES) ?? []
  )
}

const ENDINGS = [
  'ational',
  'ation',
  'ments',
  'ment',
  'ings',
  'ing',
  'ies',
  'ied',
  'edly',
  'ed',
  'es',
  's',
  'e',
  'y',
  'ly',
]

const stems = new Map<string, string>()

/** A word without its ending, in a light manner: enough for "policies" to find "policy". */
export function stem(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const cut = cutEnding(word)
  stems.set(word, cut)
  return cut
}

function cutEnding(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= 3)
  return ending ? word.slice(0, word.length - ending.length) : word
}
