import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

/** The answers kept in memory: how many, and the way to drop those that no view shows. */
export function useAnswerCache(): { readonly count: number; clear(): void } {
  const cache = useQueryClient().getQueryCache()
  const count = useSyncExternalStore(
    (listener) => cache.subscribe(listener),
    () => cache.getAll().filter((query) => query.state.data !== undefined).length,
  )
  return {
    count,
    clear: () => {
      for (const query of cache.getAll()) if (!query.isActive()) cache.remove(query)
    },
  }
}
