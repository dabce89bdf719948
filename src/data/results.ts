import { type InfiniteData, infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Entity, Query, SortKey, Total } from '#query'
import { type Cursor, isSourceError, type Page, type SourceError } from '#sources'
import { keys } from './keys.ts'
import { type SourceHandle, useSource } from './source-context.ts'

/** Records asked for at once. The same through one walk: a cursor belongs to its page size. */
export const PAGE_SIZE = 100

/** What a list shows. `select`: root fields to fetch, `null` for all. */
export interface ResultsRequest {
  readonly query: Query
  readonly sort: readonly SortKey[]
  readonly select: readonly string[] | null
}

/** The request of a list, page by page, as react-query takes it. */
export const resultsOptions = ({ source, scope }: SourceHandle, { query, sort, select }: ResultsRequest) =>
  infiniteQueryOptions({
    queryKey: keys.list(scope, query, { sort, select }),
    queryFn: ({ pageParam, signal }) =>
      source.list(
        { query, sort, select, cursor: pageParam, pageSize: Math.min(PAGE_SIZE, source.can.largestPage) },
        {
          signal,
          lane: pageParam === null ? 'person' : 'prefetch',
          why: pageParam === null ? 'first page' : 'next page',
        },
      ),
    initialPageParam: null as Cursor | null,
    getNextPageParam: (page: Page) => page.next,
    placeholderData: keepPreviousData,
  })

/** A list as a view draws it. One status, never four booleans. */
export interface Results {
  readonly status: 'loading' | 'failed' | 'ready' | 'loading-more' | 'failed-midway' | 'ended'
  /** The rows are those of the query before: dim them. */
  readonly isOld: boolean
  readonly entities: readonly Entity[]
  readonly total: Total
  /** Repeated records that were left out of `entities`. */
  readonly duplicates: number
  /** When the first page was received, ms since the epoch. */
  readonly receivedAt: number | null
  readonly error: SourceError | null
  loadMore(): void
  /** Asks again: the whole list after a failed start, the failed page after a failure midway. */
  retry(): void
  /** Asks for the first page again, past the cache. */
  refresh(): void
}

interface Merged {
  readonly entities: readonly Entity[]
  readonly duplicates: number
}

/** Merges by id: a record that comes twice is shown once, and counted. */
function mergePages(data: InfiniteData<Page, unknown> | undefined): Merged {
  const seen = new Set<string>()
  const entities: Entity[] = []
  let duplicates = 0
  for (const page of data?.pages ?? [])
    for (const entity of page.entities) {
      if (seen.has(entity.id)) duplicates += 1
      else {
        seen.add(entity.id)
        entities.push(entity)
      }
    }
  return { entities, duplicates }
}

const toSourceError = (error: Error | null): SourceError | null => {
  if (error === null) return null
  if (isSourceError(error)) return error
  // Anything else is a mistake of ours: it belongs to the error boundary, not to a friendly row.
  throw error
}

/** The list of a query, loaded page by page. */
export function useResults(request: ResultsRequest): Results {
  const handle = useSource(request.query.source)
  const answer = useInfiniteQuery(resultsOptions(handle, request))
  const { data, hasNextPage, isFetching, isFetchingNextPage, isFetchNextPageError } = answer
  const merged = useMemo(() => mergePages(data), [data])
  const error = toSourceError(answer.error)
  const status = ((): Results['status'] => {
    if (error) return isFetchNextPageError && data ? 'failed-midway' : 'failed'
    if (!data) return 'loading'
    if (isFetchingNextPage) return 'loading-more'
    return hasNextPage ? 'ready' : 'ended'
  })()
  return {
    status,
    isOld: answer.isPlaceholderData || (isFetching && !isFetchingNextPage),
    ...merged,
    total: data?.pages[0]?.total ?? { kind: 'unknown' },
    receivedAt: data?.pages[0]?.info.receivedAt ?? null,
    error,
    loadMore: () => {
      if (hasNextPage && !isFetching && !error) void answer.fetchNextPage()
    },
    retry: () => void (isFetchNextPageError ? answer.fetchNextPage() : answer.refetch()),
    refresh: () => void answer.refetch(),
  }
}
