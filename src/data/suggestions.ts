import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { EntityType, SourceId } from '#query'
import { isSourceError, type SourceError, type Suggestion } from '#sources'
import { keys, STALE_MS } from './keys.ts'
import { rememberNames } from './names.ts'
import { useSource } from './source-context.ts'

/** Suggestions as a view draws them. `idle`: nothing typed. */
export interface SuggestionsAnswer {
  readonly status: 'idle' | 'loading' | 'failed' | 'ready'
  readonly suggestions: readonly Suggestion[]
  readonly error: SourceError | null
}

/** Names that begin with a text. The caller waits for the typing to pause; superseded requests are aborted. */
export function useSuggestions(sourceId: SourceId, entity: EntityType, text: string): SuggestionsAnswer {
  const { source, scope } = useSource(sourceId)
  const asked = text.trim()
  const answer = useQuery({
    queryKey: keys.suggestions(scope, entity, asked),
    queryFn: async ({ signal }) => {
      const found = await source.suggest({ entity, text: asked }, { signal, lane: 'person', why: 'suggestions' })
      rememberNames(
        scope,
        entity,
        new Map(found.filter((one) => one.entity === entity).map(({ id, label }) => [id, label])),
      )
      return found
    },
    enabled: asked !== '',
    staleTime: STALE_MS.suggestions,
    placeholderData: keepPreviousData,
  })
  if (answer.error && !isSourceError(answer.error)) throw answer.error
  const error = answer.error && isSourceError(answer.error) ? answer.error : null
  if (asked === '') return { status: 'idle', suggestions: [], error: null }
  return { status: error ? 'failed' : answer.data ? 'ready' : 'loading', suggestions: answer.data ?? [], error }
}
