/** Words that the English analysis leaves out. */
const STOP_WORDS = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
)

/** Endings taken off by the English analysis here: plurals alone, which is less than a real cluster does. */
const withoutPlural = (word: string): string =>
  /[^aeious]s$/.test(word) ? word.slice(0, -1) : word.endsWith('ies') ? `${word.slice(0, -3)}y` : word

/** The words of a text as an analysis leaves them. Places of left-out words stay empty, so that phrases know of them. */
export function analyse(text: string, analyzer: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+(?:['’.][\p{L}\p{N}\p{M}]+)*/gu) ?? []
  if (analyzer !== 'english') return words
  return words.map((word) => (STOP_WORDS.has(word) ? '' : withoutPlural(word.replace(/['’]s$/, ''))))
}
