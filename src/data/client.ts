import { type Query, QueryClient } from '@tanstack/react-query'
import { isSourceError } from '#sources'
import { KEPT_MS, STALE_MS } from './keys.ts'
import { isOfNetwork } from './useBackOnline.ts'

/** Nothing came because the network was away: worth asking again as soon as it is back, without a person doing it. */
const wasCutOff = ({ state: { data, error } }: Query): 'always' | false =>
  data === undefined && isSourceError(error) && isOfNetwork(error) ? 'always' : false

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
        refetchOnReconnect: (query) => wasCutOff(query),
      },
    },
  })
