import type { JsonObject } from '#lib/json'
import { badQuery } from '../reply.ts'
import { Bits } from '../store/bits.ts'
import type { NamedField, Table } from '../store/table.ts'
import { abstractOf, abstractWords, textsAt } from '../store/values.ts'
import { readTextQuery, type TextQuery } from '../text/search-query.ts'
import { type Hits, TextIndex, type TextsOf } from '../text/text-index.ts'

/** What the `search` parameter covers. Rule: catalog `search_in`, reference § 5.1. */
const REACH: Readonly<Record<string, readonly string[]>> = {
  works: ['display_name', 'abstract'],
  authors: ['display_name', 'display_name_alternatives'],
  sources: ['display_name', 'alternate_titles', 'abbreviated_title'],
  institutions: ['display_name', 'display_name_alternatives', 'display_name_acronyms'],
  topics: ['display_name', 'description', 'keywords'],
  publishers: ['display_name', 'alternate_titles'],
  funders: ['display_name', 'alternate_titles', 'description'],
  awards: ['display_name', 'description'],
  concepts: ['display_name', 'description'],
  locations: ['title'],
}

const SCOPES: Readonly<Record<string, readonly string[]>> = {
  title: ['display_name'],
  title_and_abstract: ['display_name', 'abstract'],
  keyword: ['keywords.display_name'],
  raw_affiliation_strings: ['authorships.raw_affiliation_strings'],
  raw_author_name: ['authorships.raw_author_name'],
}

/** The paths a scope reads: its own list, the whole reach of the entity, or the path of its name. */
const pathsOf = (table: Table, scope: string): readonly string[] => {
  if (['default', 'text', 'fulltext', 'semantic'].includes(scope)) return REACH[table.entity] ?? ['display_name']
  if (table.entity === 'locations') return [scope]
  return SCOPES[scope] ?? [scope]
}

const indexOf = (table: Table, scope: string, isExact: boolean): TextIndex => {
  const paths = pathsOf(table, scope)
  return table.cached(`text ${paths.join()} ${isExact}`, () => {
    const textsOf =
      (abstract: (record: JsonObject) => string): TextsOf =>
      (index) => {
        const record = table.records[index]
        if (!record) return []
        return paths.flatMap((path) => (path === 'abstract' ? [abstract(record)] : textsAt(record, path)))
      }
    return new TextIndex(table.size, { texts: textsOf(abstractOf), words: textsOf(abstractWords) }, !isExact)
  })
}

const shortWildcard = /(?:^|[\s(])([^\s()"]{0,2}[*?][^\s()"]*)/

const refuseWildcards = (table: Table, text: string, isExact: boolean, other: string): void => {
  const unquoted = text.replace(/"[^"]*"/g, ' ')
  const short = shortWildcard.exec(unquoted)?.[1]
  if (short)
    throw badQuery(`A ${short.includes('*') ? '*' : '?'} wildcard needs at least 3 leading characters: ${short}`)
  if (table.entity === 'works' && !isExact && /[\p{L}\p{N}][*?]/u.test(unquoted)) {
    throw badQuery(`Wildcards work in unstemmed search only. Use ${other} instead.`)
  }
}

const refuseLongPhrases = (text: string): void => {
  const long = [...text.matchAll(/"([^"]*)"/g)].filter((match) => (match[1]?.length ?? 0) > 80)
  if (long.length > 3) throw badQuery('More than three quoted phrases of over 80 characters are not allowed.')
}

/** One search text over one scope. */
export interface SearchRequest {
  readonly scope: string
  readonly isExact: boolean
  readonly text: string
  /** How the exact variant is spelled, for the message about wildcards. */
  readonly exactSpelling: string
}

/** The records a text finds; `null` when the text asks for nothing. @throws {Refusal} */
export function runSearch(table: Table, { scope, isExact, text, exactSpelling }: SearchRequest): Hits | null {
  refuseWildcards(table, text, isExact, exactSpelling)
  refuseLongPhrases(text)
  const query = readTextQuery(text.replace(/^""$/, ''))
  if (query === null) return null
  const asked: TextQuery = scope === 'semantic' && query.kind === 'and' ? { kind: 'or', parts: query.parts } : query
  return table.cached(`hits ${scope} ${isExact} ${text}`, () => indexOf(table, scope, isExact).search(asked))
}

/** A search filter: `|` joins queries, `!` is refused. Rule: reference § 5.3. */
export function searchClauseHits(table: Table, { name }: NamedField, value: string): readonly Hits[] {
  if (value.startsWith('!')) throw badQuery(`Search filters do not support the ! operator. Problem value: ${value}`)
  const [scope = name] = name.replace(/^display_name\.search/, 'title.search').split('.search')
  const isExact = name.endsWith('.exact')
  const named = scope === 'title' && table.entity !== 'works' && table.entity !== 'locations' ? 'display_name' : scope
  const requests = value.split('|').map((text) => ({ scope: named, isExact, text, exactSpelling: `${name}.exact` }))
  return requests.map((request) => runSearch(table, request)).filter((hits) => hits !== null)
}

/** The records of a search filter; an empty search restricts nothing. */
export function matchSearchClause(table: Table, named: NamedField, value: string): Bits {
  const hits = searchClauseHits(table, named, value)
  return hits.length === 0 ? Bits.all(table.size) : hits.map(({ bits }) => bits).reduce((all, bits) => all.or(bits))
}
