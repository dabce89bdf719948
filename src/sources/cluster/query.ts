import { findField, type Query, reachOfSearch } from '#query'
import { type Condition, conditionOf, notAny } from './conditions.ts'
import type { Ground } from './ground.ts'
import { placeOf } from './place.ts'
import { textCondition } from './text.ts'

/** Whether a query searches text: only then does relevance say anything. */
export const isSearching = (query: Query): boolean =>
  query.search.length > 0 || query.filter.some(({ match }) => match.kind === 'text')

/**
 * A query as the cluster takes it. Searches and search filters count for the order by relevance, everything else only
 * filters. @throws {SourceError} `unsupported`
 */
export function queryCondition(query: Query, ground: Ground): Condition {
  const searches = query.search.map((search) => {
    if (search.scope === 'semantic') throw ground.cannot('A cluster cannot be searched by meaning.')
    return textCondition(search.words, { reach: reachOfSearch(query.entity, search), ground })
  })
  const texts = query.filter.filter(({ match }) => match.kind === 'text')
  const others = query.filter.filter(({ match }) => match.kind !== 'text')
  const must = [...searches, ...texts.map((clause) => conditionOf(clause, ground))]
  const filter = [...others.map((clause) => conditionOf(clause, ground)), ...defaultConditions(query, ground)]
  return must.length + filter.length === 0 ? { match_all: {} } : { bool: { must, filter } }
}

/**
 * What the provider adds unless the query speaks of it: works outside the expansion corpus, authors with works
 * (provider reference § 2.1). Only where the index can tell.
 */
function defaultConditions(query: Query, ground: Ground): readonly Condition[] {
  const speaksOf = (name: string): boolean => query.filter.some((clause) => clause.field === name)
  const pathOf = (name: string): string | null => {
    const field = findField(query.entity, name)
    const place = field === null || speaksOf(name) ? null : placeOf(field, ground.fields)
    return place?.kind === 'values' ? place.path : null
  }
  if (query.entity === 'works' && !query.includeXpac) {
    const path = pathOf('is_xpac')
    return path === null ? [] : [notAny([{ term: { [path]: true } }])]
  }
  if (query.entity === 'authors') {
    const path = pathOf('works_count')
    return path === null ? [] : [{ range: { [path]: { gt: 0 } } }]
  }
  return []
}
