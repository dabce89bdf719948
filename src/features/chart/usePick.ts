import { type Clause, type Field, withClause, withoutClause } from '#query'
import { currentList } from '#url'
import type { Mark } from './chart-model.ts'

/**
 * Whether a clause of the query is made pointless by one that picks a single group of the same field: then the new one
 * takes its place. Only where a record has one value; with several, both conditions say something.
 */
const isNarrowed = (clause: Clause, field: Field): boolean =>
  !field.isMultiValued && clause.field === field.id && clause.match.kind === 'any'

/** Adds the clause that selects the records of a mark: one step that Back undoes. */
export function usePick(field: Field): (mark: Mark) => void {
  return ({ action }) => {
    const list = currentList()
    if (!list || !('clause' in action)) return
    const { query } = list
    const index = query.filter.findIndex((clause) => isNarrowed(clause, field))
    list.setQuery(withClause(index >= 0 ? withoutClause(query, index) : query, action.clause))
  }
}
