import { decodePercent } from '#lib/decode'

/**
 * What may not stand in a query string as it is: a percent sign, what the URL standard encodes there itself (so that the
 * address bar shows the same text as we wrote), and `&` and `+`, which mean something else.
 */
const UNSAFE_IN_QUERY = /%(?:[0-9a-f]{2})?|[^\u0021\u0024\u0025\u0028-\u002a\u002c-\u003b\u003d\u003f-\u007e]+/gi
/** As above, for a path. A plus is a plus there. */
const UNSAFE_IN_PATH = /%(?:[0-9a-f]{2})?|[^\u0021\u0024-\u003b\u003d\u0040-\u005b\u005d\u005f\u0061-\u007a|~]+/gi

const encode = (text: string): string => encodeURIComponent(text).replaceAll("'", '%27')

const hex = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`

/**
 * A percent sign before two hex digits is spelled with its digits encoded too, so that what we write never looks
 * encoded twice (see `isEncodedTwice`) and a text such as `100%20` survives.
 */
const encodePercentSign = (found: string): string => (found.length === 1 ? '%25' : [...found].map(hex).join(''))

const encodeRun = (found: string): string => (found.startsWith('%') ? encodePercentSign(found) : encode(found))

/** A parameter's name or value, readable: blanks as plus, and only what would break the link encoded. */
export function encodeParam(text: string): string {
  return text.toWellFormed().replace(UNSAFE_IN_QUERY, (found) => encodeRun(found).replaceAll('%20', '+'))
}

/** A path part, slashes kept. Dot segments, which a URL would swallow, get their slashes encoded. */
export function encodePath(text: string): string {
  const encoded = text.toWellFormed().replace(UNSAFE_IN_PATH, encodeRun)
  const hasDots = encoded.split('/').some((part) => part === '.' || part === '..' || part === '')
  return hasDots ? encoded.replaceAll('/', '%2F') : encoded
}

/** Form-decodes: plus and `%20` are both a blank. What cannot be decoded stays as it stands. */
export const decodeParam = (text: string): string =>
  decodePercent(text.includes('+') ? text.replaceAll('+', ' ') : text)

/** Whether a raw text was encoded more than once. Ours never looks so: see {@link encodeParam}. */
export const isEncodedTwice = (raw: string): boolean => /%25[0-9a-f]{2}/i.test(raw)

/** Layers taken off at most. */
const DEEPEST = 5

/** Takes all layers of encoding off a text that has more than one. */
export function decodeDeeply(raw: string): string {
  let text = raw
  for (let depth = 0; depth < DEEPEST && isEncodedTwice(text); depth += 1) text = decodePercent(text)
  return decodeParam(text)
}
