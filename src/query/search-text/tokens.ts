import { plainText } from '../text/markup.ts'
import { stem } from './stem.ts'

/** Letters that no decomposition turns into plain ones. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ħ: 'h',
}

/**
 * Text as it is compared: compatibility forms replaced, lower case, without the accents of Latin, Greek and Cyrillic
 * letters (`Größe` and `grosse`, `Nguyễn` and `nguyen` are equal). Signs that carry meaning in other scripts stay.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ßæœøđðłıþħ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
}

/** Han characters and Hiragana stand alone: those scripts do not part their words. */
const WORDS = /[\p{Script=Han}\p{Script=Hiragana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}])[\p{L}\p{N}\p{M}])+/gu

/** The tokens of text that is folded already: no markup is taken out. */
export const splitFolded = (folded: string): readonly string[] =>
  folded
    .replace(/['’ʼ]s(?![\p{L}\p{N}])/gu, '')
    .replace(/(?<=[\p{L}\p{N}])['’ʼ](?=[\p{L}\p{N}])/gu, '')
    .match(WORDS) ?? []

/**
 * The tokens of a foreign text, in order: markup out, folded, split into runs of letters and digits (a possessive `'s`
 * and apostrophes within words are dropped: `O'Neill's` is `oneill`), each stemmed where asked.
 */
export function tokensOf(text: string, { stemmed }: { readonly stemmed: boolean }): readonly string[] {
  const tokens = splitFolded(foldText(plainText(text)))
  return stemmed ? tokens.map(stem) : tokens
}
