import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { DatabaseTrouble } from '#lib/database'
import type { Usage } from './kept/kept-answers.ts'
import { keptOf } from './kept/persister.ts'
import { MOST_SIZE } from './kept/shelves.ts'

/** The answers at hand. */
export interface AnswerCache {
  /** Those in memory. */
  readonly count: number
  /** Those kept in this browser, beyond the visit; `null`: not counted yet. */
  readonly kept: Usage | null
  /** Why none are kept; `null`: they are. */
  readonly trouble: DatabaseTrouble | null
  /** The most that is kept, in characters. */
  readonly mostSize: number
  /** Drops what is kept, and from memory what no view shows. */
  clear(): Promise<void>
}

/** The answers kept in memory and in this browser, and the way to drop them. */
export function useAnswerCache(): AnswerCache {
  const client = useQueryClient()
  const cache = client.getQueryCache()
  const store = keptOf(client)
  const trouble = useKeepingTrouble()
  const [kept, setKept] = useState<Usage | null>(null)
  const count = useSyncExternalStore(
    (listener) => cache.subscribe(listener),
    () => cache.getAll().filter((query) => query.state.data !== undefined).length,
  )
  const measure = useCallback(async () => setKept((await store?.usage()) ?? null), [store])
  useEffect(() => {
    // Counting what is kept talks to the browser's database, which the page does not follow.
    void measure()
  }, [measure])
  return {
    count,
    kept,
    trouble,
    mostSize: MOST_SIZE,
    clear: async () => {
      for (const query of cache.getAll()) if (!query.isActive()) cache.remove(query)
      await store?.clear()
      await measure()
    },
  }
}

/** Why no answers are kept in this browser; `null`: they are. */
export function useKeepingTrouble(): DatabaseTrouble | null {
  const store = keptOf(useQueryClient())
  return useSyncExternalStore(
    useCallback((listener: () => void) => store?.subscribe(listener) ?? (() => undefined), [store]),
    () => store?.trouble() ?? null,
  )
}

function followNetwork(listener: () => void): () => void {
  for (const event of ['online', 'offline']) window.addEventListener(event, listener)
  return () => {
    for (const event of ['online', 'offline']) window.removeEventListener(event, listener)
  }
}

/** Whether the browser has a network. */
export const useIsOnline = (): boolean => useSyncExternalStore(followNetwork, () => window.navigator.onLine)
