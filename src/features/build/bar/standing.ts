import type { Explanation } from '#lib/explanation'
import { type Clause, isSameClause, type Query, standingRefusals, type View } from '#query'
import { withClausesAt } from './edits.ts'

/** An edit of a query before it is made. */
export interface Edit {
  readonly query: Query
  readonly view: View
  /** Indexes (from 0) of the clauses replaced; none: new ones. */
  readonly at: readonly number[]
  readonly clauses: readonly Clause[]
  readonly hasKey: boolean
}

/** What would be refused of an edit, in the query it would make: its own clauses, and a length that only it brings. */
export function refusedByEdit({ query, view, at, clauses, hasKey }: Edit): readonly Explanation[] {
  const next = withClausesAt(query, at, clauses)
  const wasTooLong = standingRefusals(query, view, hasKey).some(({ place }) => place.kind === 'length')
  return standingRefusals(next, view, hasKey).flatMap(({ place, explanation }) => {
    if (place.kind === 'length') return wasTooLong ? [] : [explanation]
    if (place.kind !== 'clause') return []
    const refused = next.filter[place.index]
    return refused && clauses.some((clause) => isSameClause(clause, refused)) ? [explanation] : []
  })
}
