import { useQueryClient } from '@tanstack/react-query'
import { useContext } from 'react'
import type { Query, View } from '#query'
import { resultsOfView } from './asked.ts'
import { resultsOptions } from './results.ts'
import { SourceContext } from './source-context.ts'

/**
 * Asks for the first page of a view and tells whether the answer came in time. An answer that came stays in the cache,
 * so the view that is opened next shows it without asking again; one that comes too late is aborted.
 */
export function useAnswersInTime() {
  const client = useQueryClient()
  const sourceOf = useContext(SourceContext)
  return async (query: Query, view: View, patienceMs: number): Promise<boolean> => {
    const options = resultsOptions(sourceOf(query.source), resultsOfView(query, view))
    const late = new Promise<false>((resolve) => window.setTimeout(() => resolve(false), patienceMs))
    const answered = client.fetchInfiniteQuery(options).then(
      () => true,
      () => false,
    )
    const isInTime = await Promise.race([answered, late])
    if (!isInTime) await client.cancelQueries({ queryKey: options.queryKey })
    return isInTime
  }
}
