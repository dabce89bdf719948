import { type Clause, type Field, withClause } from '#query'
import { currentList } from '#url'
import type { MarkAction } from './mark.ts'

/**
 * Whether a clause of the query is made pointless by one that picks a single group of the same field: then the new one
 * takes its place. Only where a record has one value; with several, both conditions say something.
 */
const isNarrowed = (clause: Clause, field: Field): boolean =>
  !field.isMultiValued && clause.field === field.id && clause.match.kind === 'any'

/** Adds the clauses that select the records of a mark: one step that Back undoes. */
export function usePick(field: Field): (action: MarkAction) => void {
  return (action) => {
    const list = currentList()
    if (!list || !('clauses' in action)) return
    const filter = list.query.filter.filter((clause) => !isNarrowed(clause, field))
    list.setQuery(action.clauses.reduce(withClause, { ...list.query, filter }))
  }
}
