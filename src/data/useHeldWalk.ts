import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { type AnewPrice, anewPrice, type Lap } from '#sources'
import { agree, followStanding, standingOf, stop } from './held-walks.ts'
import { keys } from './keys.ts'
import { isFresh, isListEnd, type ListPage } from './list-page.ts'
import { type Results, type ResultsRequest, walkRequest } from './results.ts'
import { useSource } from './source-context.ts'

/** A list whose place its provider holds, as a person sees it. */
export interface HeldWalk {
  /** The provider's name, and how long it keeps a place, in ms. */
  readonly who: string
  readonly keepsPlaceMs: number
  /** Until when the place is kept, in ms since the epoch; `null`: there is none to be kept. */
  readonly keptUntil: number | null
  /** The list is at its end: no place is needed any more. */
  readonly isEnded: boolean
  /** What going on costs once the place is lost, or what is left of it while the list is passed again. */
  readonly price: AnewPrice
  /** List requests a second. */
  readonly perSecond: number
  /** What is known since the list was begun anew in this page of the browser; `null`: it was not. */
  readonly lap: Lap | null
  /** The list is passed again at the moment, and nothing new came yet. */
  readonly isPassing: boolean
  /** Goes on, and agrees to the price. */
  goOn(): void
  /** Stops passing the list again. */
  stop(): void
}

/** How the list in hand stands with its provider; `null`: it needs no place, or is not there yet. */
export function useHeldWalk(request: ResultsRequest, results: Results): HeldWalk | null {
  const handle = useSource(request.query.source)
  const client = useQueryClient()
  const queryKey = keys.list(handle.scope, request.query, request)
  const listKey = JSON.stringify(queryKey)
  const noted = useSyncExternalStore(
    useCallback((listener: () => void) => followStanding(listKey, listener), [listKey]),
    () => standingOf(listKey),
  )
  const pages = client.getQueryData<InfiniteData<ListPage, unknown>>(queryKey)?.pages ?? []
  const last = pages.at(-1)
  const { can, label: who } = handle.source
  const { keepsPlaceMs } = can
  if (!last || keepsPlaceMs === undefined || results.isOld) return null
  const standing = noted && noted.asked === last.asked ? noted : null
  const lap = standing?.state.lap ?? null
  const begun = lap && lap.requests > 0 && lap.passed < lap.held ? lap : null
  const got = standing?.state.got ?? last.after?.got ?? results.entities.length
  const isUnderWay = standing?.isUnderWay === true
  const isFirst = standing === null && pages.length === 1 && isFresh(last)
  const answeredAt = isFirst ? last.info.receivedAt : standing?.state.cursor ? standing.answeredAt : null
  return {
    ...{ who, keepsPlaceMs, lap },
    keptUntil: isListEnd(last) || answeredAt === null ? null : answeredAt + keepsPlaceMs,
    isEnded: isListEnd(last),
    price: anewPrice(can, walkRequest(handle, request), {
      got,
      lap: isUnderWay || standing?.state.cursor ? begun : null,
    }),
    perSecond: can.rate?.perSecond ?? 1,
    isPassing: isUnderWay && lap !== null && lap.passed < lap.held,
    goOn: () => {
      agree(listKey)
      if (results.status === 'failed-midway') results.retry()
      else results.loadMore()
    },
    stop: () => stop(listKey),
  }
}
