import { type UseQueryResult, useQueries, useQueryClient } from '@tanstack/react-query'
import { useContext } from 'react'
import type { FieldId, Query } from '#query'
import { type Groups, isSourceError, type Lane, type SourceError } from '#sources'
import { groupsOptions } from './groups.ts'
import { SourceContext } from './source-context.ts'

/** One of several sets whose groups are asked for side by side. `isAsked: false` sends nothing and waits. */
export interface SeriesPart {
  readonly query: Query
  readonly isAsked: boolean
  /** What this set is counted by, where it is not what the others are: a set of another catalog. */
  readonly field?: FieldId
}

/** The groups of one field over several sets: one request a set, shared with ordinary groups of the same query. */
export interface SeriesRequest {
  readonly parts: readonly SeriesPart[]
  readonly field: FieldId
  readonly includeUnknown: boolean
  readonly top: number
  /** Shown in the request inspector: "split by type". */
  readonly why: string
  readonly lane: Lane
}

/** The groups of one set as far as they are. */
export interface SeriesAnswer {
  readonly status: 'waiting' | 'counting' | 'failed' | 'ready'
  readonly groups: Groups | null
  readonly error: SourceError | null
}

/** The answers, in the order of the parts: the same value until one of them changes. */
export interface Series {
  readonly answers: readonly SeriesAnswer[]
  /** Ends requests that have no answer yet. They are asked for again while `isAsked` says so. */
  stop(): void
  /** Asks again where it failed. */
  retry(): void
}

function toAnswer({ data, error, isFetching }: UseQueryResult<Groups>): SeriesAnswer {
  if (error && !isSourceError(error)) throw error
  const waiting = isFetching ? 'counting' : error ? 'failed' : 'waiting'
  return { status: data ? 'ready' : waiting, groups: data ?? null, error }
}

const toAnswers = (results: UseQueryResult<Groups>[]): readonly SeriesAnswer[] => results.map(toAnswer)

/** Asks for the groups of several sets. */
export function useSeries({ parts, why, lane, ...cut }: SeriesRequest): Series {
  const sourceOf = useContext(SourceContext)
  const client = useQueryClient()
  const queries = parts.map(({ query, isAsked, field = cut.field }) => {
    return { ...groupsOptions(sourceOf(query.source), { query, ...cut, field }, { lane, why }), enabled: isAsked }
  })
  const answers = useQueries({ queries, combine: toAnswers })
  const keysOf = (status: SeriesAnswer['status']) =>
    queries.flatMap(({ queryKey }, at) => (answers[at]?.status === status ? [queryKey] : []))
  return {
    answers,
    stop: () => {
      for (const queryKey of keysOf('counting')) void client.cancelQueries({ queryKey, exact: true })
    },
    retry: () => {
      for (const queryKey of keysOf('failed')) void client.refetchQueries({ queryKey, exact: true })
    },
  }
}
