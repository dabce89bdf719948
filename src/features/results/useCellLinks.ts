import { useMemo } from 'react'
import { type Entity, type View, withRecord } from '#query'
import type { Source } from '#sources'
import { currentList, hrefOf, type ListInHand } from '#url'
import type { CellLinks } from './cell-links.ts'
import { createValueLinks } from './value-links.ts'

/** Opens a record beside the table; the next one replaces it, so that Back closes the record and not each one seen. */
export function openRecord(entity: Pick<Entity, 'id'>): void {
  const list = currentList()
  if (list && list.view.record !== entity.id)
    list.setView(withRecord(list.view, entity.id), list.view.record === null ? 'push' : 'replace')
}

/** Where the cells of the present list lead. The same value until the query or the way it is shown changes. */
export function useCellLinksOf({ query, view }: ListInHand, source: Source): CellLinks {
  const { sort, select, columns, group, split, chart, compare, facets, layout, embed } = view
  return useMemo(() => {
    const shown: View = {
      ...{ sort, select, columns, group, split, chart, compare, facets, layout, embed },
      page: null,
      record: null,
    }
    const values = createValueLinks({
      query,
      hrefOfQuery: (next) => hrefOf({ route: { kind: 'list', query: next, view: shown }, unread: [] }),
      canFilter: (field) => field !== null && source.can.whyNotFilter(query.entity, field) === null,
    })
    return {
      hrefOf: values.hrefOf,
      narrow: (column, key) => currentList()?.setQuery(values.narrowed(column, key)),
      hrefOfRecord: ({ type, id }) =>
        hrefOf({ route: { kind: 'record', source: query.source, entity: type, id }, unread: [] }),
      open: openRecord,
    }
  }, [query, sort, select, columns, group, split, chart, compare, facets, layout, embed, source])
}
