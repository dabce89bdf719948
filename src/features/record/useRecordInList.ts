import { useEffect, useMemo } from 'react'
import { type RecordAnswer, useRecord, useResults } from '#data'
import { columnsOfView, type Entity, emptyView, selectOf, type Total, withRecord } from '#query'
import { currentList, useList } from '#url'
import { type Neighbours, neighboursOf } from './neighbours.ts'

/** The record that is open over the list of the address, and the ways on. */
export interface RecordInList {
  readonly id: string
  readonly answer: RecordAnswer
  readonly neighbours: Neighbours<Entity> | null
  readonly total: Total
  /** Opens another record in its place: Back closes it, instead of going through all that were seen. */
  goTo(entity: Pick<Entity, 'id'>): void
  close(): void
}

/** So many records before the last loaded one, the next are asked for. */
const NEAR_ROWS = 10

function showRecord(id: string | null): void {
  const list = currentList()
  if (list) list.setView(withRecord(list.view, id), id === null ? 'push' : 'replace')
}

/** The open record of the address with its neighbours in the list. Asks for more of the list near its end. */
export function useRecordInList(): RecordInList {
  const { query, view } = useList()
  const { select, columns, sort } = view
  const id = view.record ?? ''
  const answer = useRecord(query.source, query.entity, id)
  const fields = useMemo(
    () => selectOf(columnsOfView(query, { ...emptyView(), select, columns })),
    [query, select, columns],
  )
  const { entities, total, loadMore } = useResults({ query, sort, select: fields })
  const neighbours = useMemo(() => neighboursOf(entities, id), [entities, id])
  const isNearEnd = neighbours !== null && neighbours.place > entities.length - NEAR_ROWS
  useEffect(() => {
    if (isNearEnd) loadMore()
  }, [isNearEnd, loadMore])
  return {
    id,
    answer,
    neighbours,
    total,
    goTo: (entity) => showRecord(entity.id),
    close: () => showRecord(null),
  }
}
