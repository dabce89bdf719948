import {
  type InfiniteData,
  infiniteQueryOptions,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { type Entity, type EntityType, emptyView, type Query, type SortKey, type Total } from '#query'
import { type Cursor, isSourceError, type Page, type RequestOptions, type SourceError, toCursor } from '#sources'
import { keys } from './keys.ts'
import { mergePages } from './merge-pages.ts'
import { requireSendable } from './sendable.ts'
import { type SourceHandle, useSource } from './source-context.ts'
import { useBackOnline } from './useBackOnline.ts'
import { useFarPages } from './useFarPages.ts'

/** Records asked for at once. The same through one walk: a cursor belongs to its page size. */
export const PAGE_SIZE = 100

/** What a list shows. `select`: root fields to fetch, `null` for all. */
export interface ResultsRequest {
  readonly query: Query
  readonly sort: readonly SortKey[]
  readonly select: readonly string[] | null
}

type Pages = InfiniteData<Page, unknown>

/** Rows of the query before may stand in, dimmed, as long as they are of the same kind of record. */
const asStandIn = <P extends Pages>(pages: P | undefined, entity: EntityType): P | undefined =>
  pages?.pages[0]?.entities[0]?.type === entity ? pages : undefined

/** Asks for one page. Many things may wait for it: the person, or nobody yet. */
const fetchPage = (
  { source }: SourceHandle,
  { query, sort, select }: ResultsRequest,
  { cursor, ...options }: { readonly cursor: Cursor | null } & RequestOptions,
): Promise<Page> =>
  source.list({ query, sort, select, cursor, pageSize: Math.min(PAGE_SIZE, source.can.largestPage) }, options)

/** The request of a list, page by page, as react-query takes it. */
export const resultsOptions = (handle: SourceHandle, request: ResultsRequest) =>
  infiniteQueryOptions({
    queryKey: keys.list(handle.scope, request.query, request),
    queryFn: async ({ pageParam: cursor, signal }) => {
      requireSendable(handle, request.query, { ...emptyView(), sort: request.sort }, 'list')
      return fetchPage(handle, request, {
        cursor,
        signal,
        lane: cursor === null ? 'person' : 'prefetch',
        why: cursor === null ? 'first page' : 'next page',
      })
    },
    initialPageParam: null as Cursor | null,
    getNextPageParam: (page: Page) => page.next,
    placeholderData: (previous) => asStandIn(previous, request.query.entity),
    // Pages are never changed in place: comparing hundreds of them deeply would only cost time.
    structuralSharing: false,
  })

/** A list as a view draws it. One status, never four booleans. */
export interface Results {
  /** `loading`: no answer of this query yet; `entities` may still hold those of the query before. */
  readonly status: 'loading' | 'failed' | 'ready' | 'loading-more' | 'failed-midway' | 'ended'
  /** The rows are those of the query before, or are being asked for again: dim them. */
  readonly isOld: boolean
  /** In the order of the list. Far from the window only ids are left of them, see {@link isEmptied}. */
  readonly entities: readonly Entity[]
  readonly total: Total
  /** Repeated records that were left out of `entities`. */
  readonly duplicates: number
  /** When the first page was received, ms since the epoch. */
  readonly receivedAt: number | null
  readonly error: SourceError | null
  /** Asks for the next page, unless there is none or it is on its way. The same function as long as it does the same. */
  loadMore(): void
  /** Tells which rows are in the window, so that those far from it need not be held. The same function always. */
  show(first: number, last: number): void
  /** Rows that were emptied and did not come back. */
  readonly lost: SourceError | null
  /** Asks again for the rows that did not come back. */
  retryLost(): void
  /** Asks again: the whole list after a failed start, the failed page after a failure midway. */
  retry(): void
  /** Asks for the first page again, past the cache, and for the groups of the same query. */
  refresh(): void
}

const toSourceError = (error: Error | null): SourceError | null => {
  if (error === null) return null
  if (isSourceError(error)) return error
  // Anything else is a mistake of ours: it belongs to the error boundary, not to a friendly row.
  throw error
}

function statusOf(answer: UseInfiniteQueryResult<Pages>): Results['status'] {
  const { data, isPlaceholderData, isFetching, isFetchingNextPage, isError, isFetchNextPageError, hasNextPage } = answer
  if (isFetchingNextPage) return 'loading-more'
  if (isError && !isFetching) return isFetchNextPageError ? 'failed-midway' : 'failed'
  if (!data || isPlaceholderData) return 'loading'
  return hasNextPage ? 'ready' : 'ended'
}

/** The last answer that came, whatever came after it: it stays in sight, dimmed, when the next request fails. */
function useLastGood({ data, isPlaceholderData }: UseInfiniteQueryResult<Pages>): Pages | undefined {
  const [last, setLast] = useState<Pages>()
  if (data && !isPlaceholderData && data !== last) setLast(data)
  return last
}

/** The list of a query, loaded page by page. */
export function useResults(request: ResultsRequest): Results {
  const { query } = request
  const handle = useSource(query.source)
  const options = resultsOptions(handle, request)
  const answer = useInfiniteQuery(options)
  const last = useLastGood(answer)
  const { fetchNextPage, refetch, isFetching, isFetchingNextPage, isPlaceholderData } = answer
  const data = answer.data ?? asStandIn(last, query.entity)
  const status = statusOf(answer)
  const isReady = status === 'ready' && !isFetching
  const { starts, ...merged } = mergePages(data?.pages ?? [])
  const { trim, ...farPages } = useFarPages({
    queryKey: options.queryKey,
    canReturn: handle.source.can.cursor !== 'stateful',
    starts,
    fetchAgain: (cursor) =>
      fetchPage(handle, request, { cursor: toCursorOrNull(cursor), lane: 'person', why: 'page again' }),
  })
  const error = status === 'loading-more' ? null : toSourceError(answer.error)
  // The first page is asked for again by the cache itself, see `client.ts`; a failed page in the midst is not.
  useBackOnline(status === 'failed-midway' ? error : null, fetchNextPage)
  return {
    status,
    isOld: isPlaceholderData || (isFetching && !isFetchingNextPage && data !== undefined) || data !== answer.data,
    ...merged,
    ...farPages,
    total: data?.pages[0]?.total ?? { kind: 'unknown' },
    receivedAt: data?.pages[0]?.info.receivedAt ?? null,
    error,
    loadMore: useCallback(() => {
      if (!isReady) return
      trim()
      void fetchNextPage()
    }, [isReady, trim, fetchNextPage]),
    retry: () => void (answer.isFetchNextPageError ? fetchNextPage() : refetch()),
    refresh: useRefresh(handle, request, refetch),
  }
}

/** A page parameter as it was remembered: the cursor, nothing for the first page. */
const toCursorOrNull = (pageParam: unknown): Cursor | null =>
  typeof pageParam === 'string' ? toCursor(pageParam) : null

/** Asks anew for a list and the groups of its query. */
function useRefresh(handle: SourceHandle, request: ResultsRequest, refetch: () => unknown): () => void {
  const client = useQueryClient()
  return () => {
    // What lies behind the first page belongs to the old walk: asked for again, it would be walked as a whole.
    client.setQueryData(resultsOptions(handle, request).queryKey, (old) =>
      old ? { pages: old.pages.slice(0, 1), pageParams: old.pageParams.slice(0, 1) } : old,
    )
    refetch()
    void client.invalidateQueries({ queryKey: keys.allGroups(handle.scope, request.query), refetchType: 'none' })
    // Groups in sight may be of parts of this set, or of sets beside it.
    void client.invalidateQueries({ queryKey: keys.everyGroups, type: 'active' })
    client.removeQueries({ queryKey: keys.groupWalks(handle.scope, request.query) })
  }
}
