import { type QueryKey, useQueries, useQueryClient } from '@tanstack/react-query'
import { useContext } from 'react'
import type { FieldId, Query } from '#query'
import { type Groups, isSourceError, type SourceError } from '#sources'
import { groupsOptions } from './groups.ts'
import { SourceContext } from './source-context.ts'

/** One of several sets whose groups are asked for side by side. `isAsked: false` sends nothing and waits. */
export interface SeriesPart {
  readonly id: string
  readonly query: Query
  readonly isAsked: boolean
}

/** The groups of one field over several sets: one request a set, shared with ordinary groups of the same query. */
export interface SeriesRequest {
  readonly parts: readonly SeriesPart[]
  readonly field: FieldId
  readonly includeUnknown: boolean
  readonly top: number
  /** Shown in the request inspector: "split by type". */
  readonly why: string
}

/** The groups of one set as far as they are. */
export interface SeriesAnswer {
  readonly id: string
  readonly status: 'waiting' | 'counting' | 'failed' | 'ready'
  readonly groups: Groups | null
  /** They are being asked for again. */
  readonly isOld: boolean
  readonly error: SourceError | null
  retry(): void
}

/** The answers, in the order of the parts, and a way to give up what is under way. */
export interface Series {
  readonly answers: readonly SeriesAnswer[]
  /** Ends requests that have no answer yet. They are asked for again while `isAsked` says so. */
  stop(): void
}

/** Asks for the groups of several sets. They wait behind what a person clicks meanwhile. */
export function useSeries({ parts, why, ...cut }: SeriesRequest): Series {
  const sourceOf = useContext(SourceContext)
  const client = useQueryClient()
  const queries = parts.map(({ query, isAsked }) => {
    const { placeholderData: _, ...options } = groupsOptions(
      sourceOf(query.source),
      { query, ...cut },
      { lane: 'prefetch', why },
    )
    return { ...options, enabled: isAsked }
  })
  const answers = useQueries({ queries })
  return {
    answers: answers.map(({ data, error, isFetching, refetch }, index) => {
      if (error && !isSourceError(error)) throw error
      return {
        id: parts[index]?.id ?? '',
        status: data ? 'ready' : isFetching ? 'counting' : error ? 'failed' : 'waiting',
        groups: data ?? null,
        isOld: data !== undefined && isFetching,
        error: error ?? null,
        retry: () => void refetch(),
      }
    }),
    stop: () => {
      const running = queries.filter((_, index) => answers[index]?.isFetching)
      for (const { queryKey } of running) void client.cancelQueries({ queryKey: queryKey as QueryKey, exact: true })
    },
  }
}
