import { decodeDeeply, decodeParam, isEncodedTwice } from './percent.ts'

/** A parameter as it was pasted. `value` is `null` when there was no equals sign. */
export interface RawParam {
  /** As it stands in the text, nothing decoded. */
  readonly raw: string
  readonly name: string
  readonly value: string | null
  /** The text decoded, as it is kept when it cannot be read. */
  readonly text: string
  /** It came encoded more often than once. */
  readonly isTwice: boolean
}

/** Whole queries in one parameter are unfolded at most so often. */
const DEEPEST = 3

const readOne = (raw: string): RawParam => {
  const equals = raw.indexOf('=')
  const rawName = equals < 0 ? raw : raw.slice(0, equals)
  const rawValue = equals < 0 ? null : raw.slice(equals + 1)
  const isTwice = isEncodedTwice(raw)
  const name = decodeDeeply(rawName).trim()
  const value = rawValue === null ? null : (isTwice ? decodeDeeply : decodeParam)(rawValue)
  return { raw, name, value, text: value === null ? name : `${name}=${value}`, isTwice }
}

/** A whole query string encoded into the name of one parameter, as mail programs and redirects do; some add `=`. */
const isFolded = (raw: string): boolean => /^[^=]*=?$/.test(raw) && /%(?:25)*3d/i.test(raw)

function unfold(raw: string, depth: number): readonly RawParam[] {
  if (depth >= DEEPEST || !isFolded(raw)) return [readOne(raw)]
  const inner = decodeParam(raw.replace(/=$/, '').replaceAll('+', '%2B'))
  return splitRaw(inner).flatMap((part) => unfold(part, depth + 1).map((param) => ({ ...param, isTwice: true })))
}

/** Cuts at ampersands, those written for HTML (`&amp;`) included. */
const splitRaw = (search: string): readonly string[] =>
  search.split(/&(?:amp;)?/).filter((part) => part !== '' && part !== '=')

/** Reads a query string (without the question mark) into its parameters, in order. Never throws. */
export function readQueryString(search: string): readonly RawParam[] {
  return splitRaw(search)
    .flatMap((raw) => unfold(raw, 0))
    .filter((param) => param.text.trim() !== '')
}
