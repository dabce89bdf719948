import {
  type InfiniteData,
  infiniteQueryOptions,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Explanation } from '#lib/explanation'
import { lazyModule } from '#lib/lazy-module'
import { type Entity, type EntityType, emptyView, type Query, type SortKey, type Total } from '#query'
import { type EndCheck, isSourceError, SourceError, type WalkRequest } from '#sources'
import { isKept } from './kept/keep-list.ts'
import { PINNED } from './kept/persister.ts'
import { keys } from './keys.ts'
import { checkOfList, isListEnd, type ListPage, toFirstPage } from './list-page.ts'
import { mergePages } from './merge-pages.ts'
import { usePagesAgain } from './pages-again.ts'
import { requireSendable } from './sendable.ts'
import { type SourceHandle, useSource } from './source-context.ts'
import { useBackOnline } from './useBackOnline.ts'
import { useFarPages } from './useFarPages.ts'
import { useRefresh } from './useRefresh.ts'

/** Records asked for at once. The same through one walk: a cursor belongs to its page size. */
export const PAGE_SIZE = 100

/** What a list shows. `select`: root fields to fetch, `null` for all. */
export interface ResultsRequest {
  readonly query: Query
  readonly sort: readonly SortKey[]
  readonly select: readonly string[] | null
}

type Pages = InfiniteData<ListPage, unknown>

/** Comes with the second page: who looks at the first one needs no walk. */
const walkOn = lazyModule(() => import('./walk-on.ts'))

const UNFETCHED: Explanation = {
  what: 'The next rows could not be asked for.',
  why: 'The part of this page that reads on could not be fetched: the network may be away.',
  fix: 'Try again when the network is back. What was there before is still there.',
}

/** Rows of the query before may stand in, dimmed, as long as they are of the same kind of record. */
const asStandIn = <P extends Pages>(pages: P | undefined, entity: EntityType): P | undefined =>
  pages?.pages[0]?.entities[0]?.type === entity ? pages : undefined

/** What a list is walked with. */
export const walkRequest = ({ source }: SourceHandle, request: ResultsRequest): WalkRequest => ({
  ...request,
  pageSize: Math.min(PAGE_SIZE, source.can.largestPage),
})

/** The request of a list, page by page, as react-query takes it. A page is asked for by its place, never by a cursor. */
export const resultsOptions = (handle: SourceHandle, request: ResultsRequest) => {
  const queryKey = keys.list(handle.scope, request.query, request)
  const { source } = handle
  const walked = walkRequest(handle, request)
  return infiniteQueryOptions({
    queryKey,
    queryFn: async (context): Promise<ListPage> => {
      requireSendable(handle, request.query, { ...emptyView(), sort: request.sort }, 'list')
      if (context.pageParam === 0) {
        const options = { signal: context.signal, lane: 'person', why: 'first page' } as const
        return toFirstPage(await source.list({ ...walked, cursor: null }, options), walked.pageSize)
      }
      const pages = context.client.getQueryData<Pages>(queryKey)?.pages ?? []
      const walk = await walkOn.get()
      if (walk === null) throw new SourceError('offline', UNFETCHED)
      // Where asking is advancing nothing is aborted: the page would be gone with the request.
      const signal = source.can.cursor === 'stateful' ? {} : { signal: context.signal }
      const listKey = JSON.stringify(queryKey)
      return walk.readOn({ source, request: walked, pages, listKey }, { ...signal, lane: 'prefetch', why: 'next page' })
    },
    initialPageParam: 0,
    meta: source.can.cursor === 'stateful' ? PINNED : {},
    getNextPageParam: (last: ListPage, pages) => (isListEnd(last) ? null : pages.length),
    placeholderData: (previous) => asStandIn(previous, request.query.entity),
    // Pages are never changed in place: comparing hundreds of them deeply would only cost time.
    structuralSharing: false,
  })
}

/** A list as a view draws it. One status, never four booleans. */
export interface Results {
  /** `loading`: no answer of this query yet; `entities` may still hold those of the query before. */
  readonly status: 'loading' | 'failed' | 'ready' | 'loading-more' | 'failed-midway' | 'ended'
  /** The rows are those of the query before, or are being asked for again: dim them. */
  readonly isOld: boolean
  /** In the order of the list. Far from the window only ids are left of them, see {@link isEmptied}. */
  readonly entities: readonly Entity[]
  readonly total: Total
  /** Why a page, or the total, is incomplete though it came: what the last such page said. `null`: none is. */
  readonly caveat: string | null
  /** What the list has come to so far; at its end, whether it is complete. `null`: no answer yet. */
  readonly check: EndCheck | null
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

/** The list of a query, loaded page by page. `isAsked: false` sends nothing and shows what is at hand. */
export function useResults(request: ResultsRequest, isAsked = true): Results {
  const { query } = request
  const handle = useSource(query.source)
  const options = resultsOptions(handle, request)
  const answer = useInfiniteQuery({ ...options, enabled: isAsked })
  const last = useLastGood(answer)
  const { fetchNextPage, refetch, isFetching, isFetchingNextPage, isPlaceholderData } = answer
  const data = answer.data ?? asStandIn(last, query.entity)
  const status = statusOf(answer)
  const isReady = status === 'ready' && !isFetching
  const { starts, entities, duplicates } = mergePages(data?.pages ?? [])
  const { trim, ...farPages } = useFarPages({
    queryKey: options.queryKey,
    canReturn: (page) => handle.source.can.cursor !== 'stateful' || isKept(page),
    starts,
    fetchAgain: usePagesAgain(handle, request),
  })
  const error = status === 'loading-more' ? null : toSourceError(answer.error)
  // The first page is asked for again by the cache itself, see `client.ts`; a failed page in the midst is not.
  useBackOnline(status === 'failed-midway' ? error : null, fetchNextPage)
  return {
    status,
    isOld: isPlaceholderData || (isFetching && !isFetchingNextPage && data !== undefined) || data !== answer.data,
    entities,
    check: checkOfList(data?.pages ?? [], duplicates),
    ...farPages,
    total: data?.pages[0]?.total ?? { kind: 'unknown' },
    caveat: data?.pages.findLast(({ info }) => info.caveat !== undefined)?.info.caveat ?? null,
    receivedAt: data?.pages[0]?.info.receivedAt ?? null,
    error,
    loadMore: useCallback(() => {
      if (!isReady) return
      trim()
      void fetchNextPage()
    }, [isReady, trim, fetchNextPage]),
    retry: () => void (answer.isFetchNextPageError ? fetchNextPage() : refetch()),
    refresh: useRefresh({ handle, query, listKey: options.queryKey, refetch }),
  }
}
