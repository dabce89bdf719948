import { QueryClient } from '@tanstack/react-query'
import { KEPT_MS, STALE_MS } from './keys.ts'

/**
 * The cache of answers in memory. Retrying is the gate's business, so it is off here; `networkMode: always` because the
 * embedded Source answers without a network and the others say themselves that they are offline.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        networkMode: 'always',
        staleTime: STALE_MS.answers,
        gcTime: KEPT_MS,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  })
