import type { Call } from './call.ts'

/** Only these are told apart by price; every other path costs one credit. Rule: reference § 11.2. */
const PRICED = ['works', 'authors', 'sources', 'institutions', 'topics', 'publishers', 'funders', 'concepts']

const LETTER_ID = /^[a-z]?\d+$/i
const SCHEMES = 'doi pmid pmcid mag openalex orcid ror wikidata issn issn_l scopus'.split(' ')

const isRecordId = (text: string): boolean =>
  LETTER_ID.test(text) || SCHEMES.some((scheme) => text.startsWith(`${scheme}:`))

const SEARCH_FILTER =
  /\b(abstract|default|display_name|fulltext|keyword|raw_affiliation_strings|raw_author_name|title|title_and_abstract)\.search\b/

const searchNames = (call: Call): readonly string[] =>
  [...call.params.keys()].filter((name) => name === 'search' || name.startsWith('search.'))

/** Whether the call searches by text, by parameter or by filter. */
export const isSearch = (call: Call): boolean =>
  searchNames(call).length > 0 || SEARCH_FILTER.test(call.params.get('filter') ?? '')

/** Whether the call searches by meaning. */
export const isSemantic = (call: Call): boolean => call.params.has('search.semantic')

const isTypeahead = (params: Call['params']): boolean => {
  const size = Number.parseInt(params.get('per_page') || params.get('per-page') || '', 10)
  return params.has('search') && size <= 10 && params.get('select') === 'id,display_name,works_count'
}

/** The number of capital AND, OR, NOT in all search texts of a call. Rule: reference § 11.1. */
export function countBooleans(call: Call): number {
  const clauses = (call.params.get('filter') ?? '').matchAll(/[a-z_]+\.search:([^,]*)/g)
  const texts = [...searchNames(call).map((name) => call.params.get(name)), ...[...clauses].map((match) => match[1])]
  return texts.join(' ').match(/\b(?:AND|OR|NOT)\b/g)?.length ?? 0
}

/** What a call costs, in credits. Rule: reference § 11.2, as of August 2026. */
export function creditsOf(call: Call): number {
  const [head = '', tail = ''] = call.path
    .replace(/^\/+|\/+$/g, '')
    .toLowerCase()
    .split('/')
  if (head === 'autocomplete') return 0
  if (head === 'text') return 100
  if (!PRICED.includes(head)) return 1
  if (isRecordId(tail)) return 0
  if (call.params.has('group_by') || call.params.has('group-by')) return 1
  if (isTypeahead(call.params)) return 0
  return isSearch(call) ? 10 : 1
}

/** Credits in US dollars, free of floating dust: one credit is a hundredth of a cent. */
export const toUsd = (credits: number): number => Math.round(credits) / 10_000
