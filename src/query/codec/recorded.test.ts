import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Address } from '../model/address.ts'
import { formatAddress, formatApiUrl } from './format-address.ts'
import { parseAddress } from './parse-address.ts'

/*
 * Every recorded address opens, and nothing of it is lost. What "lost" means is decided here without the parser: every
 * word and number of the decoded address must be found again in what came out, or be a known other spelling of
 * something that did (provider catalog: aliases, paths, continents).
 */

const CATALOG = resolve('../shared/reference/openalex-catalog.json')
const LISTS = ['openalex-urls.txt', 'openalex-gui-urls.txt'].map((name) => ({
  name,
  file: resolve('../shared/recorded', name),
}))

interface CatalogFacts {
  /** Names of fields that stand for another one. */
  readonly aliases: readonly { readonly name: string; readonly target: string }[]
  /** Words that stand for other words: `europe` for `q46`, `people` for `authors`. */
  readonly spellings: readonly { readonly word: string; readonly target: string }[]
}

interface CatalogJson {
  entities: Record<string, { aliases?: string[]; fields: { name: string; alias_of?: string }[] }>
  enumerations: { continents: { id: string; param: string; name: string }[] }
}

function readFacts(): CatalogFacts {
  const catalog: CatalogJson = JSON.parse(readFileSync(CATALOG, 'utf8'))
  const fields = Object.values(catalog.entities).flatMap((entity) => entity.fields)
  const paths = Object.entries(catalog.entities).flatMap(([target, { aliases }]) =>
    (aliases ?? []).map((alias) => ({ word: alias.slice(1), target })),
  )
  const continents = catalog.enumerations.continents.map(({ id, param }) => ({ word: param, target: id.toLowerCase() }))
  return {
    aliases: fields.flatMap(({ name, alias_of }) => (alias_of === undefined ? [] : [{ name, target: alias_of }])),
    spellings: [...paths, ...continents],
  }
}

/** Decoded as far as it goes, a plus as a blank, in lower case. */
function plain(text: string): string {
  let decoded = text.replaceAll('+', ' ')
  for (let depth = 0; depth < 6; depth += 1) {
    decoded = decoded.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run)
      } catch {
        return run
      }
    })
  }
  return decoded.replaceAll('+', ' ').toLowerCase()
}

const words = (text: string): readonly string[] =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/^0+(?=\d)/, ''))

/** Addresses around ids, the host, and parts of the grammar that are the default. */
const ADDRESSES = /(?<=[:|!])https?:\/\/(?:openalex\.org|metadata\.un\.org\/sdg)\//g
const HOSTS = /https?:\/\/(?:api\.|explore\.|www\.)?(?:openalex\.org|wikidata\.org\/(?:wiki|entity))/g
const DEFAULTS = /[?&]page=1(?=&|$)|(?<=sort=[^&]*):asc\b|include_xpac=false|(?<=\d)\.0\b/g
/** A path word before a code, as in `type:types/article`. */
const CODE_PATHS = /(?<=[:|!])(?:types|source-types|work-types|countries|sdgs|keywords|domains|fields|subfields)\//g

function everythingIn(address: Address): string {
  const { route, unread, problems, offered } = address
  const personal = [
    offered.mailto === null ? '' : `mailto ${offered.mailto}`,
    offered.apiKey === null ? '' : `api_key ${offered.apiKey}`,
  ]
  const written = [formatAddress(address), formatApiUrl(route), formatApiUrl(route, { part: 'list' })]
  return [...written, ...unread, ...problems.map((problem) => problem.text), ...personal].map(plain).join('\n')
}

/** Words of an address that are nowhere in what became of it. */
function lostWords(text: string, address: Address, facts: CatalogFacts): readonly string[] {
  const found = everythingIn(address)
  const has = new Set(words(found))
  const isThere = (target: string): boolean => words(target).every((word) => has.has(word))
  const asked = plain(text).replace(ADDRESSES, '').replace(HOSTS, ' ').replace(DEFAULTS, ' ').replace(CODE_PATHS, '')
  for (const { name, target } of facts.aliases) {
    if (asked.replaceAll('-', '_').includes(name) && isThere(target)) for (const word of words(name)) has.add(word)
  }
  for (const { word, target } of facts.spellings) {
    if (asked.includes(word) && isThere(target)) for (const one of words(word)) has.add(one)
  }
  if (/[?&]zoom=/.test(asked) && isThere('record')) has.add('zoom')
  return words(asked).filter((word) => !has.has(word))
}

const severity = (address: Address): 'query' | 'notes' | 'problems' => {
  if (address.problems.length === 0) return 'query'
  return address.problems.some((problem) => problem.severity === 'error') ? 'problems' : 'notes'
}

describe.each(LISTS)('the recorded addresses of $name', ({ name, file }) => {
  const isHere = existsSync(file) && existsSync(CATALOG)
  const urls = isHere
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : []
  let facts: CatalogFacts = { aliases: [], spellings: [] }

  beforeAll(() => {
    if (isHere) facts = readFacts()
  })

  it.skipIf(!isHere)(`all open (${name})`, () => {
    const counts = { query: 0, notes: 0, problems: 0 }
    for (const url of urls) counts[severity(parseAddress(url))] += 1
    process.stdout.write(
      `${name}: ${urls.length} addresses, ${counts.query} open as a query, ${counts.notes} as a query with notes, ` +
        `${counts.problems} as a query with problems\n`,
    )
    expect(counts.query + counts.notes + counts.problems).toBe(urls.length)
    expect(urls.length).toBeGreaterThan(0)
  })

  it.skipIf(!isHere)(`lose nothing (${name})`, () => {
    const lost = urls.map((url) => ({ url, words: lostWords(url, parseAddress(url), facts) }))
    expect(lost.filter((one) => one.words.length > 0)).toEqual([])
  })

  it.skipIf(!isHere)(`are written in one way (${name})`, () => {
    for (const url of urls) {
      const once = parseAddress(url)
      const twice = parseAddress(formatAddress(once))
      expect({ route: twice.route, unread: twice.unread }, url).toEqual({ route: once.route, unread: once.unread })
    }
  })
})
