import type { Call } from '../edge/call.ts'
import { badPaging, badQuery } from '../reply.ts'
import { Bits } from '../store/bits.ts'
import type { Table } from '../store/table.ts'
import type { Hits } from '../text/text-index.ts'
import type { ReadFilter } from './filter.ts'
import { param } from './params.ts'
import { runSearch, searchClauseHits } from './search-clause.ts'

const SCOPES: Readonly<Record<string, string>> = {
  search: 'default',
  'search.title': 'title',
  'search.title_and_abstract': 'title_and_abstract',
  'search.semantic': 'semantic',
}

const refuseMarks = (text: string): void => {
  if (text.split(/\s+/).some((word) => word.startsWith('!'))) {
    throw badQuery(`The search parameter does not support the ! operator. Problem value: ${text}`)
  }
  if (text.includes('|')) {
    throw badQuery(`The search parameter does not support the | operator. Problem value: ${text}`)
  }
}

/** The hits of every search parameter. Different scopes must all match. Rule: reference § 5.1. @throws {Refusal} */
export function searchHits(call: Call, table: Table): readonly Hits[] {
  return Object.entries(SCOPES).flatMap(([name, scope]) => {
    const stemmed = call.params.get(name) || null
    const exact = call.params.get(`${name}.exact`) || null
    if (stemmed !== null && exact !== null) throw badQuery(`Use either ${name} or ${name}.exact, not both.`)
    const text = stemmed ?? exact
    if (text === null) return []
    refuseMarks(text)
    const hits = runSearch(table, { scope, isExact: exact !== null, text, exactSpelling: `${name}.exact=` })
    return hits ? [hits] : []
  })
}

/** Hits of the search filters: they score too. */
export const filterHits = (table: Table, filter: ReadFilter): readonly Hits[] =>
  filter.clauses.flatMap((clause) => {
    const named = table.field(clause.key)
    return named?.field.kind === 'search' ? searchClauseHits(table, named, clause.value) : []
  })

const MOST_SEMANTIC = 50
const SEMANTIC_FILTERS =
  /^(publication_year|type|is_oa|open_access\.is_oa|language|is_retracted|has_fulltext|has_abstract|primary_location\.license|(authorships\.)?author\.id|(authorships\.)?institutions?\.(id|lineage)|primary_location\.source\.id|funders\.id|is_xpac)$/

/** Refuses what search by meaning cannot do. Rule: reference § 5.4. @throws {Refusal} */
export function refuseSemantic(call: Call, perPage: number, filter: ReadFilter): void {
  if (!call.params.get('search.semantic')) return
  if (perPage > MOST_SEMANTIC) throw badPaging('per-page parameter must be between 1 and 50 with search.semantic.')
  if (call.params.has('cursor')) throw badPaging('search.semantic does not support cursor pagination.')
  if (param(call, 'group_by') || param(call, 'group_bys'))
    throw badQuery('search.semantic does not work with group_by.')
  const other = filter.clauses.find((clause) => !SEMANTIC_FILTERS.test(clause.key))
  if (other) throw badQuery(`search.semantic does not support the filter ${other.key}.`)
}

/** The best hits only: search by meaning ends after 50. */
export function cutSemantic(call: Call, bits: Bits, score: (index: number) => number): Bits {
  if (!call.params.get('search.semantic')) return bits
  const found: number[] = []
  for (let index = 0; index < bits.size; index += 1) if (bits.has(index)) found.push(index)
  found.sort((left, right) => score(right) - score(left) || left - right)
  return Bits.of(bits.size, found.slice(0, MOST_SEMANTIC))
}
