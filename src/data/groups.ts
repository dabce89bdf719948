import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { type EntityType, emptyView, type FieldId, findField, type Query } from '#query'
import { type Groups, isSourceError, type RequestOptions, type SourceError } from '#sources'
import { keys } from './keys.ts'
import { rememberNames, useNames } from './names.ts'
import { requireSendable } from './sendable.ts'
import { type SourceHandle, useSource } from './source-context.ts'

/** Which groups. `top` is capped by what the Source can. */
export interface GroupsRequest {
  readonly query: Query
  readonly field: FieldId
  readonly includeUnknown: boolean
  readonly top: number
  /** Only groups whose label holds this text. */
  readonly named?: string | undefined
}

/** The request of the groups of a field, as react-query takes it. Whoever asks first for an answer says how urgent it is. */
export const groupsOptions = (
  handle: SourceHandle,
  request: GroupsRequest,
  how: Partial<Pick<RequestOptions, 'lane' | 'why'>> = {},
) => {
  const { source, scope } = handle
  const { query, field, includeUnknown, named } = request
  const top = Math.min(request.top, source.can.largestGroupPage)
  return queryOptions({
    queryKey: keys.groups(scope, query, { field, includeUnknown, top, named }),
    queryFn: async ({ signal }) => {
      requireSendable(handle, query, { ...emptyView(), group: { field, includeUnknown, top } }, 'groups')
      return source.group(
        { query, field, includeUnknown, top, named },
        { signal, lane: 'person', why: `groups of ${field}${named === undefined ? '' : ' by name'}`, ...how },
      )
    },
  })
}

/** Groups as a view draws them. */
export interface GroupsAnswer {
  readonly status: 'loading' | 'failed' | 'ready'
  /** The groups are those of the request before, or are being asked for again, or that failed: dim them. */
  readonly isOld: boolean
  /** The last that came: what the next request ends in, an error included, takes nothing away. */
  readonly groups: Groups | null
  /** What the groups are of: while they are old it may be another query or field. */
  readonly of: GroupsRequest | null
  readonly error: SourceError | null
  retry(): void
}

interface Told {
  readonly groups: Groups
  readonly of: GroupsRequest
}

/** The last groups that came, with what they are of. They stand in, as long as they are of the same kind of record. */
function useLastTold(groups: Groups | undefined, of: GroupsRequest): Told | null {
  const [last, setLast] = useState<Told | null>(null)
  if (groups) {
    if (groups === last?.groups && of.field === last.of.field) return last
    setLast({ groups, of })
    return { groups, of }
  }
  return last?.of.query.entity === of.query.entity ? last : null
}

/** The groups of a field over a query. `isAsked: false` sends nothing and stays `loading`. */
export function useGroups(request: GroupsRequest, isAsked = true): GroupsAnswer {
  const { query } = request
  const handle = useSource(query.source)
  const answer = useQuery({ ...groupsOptions(handle, request), enabled: isAsked })
  const { data: fresh, error } = answer
  const told = useLastTold(fresh, request)
  const data = told?.groups
  const entity = told ? findField(query.entity, told.of.field)?.refersTo[0] : undefined
  useEffect(() => {
    if (!fresh || !entity) return
    const named = fresh.groups.flatMap(({ key, label }): [string, string][] =>
      key && label && label !== key ? [[key, label]] : [],
    )
    rememberNames(handle.scope, entity, new Map(named))
  }, [fresh, entity, handle.scope])
  const named = useNamed(handle, data, entity)
  if (error && !isSourceError(error)) throw error
  return {
    status: error ? 'failed' : data ? 'ready' : 'loading',
    isOld: data !== undefined && (fresh === undefined || answer.isFetching || error !== null),
    groups: named ?? null,
    of: told?.of ?? null,
    error,
    retry: () => void answer.refetch(),
  }
}

/** Names asked for at most: those of the first bars. Each may cost a request. */
const MOST_NAMED = 12

/** Groups whose Source gave ids alone, with the names of the largest as they come. */
function useNamed(handle: SourceHandle, data: Groups | undefined, entity: EntityType | undefined): Groups | undefined {
  const nameless = useMemo(() => {
    if (!data || !entity) return []
    const largest = data.groups.slice(0, MOST_NAMED)
    return largest.flatMap(({ key, label }) => (key !== null && label === key ? [key] : []))
  }, [data, entity])
  const needed = useMemo(() => new Map(entity && nameless.length > 0 ? [[entity, nameless]] : []), [entity, nameless])
  const names = useNames(handle, needed)
  return useMemo(() => {
    if (!data || !entity || nameless.length === 0) return data
    const named = data.groups.map((group) =>
      group.key !== null && group.label === group.key
        ? { ...group, label: names(entity, group.key) ?? group.label }
        : group,
    )
    return { ...data, groups: named }
  }, [data, entity, nameless, names])
}
