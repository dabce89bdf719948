import { withNarrower } from '#query'
import { currentList } from '#url'
import type { MarkAction } from './mark.ts'

/** Adds the clauses that select the records of a mark: one step that Back undoes. */
export function pick(action: MarkAction): void {
  const list = currentList()
  if (list && 'clauses' in action) list.setQuery(action.clauses.reduce(withNarrower, list.query))
}
