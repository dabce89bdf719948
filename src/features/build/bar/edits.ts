import { type Clause, type Query, withClause, withClauseAt, withoutClause } from '#query'

/**
 * The query with clauses in place of others. `at`: indexes (from 0) of those replaced, ascending; none: the new ones
 * come last. No clauses: those at `at` go away.
 */
export function withClausesAt(query: Query, at: readonly number[], clauses: readonly Clause[]): Query {
  const [first, ...others] = at
  const added = (start: Query, list: readonly Clause[]): Query => list.reduce(withClause, start)
  if (first === undefined) return added(query, clauses)
  const [head, ...tail] = clauses
  const thinned = others.toReversed().reduce(withoutClause, query)
  if (head === undefined) return withoutClause(thinned, first)
  const replaced = withClauseAt(thinned, first, head)
  return tail.length === 0 ? replaced : insertedBehind(replaced, first, tail)
}

/** Clauses put behind the one at an index, so that a pair stays together. */
function insertedBehind(query: Query, index: number, clauses: readonly Clause[]): Query {
  const longer = clauses.reduce(withClause, query)
  const added = longer.filter.slice(query.filter.length)
  return {
    ...longer,
    filter: [...query.filter.slice(0, index + 1), ...added, ...query.filter.slice(index + 1)],
  }
}
