import { annexAtHand } from '../annex/annex.ts'
import { sourceOfAddress } from '../annex/ready.ts'
import type { Address, Route } from '../model/address.ts'
import type { EntityType } from '../model/entity-type.ts'
import { aroundAddress, catalogMissing, fragmentLeftOut, keptUnread, strangeHost } from './address-problems.ts'
import { findInner, isProvider } from './inner-address.ts'
import { type Location, readLocation } from './location.ts'
import { type Lookup, readLookup } from './lookup.ts'
import { type Offered, type Params, sortParams } from './params.ts'
import { createFindings, type Findings, fault, note, say } from './problem.ts'
import { type RawParam, readQueryString } from './query-string.ts'
import { readBare } from './read-bare.ts'
import { type PathReading, readPath } from './read-path.ts'
import { readFilter } from './read-query.ts'
import { readHome, readList, readNothing, readRecord } from './read-route.ts'

/** `entity`: what a text is about that does not say it, such as a filter or `?search=…`. Default: works. */
export interface ParseOptions {
  readonly entity?: EntityType
}

/** Redirects inside redirects are followed at most so often. */
const DEEPEST = 3

/** Hosts whose addresses are identifiers. */
const REGISTRIES =
  /^(?:(?:dx\.|www\.)?doi\.org|(?:www\.)?orcid\.org|ror\.org|(?:www\.|m\.)?wikidata\.org|pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov|pmc\.ncbi\.nlm\.nih\.gov|portal\.issn\.org)$/

const asPath = (found: Lookup): PathReading => ({
  kind: 'record',
  entity: found.entity,
  id: found.id,
  unread: null,
  problems: [],
})

interface Parts {
  readonly path: PathReading
  readonly params: readonly RawParam[]
  readonly fragment: string | null
  /** Conditions the text consisted of. */
  readonly filter: string | null
  /** A host that is neither the provider's nor names anything by its path. */
  readonly strange: string | null
}

const PLAIN = { params: [], fragment: null, filter: null, strange: null }

function readHosted(host: string, location: Location, params: readonly RawParam[]): Parts {
  const { path, fragment } = location
  const lookup = REGISTRIES.test(host) ? readLookup(null, `https://${host}${path}`) : null
  const read = lookup === null ? readPath(path, isProvider(host)) : asPath(lookup)
  const strange = read.kind === 'home' && !isProvider(host) ? host : null
  return { path: read, params, fragment, filter: null, strange }
}

function readParts(location: Location, params: readonly RawParam[], wanted: EntityType | undefined): Parts {
  const { text, host, path, fragment } = location
  if (host !== null) return readHosted(host, location, params)
  const asItStands = { ...PLAIN, path: readPath(path, false), params, fragment }
  if (path === '' || path.startsWith('/')) return asItStands
  const bare = readBare(text, wanted)
  switch (bare.kind) {
    case 'path':
      return asItStands
    case 'query-string':
      return { ...PLAIN, path: { kind: 'home' }, params: readQueryString(text) }
    case 'record':
      return { ...PLAIN, path: asPath(bare.lookup) }
    case 'filter': {
      const list: PathReading = { kind: 'list', entity: bare.entity, extra: [], unread: null, problems: [] }
      return { ...PLAIN, path: list, filter: bare.text }
    }
  }
}

function readRoute(path: PathReading, params: Params, context: { findings: Findings; wanted?: EntityType }): Route {
  const { findings } = context
  if (path.kind !== 'home') {
    findings.problems.push(...path.problems)
    if (path.unread !== null) findings.unread.add(path.unread)
  }
  switch (path.kind) {
    case 'home':
      return readHome(params, context)
    case 'none':
      return readNothing(params, findings)
    case 'record':
      return readRecord(path, params, findings)
    case 'list':
      return readList(path.entity, params, { findings, extra: path.extra })
  }
}

const FILTER = 'filter='

/** Every text that could not be read is named, also one that an address brought along from before. */
function nameUnread(findings: Findings): void {
  const named = new Set(findings.problems.map((problem) => problem.text))
  for (const text of findings.unread) {
    const isNamed = named.has(text) || (text.startsWith(FILTER) && named.has(text.slice(FILTER.length)))
    if (!isNamed) findings.problems.push(fault('parameter', text, keptUnread(text)))
  }
}

function withFilter(route: Route, text: string | null, findings: Findings): Route {
  if (text === null || route.kind !== 'list') return route
  return { ...route, query: { ...route.query, filter: readFilter(route.query.entity, text, findings) } }
}

function parseParts(parts: Parts, wanted: EntityType | undefined): Address {
  const findings = createFindings()
  const offered: Offered = { mailto: null, apiKey: null }
  const params = sortParams(parts.params, findings, offered)
  const context = wanted === undefined ? { findings } : { findings, wanted }
  const route = withFilter(readRoute(parts.path, params, context), parts.filter, findings)
  if (parts.fragment) {
    const text = `#${parts.fragment}`
    say(findings, 'path', { text, explanation: fragmentLeftOut(text) })
  }
  if (parts.strange !== null) {
    say(findings, 'path', { text: parts.strange, explanation: strangeHost(parts.strange) })
  }
  nameUnread(findings)
  return { route, unread: [...findings.unread], problems: findings.problems, offered }
}

/** An address of the other provider, or one of ours that asks it. */
function readAnnexed(of: 'api' | 'own', location: Location, params: readonly RawParam[]): Parts {
  const annex = annexAtHand()
  const { text, path, fragment } = location
  if (annex === null) {
    const missing: PathReading = { kind: 'none', unread: text, problems: [fault('path', text, catalogMissing)] }
    return { ...PLAIN, path: missing }
  }
  if (of === 'own') return { ...PLAIN, path: annex.readPath(path), params, fragment }
  return { ...PLAIN, ...annex.translate(location, params), fragment }
}

function parseAt(text: string, options: ParseOptions, depth: number): Address {
  const location = readLocation(text)
  const params = readQueryString(location.search ?? '')
  const annexed = sourceOfAddress(location, params)
  if (annexed !== null) return parseParts(readAnnexed(annexed, location, params), 'crossref-works')
  const inner = depth < DEEPEST ? findInner(location, params) : null
  if (inner === null) return parseParts(readParts(location, params, options.entity), options.entity)
  const found = parseAt(inner.text, options, depth + 1)
  const said = inner.outer.map((part) => note('path', part, aroundAddress(part)))
  return { ...found, problems: [...found.problems, ...said] }
}

/**
 * Reads an address: this app's own, of `api.openalex.org`, of the site `openalex.org`, of an identifier's registry, a
 * path, a query string, a bare filter, an id. Total: never throws, whatever the text; what cannot be read is kept in
 * `unread` and named in `problems`; personal parts are in `offered` alone. An empty text is the home page.
 * Law: `parseAddress(formatAddress(a))` has the route and the unread texts of `a`, for a canonical query and view.
 */
export function parseAddress(text: string, options: ParseOptions = {}): Address {
  return parseAt(text.toWellFormed(), options, 0)
}
