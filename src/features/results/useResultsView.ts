import { useMemo } from 'react'
import { type Results, type ResultsRequest, useResults, useSource } from '#data'
import { type Column, columnsOfView, emptyView, entityInfo, type SortKey, selectOf, toFieldId } from '#query'
import type { Source } from '#sources'
import { type ListInHand, useList } from '#url'

/** The list of the address, its answer and what is shown of it. */
export interface ResultsView {
  readonly list: ListInHand
  readonly source: Source
  readonly columns: readonly Column[]
  /** The provider's own order, by its first key: what is in force when none is chosen. */
  readonly defaultSort: SortKey | null
  readonly results: Results
  /** What the results were asked for with. */
  readonly request: ResultsRequest
}

function readSortKey(text: string | undefined): SortKey | null {
  const [key, direction] = text?.split(':') ?? []
  if (!key) return null
  return { key: toFieldId(key), direction: direction === 'asc' ? 'asc' : 'desc' }
}

/** The results of the address. Several parts of the page may call this: they share one answer. */
export function useResultsView(): ResultsView {
  const list = useList()
  const { query, view } = list
  const { source } = useSource(query.source)
  const { select, columns: chosen } = view
  const columns = useMemo(
    () => columnsOfView(query, { ...emptyView(), select, columns: chosen }),
    [query, select, chosen],
  )
  const request = { query, sort: view.sort, select: selectOf(columns) }
  const results = useResults(request)
  const { defaultSort, searchSort } = entityInfo(query.entity)
  const [firstKey] = query.search.length > 0 ? searchSort : defaultSort
  return {
    list,
    source,
    columns,
    defaultSort: useMemo(() => readSortKey(firstKey), [firstKey]),
    results,
    request,
  }
}
