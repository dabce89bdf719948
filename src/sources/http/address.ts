import { trimEndOf } from '#lib/trim-signs'

/** Names and values of a query string, in order. */
export type Params = readonly (readonly [string, string])[]

/** What stands as it is in a query string: readable, and harmless to servers. */
const READABLE: readonly (readonly [RegExp, string])[] = [
  [/%2C/g, ','],
  [/%3A/g, ':'],
  [/%2F/g, '/'],
  [/%7C/g, '|'],
]

/** A value of a query string. Blanks, plus signs, quotes, `&`, `#`, `%` and everything beyond ASCII are encoded. */
export const encodeValue = (value: string): string =>
  READABLE.reduce((text, [code, plain]) => text.replace(code, plain), encodeURIComponent(wellFormed(value)))

/** Half of a surrogate pair can't be encoded: it becomes the replacement character. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '�')

/** One segment of a path; only the colon stays readable. */
export const encodeSegment = (text: string): string => encodeURIComponent(wellFormed(text)).replace(/%3A/g, ':')

/** The address of a request. `base` without a slash at its end, `path` with one at its beginning. */
export function formatAddress(base: string, path: string, params: Params): string {
  const query = params.map(([name, value]) => `${encodeURIComponent(name)}=${encodeValue(value)}`).join('&')
  return query === '' ? `${base}${path}` : `${base}${path}?${query}`
}

/** The address of a server as a person types it, put right; `null` when it is no web address. */
export function parseBase(text: string): string | null {
  if (!URL.canParse(text.trim())) return null
  const { protocol, host, pathname } = new URL(text.trim())
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${host}${trimEndOf(pathname, '/')}` : null
}

/** The text with secrets of the person taken out, in whatever way they are written. */
export const withoutSecrets = (text: string, secrets: readonly string[]): string =>
  secrets
    .filter((secret) => secret.length > 3)
    .flatMap((secret) => [secret, encodeURIComponent(secret), encodeValue(secret)])
    .reduce((rest, secret) => rest.replaceAll(secret, '…'), text)
