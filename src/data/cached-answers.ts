import { type Query, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { TrafficHub } from './traffic.ts'

/** What is answered, by the kind of a key. */
export const WHAT: Readonly<Record<string, string>> = {
  list: 'list',
  groups: 'groups',
  'group-walk': 'all groups',
  record: 'record',
  suggestions: 'suggestions',
}

/** The question of a key as an address of this app; `null` where it has none. Keys: see `keys.ts`. */
export function addressOfKey([kind, , first, second]: readonly unknown[]): string | null {
  if (kind === 'list') return `${first}`
  if (kind === 'groups' || kind === 'group-walk') {
    const address = `${first}`
    return `${address}${address.includes('?') ? '&' : '?'}group_by=${second}`
  }
  return kind === 'record' ? `/${first}/${second}` : null
}

/**
 * Tells the hub whenever a view opens on an answer that was at hand: nothing was sent for it. The first view of an answer
 * that was asked for ahead of it is no such case.
 */
export function useFollowedCache(hub: TrafficHub): void {
  const client = useQueryClient()
  useEffect(() => {
    const cache = client.getQueryCache()
    // The parts of the page began to view theirs before this effect.
    const viewed = new WeakSet<Query>(cache.getAll().filter((query) => query.getObserversCount() > 0))
    return cache.subscribe((event) => {
      if (event.type !== 'observerAdded') return
      const { query } = event
      const isFirst = !viewed.has(query) && query.state.dataUpdatedAt >= performance.timeOrigin
      viewed.add(query)
      if (isFirst) return
      const [kind] = query.queryKey
      const what = WHAT[`${kind}`]
      const { data, dataUpdatedAt, fetchStatus } = query.state
      if (what === undefined || data === undefined || fetchStatus !== 'idle' || query.getObserversCount() > 1) return
      hub.cached({ what, address: addressOfKey(query.queryKey), at: Date.now(), receivedAt: dataUpdatedAt })
    })
  }, [client, hub])
}
