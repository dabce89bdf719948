import { useQueryClient } from '@tanstack/react-query'
import type { Entity } from '#query'
import { SourceError } from '#sources'
import { readKeptPage } from './kept/keep-list.ts'
import { keptOf } from './kept/persister.ts'
import { toKey } from './kept/shelves.ts'
import { keys } from './keys.ts'
import type { ListPage } from './list-page.ts'
import type { ResultsRequest } from './results.ts'
import type { SourceHandle } from './source-context.ts'

const GONE = {
  what: 'They are not kept any more.',
  why: 'The provider gives each page of a list once, and the browser has dropped its copy.',
  fix: 'Refresh to read the list again.',
}

/**
 * Gets the records of an emptied page again: from what is kept, else from the Source by what the page was asked for with.
 * @throws {SourceError}
 */
export function usePagesAgain({ source, scope }: SourceHandle, request: ResultsRequest) {
  const store = keptOf(useQueryClient())
  return async (page: ListPage, index: number): Promise<readonly Entity[]> => {
    const kept = store && (await readKeptPage(store, toKey(keys.list(scope, request.query, request)), { page, index }))
    if (kept) return kept
    if (source.can.cursor === 'stateful') throw new SourceError('expired-cursor', GONE)
    const { asked } = page
    const sort = asked.order === 'safe' ? [] : request.sort
    const { cursor, pageSize } = asked
    const again = await source.list({ ...request, sort, cursor, pageSize }, { lane: 'person', why: 'page again' })
    return again.entities
  }
}
