import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { emptyView, type FieldId, type Group, type Query } from '#query'
import { type Cursor, type Groups, isSourceError, type SourceError } from '#sources'
import { keys } from './keys.ts'
import { requireSendable } from './sendable.ts'
import { type SourceHandle, useSource } from './source-context.ts'

/** Pages of one walk at most: a hundred thousand groups. The bound of the loop, said to the person. */
export const MOST_WALK_PAGES = 500

interface WalkRequest {
  readonly query: Query
  readonly field: FieldId
  readonly includeUnknown: boolean
}

const walkOptions = (handle: SourceHandle, { query, field, includeUnknown }: WalkRequest) => {
  const { source, scope } = handle
  return infiniteQueryOptions({
    queryKey: keys.groupWalk(scope, query, field),
    queryFn: async ({ pageParam, signal }) => {
      const top = source.can.largestGroupPage
      requireSendable(handle, query, { ...emptyView(), group: { field, includeUnknown, top } }, 'groups')
      return source.group(
        { query, field, includeUnknown, top, cursor: pageParam },
        { signal, lane: 'export', why: `all groups of ${field}` },
      )
    },
    initialPageParam: 'first' as Cursor | 'first',
    getNextPageParam: (page: Groups) => page.next,
    structuralSharing: false,
  })
}

/** A walk over all groups of a field, by key. */
export interface GroupWalk {
  /** `capped`: the bound was reached before the end. */
  readonly status: 'idle' | 'walking' | 'stopped' | 'failed' | 'capped' | 'ended'
  readonly groups: readonly Group[]
  /** Requests answered so far, and what they cost; `null` where the Source does not tell. */
  readonly pages: number
  readonly credits: number | null
  readonly error: SourceError | null
  /** Begins, or goes on where it stopped. */
  start(): void
  stop(): void
}

const NONE: readonly Groups[] = []

/** The groups of several pages as one list; a key that comes twice is one group. */
function joined(pages: readonly Groups[]): readonly Group[] {
  const groups = new Map<string | null, Group>()
  for (const group of pages.flatMap((page) => page.groups)) {
    const before = groups.get(group.key)
    groups.set(group.key, before ? { ...before, count: before.count + group.count } : group)
  }
  return [...groups.values()]
}

const creditsOf = (pages: readonly Groups[]): number | null =>
  pages.some(({ info }) => info.credits !== null) ? pages.reduce((sum, { info }) => sum + (info.credits ?? 0), 0) : null

/** Walks over all groups of a field while it is started. What came stays for the visit: a stopped walk goes on. */
export function useGroupWalk(request: WalkRequest): GroupWalk {
  const handle = useSource(request.query.source)
  const [isStarted, setStarted] = useState(false)
  const options = walkOptions(handle, request)
  const { data, error, isFetching, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    ...options,
    enabled: isStarted,
  })
  const pages = data?.pages ?? NONE
  // The same list as long as no page came: whoever sorts tens of thousands of groups does it once.
  const groups = useMemo(() => joined(pages), [pages])
  const isEnded = data !== undefined && !hasNextPage
  const isCapped = pages.length >= MOST_WALK_PAGES && !isEnded
  const isGoingOn = isStarted && !isEnded && !isCapped && !error
  useEffect(() => {
    if (isGoingOn && data && !isFetching) void fetchNextPage()
  }, [isGoingOn, data, isFetching, fetchNextPage])
  if (error && !isSourceError(error)) throw error
  const idle = pages.length > 0 ? 'stopped' : 'idle'
  return {
    status: isEnded ? 'ended' : isCapped ? 'capped' : error ? 'failed' : isGoingOn ? 'walking' : idle,
    groups,
    pages: pages.length,
    credits: creditsOf(pages),
    error: error && isSourceError(error) ? error : null,
    start: () => {
      setStarted(true)
      if (error) void (data ? fetchNextPage() : refetch())
    },
    stop: () => setStarted(false),
  }
}
