import { useQuery } from '@tanstack/react-query'
import { fieldsOf, type Query, type Total, toFieldId, type View } from '#query'
import { type Groups, isSourceError, type SourceError } from '#sources'
import { groupsOfField, groupsOfView, resultsOfView } from './asked.ts'
import { oneRecordOptions } from './counts.ts'
import { useGroups } from './groups.ts'
import { useResults } from './results.ts'
import { type SourceHandle, useSource } from './source-context.ts'

/** How many records a view has. */
export interface Counted {
  readonly status: 'loading' | 'failed' | 'ready'
  /** The count is that of the query before, or is being asked for again. */
  readonly isOld: boolean
  readonly total: Total
  /** Why the count is incomplete though it came; `null`: it is not. */
  readonly caveat: string | null
  /** When the answer was received, ms since the epoch; `null`: there is none. */
  readonly receivedAt: number | null
  readonly error: SourceError | null
  /** Asks again, past everything kept. */
  refresh(): void
}

/**
 * Whether a view needs its list at all: a chart alone does not. A search costs ten times what its groups cost, so a list
 * that nobody sees is not asked for.
 */
export const showsList = ({ layout, record }: View): boolean => layout !== 'chart' || record !== null

/** The groups whose answer tells the count as well; `null`: none do. Groups of a sample are those of the whole. */
const tellingGroups = (handle: SourceHandle, query: Query, view: View) =>
  query.sample === null ? groupsOfView(handle, query, view) : null

/**
 * How many records a view has, by the answers it needs anyway: its list, else its groups; one small request where it has
 * neither. A list that is at hand is read even where it is not shown.
 */
export function useCounted(query: Query, view: View): Counted {
  const handle = useSource(query.source)
  const isListed = showsList(view)
  const list = useResults(resultsOfView(query, view), isListed)
  const isByList = isListed || (list.status !== 'loading' && list.receivedAt !== null)
  const telling = isByList ? null : tellingGroups(handle, query, view)
  const groups = useGroups(telling ?? anyGroups(query), telling !== null)
  const isByGroups =
    telling !== null && groups.status !== 'failed' && (groups.groups?.total.kind ?? 'exact') === 'exact'
  const one = useQuery({
    ...oneRecordOptions(handle, { query, sort: [], select: ['id'], why: 'count' }),
    enabled: !isByList && !isByGroups,
  })
  if (isByList)
    return { ...list, status: list.status === 'loading' || list.status === 'failed' ? list.status : 'ready' }
  if (isByGroups) return { ...groups, ...ofAnswer(groups.groups), refresh: groups.retry }
  if (one.error && !isSourceError(one.error)) throw one.error
  return {
    status: one.error ? 'failed' : one.data ? 'ready' : 'loading',
    isOld: one.isFetching && one.data !== undefined,
    ...ofAnswer(one.data ?? null),
    error: one.error && isSourceError(one.error) ? one.error : null,
    refresh: () => void one.refetch(),
  }
}

const ofAnswer = (answer: Pick<Groups, 'total' | 'info'> | null) => ({
  total: answer?.total ?? ({ kind: 'unknown' } as const),
  caveat: answer?.info.caveat ?? null,
  receivedAt: answer?.info.receivedAt ?? null,
})

/** Groups that are not asked for: a hook must be given some. */
const anyGroups = (query: Query) =>
  groupsOfField(query, fieldsOf(query.entity)[0] ?? { id: toFieldId('type'), kind: 'string' })
