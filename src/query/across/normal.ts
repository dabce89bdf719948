import { foldText } from '../search-text/tokens.ts'
import { plainText } from '../text/markup.ts'

/*
 * What does not count when two records are compared. Every function here is idempotent: what it gives comes back from it.
 */

const squeeze = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim()

/** Until nothing changes: compatibility forms may fold into signs that are dropped only then. */
function settle(text: string, step: (text: string) => string): string {
  let now = text
  for (let round = 0; round < 8; round++) {
    const next = step(now)
    if (next === now) break
    now = next
  }
  return now
}

/** Words without case, accents, markup, punctuation. What has no letter and no digit stays as it is. */
export function plainKey(text: string): string {
  const bare = settle(plainText(text), (now) => squeeze(foldText(now.replaceAll('&', ' and '))))
  return bare === '' ? text.trim().toLowerCase() : bare
}

/** Forms of enterprises that names are written with and without. */
const LEGAL = /(?: (?:inc|ltd|llc|gmbh|bv|b v|ag|sa|plc|co|corp|limited|incorporated|publishers?|publishing))+$/

/** A publisher: without its legal form, a short name in brackets, an article in front. */
export function publisherKey(text: string): string {
  const key = plainKey(text.replaceAll(/\([^()]*\)/g, ' '))
  return settle(key, (now) => now.replace(/^the /, '').replace(LEGAL, '')) || key
}

/** A journal or book: without an article in front. */
export const containerKey = (text: string): string => settle(plainKey(text), (now) => now.replace(/^the (?=.)/, ''))

/** A number of a volume or an issue: without zeros in front. */
export const numeralKey = (text: string): string => plainKey(text).replace(/^0+(?=\d)/, '')

/** An abstract: without the word that stands above it. */
export const abstractKey = (text: string): string =>
  settle(plainKey(text), (now) => now.replace(/^(?:abstract|summary) (?=.)/, ''))

/** A DOI, ORCID iD, ISSN or ROR id without the address it is written in. */
export function idKey(text: string): string {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(
      /^(?:https?:\/\/)?(?:(?:dx\.|www\.)?doi\.org|(?:www\.)?orcid\.org|ror\.org|portal\.issn\.org\/resource\/issn|id\.crossref\.org\/issn)\//,
      '',
    )
    .replace(/^(?:doi|orcid|issn|ror):\s*/, '')
    .replace(/\/+$/, '')
  return bare === '' ? text.trim().toLowerCase() : settleId(bare)
}

/** Digits that are written with and without dashes. */
const settleId = (bare: string): string =>
  /^[\d-]+x?$/.test(bare) ? bare.replaceAll('-', '').replace(/(.{4})(?=.)/g, '$1-') || bare : bare

/** An award's number as Crossref compares it: without blanks, dashes, underscores and case (reference § 5). */
export const awardKey = (text: string): string =>
  text.toLowerCase().replaceAll(/[\s_-]+/g, '') || text.trim().toLowerCase()

/** Pages: one kind of dash, the last page whole (`123-30` is `123-130`), a single page once. */
export function pagesKey(text: string): string {
  const bare = text
    .toLowerCase()
    .replace(/^pp?\.?\s*(?=\d)/, '')
    .replaceAll(/\s*[‐‑‒–—−-]+\s*/g, '-')
    .trim()
  const [, first, last] = /^(\w+)-(\w+)$/.exec(bare) ?? []
  if (first === undefined || last === undefined) return bare === '' ? text.trim().toLowerCase() : bare
  const isShort = /^\d+$/.test(first) && /^\d+$/.test(last) && last.length < first.length
  const whole = isShort ? first.slice(0, first.length - last.length) + last : last
  return first === whole ? first : `${first}-${whole}`
}

/** A language by its primary code: `eng`, `en-US` and `EN` are `en`. */
export function languageKey(text: string): string {
  const [primary = ''] = text.trim().toLowerCase().split(/[-_]/)
  try {
    return new Intl.Locale(primary).language
  } catch {
    return text.trim().toLowerCase()
  }
}

const CC = /creativecommons\.org\/(?:licenses\/([a-z-]+)|(publicdomain))/

/** A license: the kind of Creative Commons whatever its version and spelling, else its address. */
export function licenseKey(text: string): string {
  const bare = text.trim().toLowerCase()
  const [, kind, free] = CC.exec(bare) ?? []
  if (kind !== undefined) return `cc-${kind}`
  if (free !== undefined || bare === 'cc0') return 'public-domain'
  const short = bare.replace(/^(?:https?:\/\/(?:www\.)?|licenses\/)/, '').replace(/[/#]+$/, '')
  return short === ''
    ? bare
    : settle(short, (now) => now.replace(/^(?:https?:\/\/(?:www\.)?|licenses\/)/, '').replace(/[/#]+$/, '') || now)
}
