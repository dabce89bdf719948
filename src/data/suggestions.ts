import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type EntityType, emptyQuery, type SourceId, vocabulary, withSearch } from '#query'
import { isSourceError, type RequestOptions, type Source, type SourceError, type Suggestion } from '#sources'
import { keys, STALE_MS } from './keys.ts'
import { rememberNames } from './names.ts'
import { useSource } from './source-context.ts'

/** Suggestions as a view draws them. `idle`: nothing typed. */
export interface SuggestionsAnswer {
  readonly status: 'idle' | 'loading' | 'failed' | 'ready'
  /** The suggestions are those of the text before: they may not fit any more. */
  readonly isOld: boolean
  readonly suggestions: readonly Suggestion[]
  readonly error: SourceError | null
}

/** Suggestions taken from a search, where a Source has none of its own: as many. */
const MOST_FOUND = 10

interface Asked {
  readonly entity: EntityType
  readonly text: string
}

/** Records of a search by words, for an entity that is neither suggested nor a closed list (awards). */
async function searchNames(source: Source, { entity, text }: Asked, options: RequestOptions) {
  const words = text.replace(/[!|]/g, ' ')
  const query = withSearch(emptyQuery(entity, source.id), { scope: 'default', exact: false, words })
  const page = await source.list(
    { query, sort: [], cursor: null, pageSize: MOST_FOUND, select: ['id', 'display_name'] },
    options,
  )
  return page.entities.map(({ id, label }) => ({ entity, id, label: label ?? id, hint: null, worksCount: null }))
}

function askNames(source: Source, asked: Asked, options: RequestOptions): Promise<readonly Suggestion[]> {
  const isSearched = !source.can.suggests(asked.entity) && vocabulary(asked.entity) === null
  return isSearched ? searchNames(source, asked, options) : source.suggest(asked, options)
}

/** Names that fit a text. The caller waits for the typing to pause; superseded requests are aborted. */
export function useSuggestions(sourceId: SourceId, entity: EntityType, text: string): SuggestionsAnswer {
  const { source, scope } = useSource(sourceId)
  const asked = text.trim()
  const answer = useQuery({
    queryKey: keys.suggestions(scope, entity, asked),
    queryFn: async ({ signal }) => {
      const found = await askNames(source, { entity, text: asked }, { signal, lane: 'person', why: 'suggestions' })
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
  if (asked === '') return { status: 'idle', isOld: false, suggestions: [], error: null }
  return {
    status: error ? 'failed' : answer.data ? 'ready' : 'loading',
    isOld: answer.isPlaceholderData,
    suggestions: answer.data ?? [],
    error,
  }
}
