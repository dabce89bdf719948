import { type Query, QueryClient, type QueryKey } from '@tanstack/react-query'
import { openDatabase } from '#lib/database'
import { isSourceError } from '#sources'
import { addressOfKey, WHAT } from './cached-answers.ts'
import { type KeptOptions, openKeptAnswers } from './kept/kept-answers.ts'
import { createPersister, type PersisterOptions, setKept } from './kept/persister.ts'
import { DATABASE_VERSION, SHELVES } from './kept/shelves.ts'
import { KEPT_MS, STALE_MS } from './keys.ts'
import { keepNamesIn } from './names.ts'
import type { TrafficHub } from './traffic.ts'
import { isOfNetwork } from './useBackOnline.ts'

/** Nothing came because the network was away: worth asking again as soon as it is back, without a person doing it. */
const wasCutOff = ({ state: { data, error } }: Query): 'always' | false =>
  data === undefined && isSourceError(error) && isOfNetwork(error) ? 'always' : false

/** What a client needs of the browser to keep answers beyond the visit. */
export interface Keeping
  extends Omit<KeptOptions, 'database'>,
    Pick<PersisterOptions, 'now' | 'isOnline' | 'whenIdle' | 'mayKeep'> {
  readonly indexedDB: IDBFactory | null
  clearTimeout(handle: unknown): void
  /** Is told of answers that were at hand. */
  readonly traffic: Pick<TrafficHub, 'cached'>
}

/** Answers are kept in a database of their own: to clear it takes nothing else along. */
const DATABASE = 'bibscope-answers'

function keepAnswers(client: QueryClient, keeping: Keeping): void {
  const { traffic, now } = keeping
  const shelves = Object.values(SHELVES)
  const database = openDatabase({ ...keeping, name: DATABASE, version: DATABASE_VERSION, shelves })
  const store = openKeptAnswers({ ...keeping, database })
  setKept(client, store)
  keepNamesIn(store, keeping.mayKeep)
  const onTaken = (queryKey: QueryKey, receivedAt: number): void => {
    const what = WHAT[`${queryKey[0]}`]
    if (what) traffic.cached({ what, address: addressOfKey(queryKey), at: now(), receivedAt })
  }
  const persister = createPersister({ ...keeping, store, onTaken })
  const { queries } = client.getDefaultOptions()
  client.setDefaultOptions({ queries: { ...queries, persister } })
}

/**
 * The cache of answers: in memory, and in the browser's database where `keeping` is given. Retrying is the gate's
 * business, so it is off here; `networkMode: always` because the embedded Source answers without a network and the others
 * say themselves that they are offline.
 */
export function createQueryClient(keeping?: Keeping): QueryClient {
  const client = new QueryClient({
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
  if (keeping) keepAnswers(client, keeping)
  return client
}
