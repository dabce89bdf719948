import { queryOptions, type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query'
import { emptyView, type FieldId, type Query, type Total } from '#query'
import { isSourceError, type Page, type SourceError } from '#sources'
import { keys } from './keys.ts'
import { requireSendable } from './sendable.ts'
import { type SourceHandle, useSource } from './source-context.ts'

/** How one record of a query is asked for: for how many there are, or for the first of an order. */
interface OneRecord {
  readonly query: Query
  readonly sort: readonly { readonly key: FieldId; readonly direction: 'asc' | 'desc' }[]
  readonly select: readonly string[]
  readonly why: string
}

/** The request of one record of a query, and of how many there are with it. */
export const oneRecordOptions = (handle: SourceHandle, { query, sort, select, why }: OneRecord) =>
  queryOptions({
    queryKey: keys.count(handle.scope, query, { sort, select }),
    queryFn: async ({ signal }): Promise<Page> => {
      requireSendable(handle, query, { ...emptyView(), sort }, 'list')
      const request = { query, sort, select, cursor: null, pageSize: 1, isOnly: true }
      return handle.source.list(request, { signal, lane: 'person', why })
    },
  })

/** How many records several queries have, as far as the answers came. */
export interface Counts {
  readonly status: 'counting' | 'failed' | 'ready'
  /** In the order of the queries; `null`: no answer yet, or none that is exact. */
  readonly counts: readonly (number | null)[]
  readonly answered: number
  /** When the last answer came, ms since the epoch; 0 before the first. */
  readonly receivedAt: number
  readonly error: SourceError | null
  retry(): void
}

const countOf = (total: Total | undefined): number | null => (total?.kind === 'exact' ? total.count : null)

function toCounts(answers: UseQueryResult<Page>[]): Counts {
  const error = answers.find((one) => one.error)?.error ?? null
  if (error && !isSourceError(error)) throw error
  const answered = answers.filter(({ data }) => data !== undefined)
  return {
    status: error ? 'failed' : answered.length === answers.length ? 'ready' : 'counting',
    counts: answers.map(({ data }) => countOf(data?.total)),
    answered: answered.length,
    receivedAt: Math.max(0, ...answered.map(({ data }) => data?.info.receivedAt ?? 0)),
    error: error && isSourceError(error) ? error : null,
    retry: () => {
      for (const one of answers) if (one.error) void one.refetch()
    },
  }
}

/** Counts the records of queries of one Source: one small request each. `isAsked: false` sends nothing. */
export function useCounts(queries: readonly Query[], { why, isAsked }: { why: string; isAsked: boolean }): Counts {
  const handle = useSource(queries[0]?.source ?? 'openalex')
  return useQueries({
    queries: queries.map((query) => ({
      ...oneRecordOptions(handle, { query, sort: [], select: ['id'], why }),
      enabled: isAsked,
    })),
    combine: toCounts,
  })
}

/** The largest number a field has in the records of a query. */
export interface Largest {
  readonly isReady: boolean
  /** `null`: the records do not tell. */
  readonly value: number | null
}

function readNumber(body: unknown, path: readonly string[]): number | null {
  const [name, ...rest] = path
  if (name === undefined) return typeof body === 'number' ? body : null
  if (typeof body !== 'object' || body === null) return null
  return readNumber(Object.entries(body).find(([key]) => key === name)?.[1], rest)
}

/** Asks for the record with the largest number of a field. Not known where the Source cannot sort by it or the record does not carry it. */
export function useLargest(query: Query, field: FieldId, isAsked: boolean): Largest {
  const handle = useSource(query.source)
  const canAsk = handle.source.can.whyNotSort(query.entity, field) === null
  const path = field.split('.')
  const answer = useQuery({
    ...oneRecordOptions(handle, {
      query,
      sort: [{ key: field, direction: 'desc' }],
      select: ['id', path[0] ?? 'id'],
      why: `largest ${field}`,
    }),
    enabled: isAsked && canAsk,
  })
  return {
    isReady: !canAsk || answer.isError || answer.data !== undefined,
    value: answer.data ? readNumber(answer.data.entities[0]?.body, path) : null,
  }
}
