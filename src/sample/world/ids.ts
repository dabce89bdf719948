import type { Random } from '../random/random.ts'

const BASE = 'https://openalex.org/'
const MODULUS = 99_999_989
const STARTS: Readonly<Record<string, number>> = {
  W: 11,
  A: 222_223,
  S: 3_333_331,
  I: 44_444_447,
  P: 5_555_557,
  F: 66_666_667,
  G: 7_777_777,
}

/**
 * The id of the n-th record of a kind, as a URL: the letter, then 99 and eight digits, a range real ids do not reach.
 * Order of ids is unrelated to `n`, so that ties broken by id look as they do in the real thing.
 */
export function letterId(letter: string, n: number): string {
  const number = ((STARTS[letter] ?? 1) + (n + 1) * 48_271_003) % MODULUS
  return `${BASE}${letter}99${String(number).padStart(8, '0')}`
}

/** The id of a vocabulary entry, as a URL. */
export const codeId = (path: string, code: string): string => `${BASE}${path}/${encodeURI(code)}`

/** The slug of a keyword: lower case, words joined by hyphens. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()

/** The short form of an id URL: what follows its last slash. */
export const shortOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1)

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz'

/** An invented ROR id with right check digits, as a URL. One in ten thousand may be some real organisation's. */
export function makeRor(random: Random): string {
  const characters = Array.from({ length: 6 }, () => CROCKFORD.charAt(random.int(32))).join('')
  let total = 0
  for (const character of characters) total = total * 32 + CROCKFORD.indexOf(character)
  return `https://ror.org/0${characters}${String(98 - ((total * 100) % 97)).padStart(2, '0')}`
}
