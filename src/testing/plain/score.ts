import { at, type JsonObject } from '#lib/json'
import { parseSearch, type Query, RELEVANCE, reachOfField, reachOfSearch, relevantTokens } from '#query'
import { tokensOfPart } from './text.ts'

/** The words of a query that count, apart by how they are compared. */
export interface Relevant {
  readonly stemmed: ReadonlySet<string>
  readonly plain: ReadonlySet<string>
}

/** Whether a query searches, by parameter or by filter: only then is there a score and another default order. */
export const isSearching = (query: Query): boolean =>
  query.search.length > 0 || query.filter.some((clause) => clause.match.kind === 'text')

/** The words of a query that count for relevance (rule: `RELEVANCE`). */
export function relevantOf(query: Query): Relevant {
  const found = { stemmed: new Set<string>(), plain: new Set<string>() }
  const add = (words: string, stemmed: boolean): void => {
    for (const token of relevantTokens(parseSearch(words, { stemmed }))) found[stemmed ? 'stemmed' : 'plain'].add(token)
  }
  for (const search of query.search) add(search.words, reachOfSearch(query.entity, search).stemmed)
  for (const { field, match } of query.filter) {
    if (match.kind !== 'text') continue
    for (const words of match.queries) add(words, reachOfField(query.entity, field)?.stemmed ?? false)
  }
  return found
}

/** The score of a record (rule: `RELEVANCE`). */
export function scoreOf(query: Query, record: JsonObject, relevant: Relevant): number {
  const { parts } = reachOfSearch(query.entity, { scope: 'default', exact: false })
  let score = 0
  for (const [index, part] of parts.entries()) {
    const weight = index === 0 ? RELEVANCE.title : RELEVANCE.text
    for (const stemmed of [true, false]) {
      const words = stemmed ? relevant.stemmed : relevant.plain
      if (words.size === 0) continue
      for (const text of tokensOfPart(record, part, stemmed))
        score += weight * text.filter((token) => words.has(token)).length
    }
  }
  const cited = at(record, 'cited_by_count')
  return score + Math.min(RELEVANCE.citationsAtMost, typeof cited === 'number' ? cited : 0)
}
