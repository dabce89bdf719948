import type { Query } from '#query'

/** A slower pace of the provider for a kind of request. */
export interface Pace {
  readonly name: string
  readonly perSecond: number
}

/** Operators in a search beyond which it has a pace of its own. */
const MANY_OPERATORS = 5

const textsOf = (query: Query): readonly string[] => [
  ...query.search.map(({ words }) => words),
  ...query.filter.flatMap(({ match }) => (match.kind === 'text' ? match.queries : [])),
]

/** The pace a query has to keep beside the common one. Rule: reference § 11.1, as of August 2026. */
export function paceOf(query: Query, hasKey: boolean): Pace | null {
  if (query.search.some(({ scope }) => scope === 'semantic')) return { name: 'semantic', perSecond: 1 }
  const operators = textsOf(query).reduce((sum, text) => sum + (text.match(/\b(AND|OR|NOT)\b/g)?.length ?? 0), 0)
  return operators > MANY_OPERATORS ? { name: 'boolean', perSecond: hasKey ? 5 : 1 } : null
}
