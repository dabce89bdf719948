import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Entity, EntityType, SourceId } from '#query'
import { isSourceError, type SourceError } from '#sources'
import { keys } from './keys.ts'
import { type SourceHandle, useSource } from './source-context.ts'

/** The request of one whole record, as react-query takes it. */
export const recordOptions = ({ source, scope }: SourceHandle, entity: EntityType, id: string) =>
  queryOptions({
    queryKey: keys.record(scope, entity, id),
    queryFn: ({ signal }) => source.get({ entity, id }, { signal, lane: 'person', why: 'one record' }),
  })

/** A record as a view draws it. */
export interface RecordAnswer {
  readonly status: 'loading' | 'failed' | 'ready'
  readonly entity: Entity | null
  readonly error: SourceError | null
  retry(): void
}

/** One whole record. */
export function useRecord(sourceId: SourceId, entity: EntityType, id: string): RecordAnswer {
  const handle = useSource(sourceId)
  const answer = useQuery(recordOptions(handle, entity, id))
  if (answer.error && !isSourceError(answer.error)) throw answer.error
  return {
    status: answer.error ? 'failed' : answer.data ? 'ready' : 'loading',
    entity: answer.data ?? null,
    error: answer.error && isSourceError(answer.error) ? answer.error : null,
    retry: () => void answer.refetch(),
  }
}
