import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'

/** When the oldest answer was received of those the page shows now, ms since the epoch; `null`: none is there yet. */
export function useAnsweredAt(): number | null {
  const cache = useQueryClient().getQueryCache()
  const subscribe = useCallback((listener: () => void) => cache.subscribe(listener), [cache])
  return useSyncExternalStore(subscribe, () => {
    const times = cache.getAll().flatMap((query) => {
      const { dataUpdatedAt } = query.state
      return query.isActive() && dataUpdatedAt > 0 && query.queryKey[0] !== 'labels' ? [dataUpdatedAt] : []
    })
    return times.length === 0 ? null : Math.min(...times)
  })
}
