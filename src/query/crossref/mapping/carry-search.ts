import type { AccountLine, KnownIds, Part } from '../../annex/account.ts'
import { type Clause, toFieldId } from '../../model/clause.ts'
import type { EntityType } from '../../model/entity-type.ts'
import type { Search } from '../../model/query.ts'
import { saySearch } from '../../words/search-words.ts'
import { carryClause } from './carry-clause.ts'

/** What a search is in the other catalog: a search again, or a condition. */
export interface CarriedSearch {
  readonly search: readonly Search[]
  readonly clauses: readonly Clause[]
  readonly line: AccountLine
}

const words = (text: string): Part => ({ kind: 'words', text })

const HAS_GRAMMAR = /\b(?:AND|OR|NOT)\b|["*?~()]/

/** Scopes that Crossref has a field query for. */
const AS_CLAUSE: Partial<Readonly<Record<Search['scope'], string>>> = {
  title: 'display_name.search',
  title_and_abstract: 'title_and_abstract.search',
}

const noteThere = ({ exact, words: text }: Search): string =>
  [
    'Crossref ranks whole records by the words; most of them match loosely.',
    HAS_GRAMMAR.test(text) ? 'AND, OR, NOT, quotes and wildcards mean nothing to it.' : '',
    exact ? 'It has no exact search.' : '',
  ]
    .filter((one) => one !== '')
    .join(' ')

/** Signs and words that mean nothing to Crossref and something to OpenAlex. */
const asWords = (text: string): string =>
  text
    .replaceAll(/[^\p{L}\p{N}\p{M}\s'’.-]/gu, ' ')
    .replaceAll(/\b(?:AND|OR|NOT)\b/g, (word) => word.toLowerCase())
    .replaceAll(/\s+/g, ' ')
    .trim()

const BACK = 'OpenAlex wants every word, in title, abstract or full text.'

/** A search as the other catalog takes it. */
export function carrySearch(from: EntityType, search: Search, toCrossref: boolean): CarriedSearch {
  const before = words(saySearch(search).text)
  const none = (note: string): CarriedSearch => ({
    search: [],
    clauses: [],
    line: { about: 'search', before, after: [], fate: 'left', note },
  })
  if (search.scope === 'semantic') return none('Crossref does not search by meaning.')
  const asClause = AS_CLAUSE[search.scope]
  if (asClause !== undefined) {
    const clause: Clause = { field: toFieldId(asClause), match: { kind: 'text', queries: [search.words] } }
    const { clauses, fate, note } = carryClause(from, clause, NONE)
    const after = clauses.map((one): Part => ({ kind: 'clause', entity: 'crossref-works', clause: one }))
    return { search: [], clauses, line: { about: 'search', before, after, fate, note } }
  }
  const carried: Search = { scope: 'default', exact: false, words: toCrossref ? search.words : asWords(search.words) }
  const note = toCrossref ? noteThere(search) : BACK
  return {
    search: [carried],
    clauses: [],
    line: { about: 'search', before, after: [words(saySearch(carried).text)], fate: 'near', note },
  }
}

const NONE: KnownIds = () => null
