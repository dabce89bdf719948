import type { Explanation } from '#lib/explanation'
import { type Clause, isSameClause, type Query, warningsOf } from '#query'
import { currentList, useList } from '#url'
import { withClausesAt } from '../bar/edits.ts'
import { refusedByEdit } from '../bar/standing.ts'
import { useHasKey } from '../bar/useHasKey.ts'
import type { Reading } from '../draft/draft.ts'

/** An edit of the filter that is open: what it would make of the query, and the way to make it. */
export interface ClauseEdit {
  /** The clauses that are edited, as the query has them. */
  readonly present: readonly Clause[]
  /** The query without them. */
  readonly others: Query
  /** What stands in the way of a reading. */
  refusalsOf(reading: Reading): readonly Explanation[]
  /** What a reading would do that is likely not meant. */
  warningsOf(reading: Reading): readonly Explanation[]
  /** Makes the edit, as one step that Back undoes. `false`: something stands in the way. */
  apply(reading: Reading): boolean
}

/** Edits the clauses at indexes (from 0) of the filter; none: adds some. */
export function useClauseEdit(at: readonly number[]): ClauseEdit {
  const { query, view } = useList()
  const hasKey = useHasKey()
  const refusals = (reading: Reading): readonly Explanation[] =>
    reading.ok ? refusedByEdit({ query, view, at, clauses: reading.clauses, hasKey }) : [reading.explanation]
  return {
    present: at.flatMap((index) => query.filter[index] ?? []),
    others: withClausesAt(query, at, []),
    refusalsOf: refusals,
    warningsOf: (reading) => {
      if (!reading.ok) return []
      const next = withClausesAt(query, at, reading.clauses)
      return warningsOf(next, view).flatMap(({ place, explanation }) => {
        const warned = place.kind === 'clause' ? next.filter[place.index] : undefined
        return warned && reading.clauses.some((clause) => isSameClause(clause, warned)) ? [explanation] : []
      })
    },
    apply: (reading) => {
      if (!reading.ok || refusals(reading).length > 0) return false
      const list = currentList()
      list?.setQuery(withClausesAt(list.query, at, reading.clauses))
      return true
    },
  }
}
