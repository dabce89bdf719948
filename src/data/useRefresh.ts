import { type InfiniteData, type QueryKey, useQueryClient } from '@tanstack/react-query'
import type { Query } from '#query'
import { keptOf } from './kept/persister.ts'
import { beginningOf } from './kept/shelves.ts'
import { keys } from './keys.ts'
import type { SourceHandle } from './source-context.ts'

interface Refresh {
  readonly handle: SourceHandle
  readonly query: Query
  readonly listKey: QueryKey
  readonly refetch: () => unknown
}

/** Asks anew for a list and the groups of its query, past everything kept. */
export function useRefresh({ handle, query, listKey, refetch }: Refresh): () => void {
  const client = useQueryClient()
  return () => {
    // What lies behind the first page belongs to the old walk: asked for again, it would be walked as a whole.
    client.setQueryData<InfiniteData<unknown>>(listKey, (old) =>
      old ? { pages: old.pages.slice(0, 1), pageParams: old.pageParams.slice(0, 1) } : old,
    )
    refetch()
    const [groups, walks] = [keys.allGroups(handle.scope, query), keys.groupWalks(handle.scope, query)]
    void client.invalidateQueries({ queryKey: groups, refetchType: 'none' })
    // Groups in sight may be of parts of this set, or of sets beside it.
    void client.invalidateQueries({ queryKey: keys.everyGroups, type: 'active' })
    client.removeQueries({ queryKey: walks })
    for (const key of [groups, walks]) void keptOf(client)?.forget(beginningOf(key))
  }
}
