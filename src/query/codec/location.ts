import { decodePercent } from '#lib/decode'

/** A pasted text cut into the parts of an address. `host: null` when it names none. Nothing is decoded but wrappings. */
export interface Location {
  /** The whole text without its wrappings. */
  readonly text: string
  readonly host: string | null
  /** With its leading slash when there was a host or a slash. */
  readonly path: string
  readonly search: string | null
  readonly fragment: string | null
}

const WRAPPED = /^(?:"(.*)"|'(.*)'|<(.*)>|`(.*)`|\((.*)\))$/s
const MARKDOWN_LINK = /^\[[^\]]*\]\((https?:.*)\)$/s
const COMMAND = /^(?:curl|wget|GET)\s+(?:-\w+\s+)*/
const ENCODED_ADDRESS = /^https?%(?:25)*3a/i
const WITH_SCHEME = /^(?:https?:)?\/\/([^/?#]*)/i
const BARE_HOST = /^((?:[\w-]+\.)*openalex\.org|api\.crossref\.org|localhost|127\.0\.0\.1)(?::\d+)?(?=[/?#]|$)/i
const ENCODED_QUERY = /%(?:25)*3f(?=[\w.-]+(?:=|%(?:25)*3d))/i

/** Layers of whole-address encoding taken off at most. */
const DEEPEST = 4

/** A pasted text without quotes, brackets, line breaks and a command around the address. */
function unwrap(text: string): string {
  const line = text.trim().replace(/[\t\r\n]+\s*/g, '')
  let rest = MARKDOWN_LINK.exec(line)?.[1] ?? line
  rest = rest.replace(COMMAND, '').trim()
  for (let step = 0; step < DEEPEST; step += 1) {
    const inner = WRAPPED.exec(rest)
      ?.slice(1)
      .find((part) => part !== undefined)
    if (inner === undefined) break
    rest = inner.trim()
  }
  for (let step = 0; step < DEEPEST && ENCODED_ADDRESS.test(rest); step += 1) rest = decodePercent(rest)
  return rest
}

/** The text up to a sign, and after it; `null` after when the sign is not there. */
function cut(text: string, sign: string): readonly [before: string, after: string | null] {
  const at = text.indexOf(sign)
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)]
}

function cutHost(text: string): readonly [host: string | null, rest: string] {
  const found = WITH_SCHEME.exec(text) ?? BARE_HOST.exec(text)
  if (found === null) return [null, text]
  const rest = text.slice(found[0].length)
  return [(found[1] ?? '').toLowerCase().replace(/:\d+$/, ''), rest.startsWith('/') ? rest : `/${rest}`]
}

/** A query string behind an encoded question mark: often encoded with it, sometimes not. */
const decodeQuery = (search: string): string => (search.includes('=') ? search : decodePercent(search))

/** Cuts a pasted text into the parts of an address. A route kept in the fragment (`#/works?…`) counts as the path. */
export function readLocation(pasted: string): Location {
  const text = unwrap(pasted)
  const [host, rest] = cutHost(text)
  const [beforeHash, fragment] = cut(rest, '#')
  if (fragment?.startsWith('/') && /^\/?$/.test(beforeHash)) {
    const [path, search] = cut(fragment, '?')
    return { text, host, path, search, fragment: null }
  }
  const [path, search] = cut(beforeHash, '?')
  const encoded = search === null ? ENCODED_QUERY.exec(path) : null
  if (encoded === null) return { text, host, path, search, fragment }
  const query = decodeQuery(path.slice(encoded.index + encoded[0].length))
  return { text, host, path: path.slice(0, encoded.index), search: query, fragment }
}
