import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Entity } from '#query'
import { isSourceError, type SourceError } from '#sources'
import { emptiedPages, filledPage, pageOfRow, withoutFarPages } from './far-pages.ts'
import type { ListPage } from './list-page.ts'

/** How long the window rests before emptied pages are asked for again: who flies over them does not need them. */
const REST_MS = 120

/** Before anything was shown. */
const NOWHERE = { first: 0, last: 0 }

type Pages = InfiniteData<ListPage, unknown>

interface FarPagesOptions {
  /** Where the walk lies in the cache. */
  readonly queryKey: readonly unknown[]
  /** Whether a page can be had again: with a cursor that moves on only where it was kept. */
  readonly canReturn: (page: ListPage) => boolean
  readonly starts: readonly number[]
  /** Gets the records of a page again. */
  readonly fetchAgain: (page: ListPage, index: number) => Promise<readonly Entity[]>
}

/** Bounds the memory of a long walk. */
export interface FarPages {
  /** Is told which rows are in the window. The same function always, as are the others. */
  readonly show: (first: number, last: number) => void
  /** Empties what is too much. To be called before a page is asked for: while one is on its way, it would undo this. */
  readonly trim: () => void
  /** Emptied pages did not come back. */
  readonly lost: SourceError | null
  readonly retryLost: () => void
}

/** Empties pages far from the window and asks for them again, by their remembered cursors, when the window comes near. */
export function useFarPages(options: FarPagesOptions): FarPages {
  const client = useQueryClient()
  const [lost, setLost] = useState<SourceError | null>(null)
  const latest = useRef(options)
  const rows = useRef(NOWHERE)
  const asked = useRef(new Set<ListPage>())
  const timer = useRef<number | undefined>(undefined)
  useEffect(() => {
    latest.current = options
  })
  useEffect(() => () => window.clearTimeout(timer.current), [])

  const bringBack = useCallback(() => {
    const { queryKey, starts, fetchAgain } = latest.current
    const data = client.getQueryData<Pages>(queryKey)
    if (!data) return
    const from = pageOfRow(starts, rows.current.first) - 1
    for (const index of emptiedPages(data.pages, from, pageOfRow(starts, rows.current.last) + 1)) {
      const empty = data.pages[index]
      if (!empty || asked.current.has(empty)) continue
      asked.current.add(empty)
      fetchAgain(empty, index)
        .then((entities) => {
          setLost(null)
          const page = filledPage(empty, entities)
          client.setQueryData<Pages>(queryKey, (now) => now && { ...now, pages: exchanged(now.pages, empty, page) })
        })
        .catch((error: unknown) => isSourceError(error) && setLost(error))
        .finally(() => asked.current.delete(empty))
    }
  }, [client])

  const trim = useCallback(() => {
    const { queryKey, canReturn, starts } = latest.current
    const { data, fetchStatus } = client.getQueryState<Pages>(queryKey) ?? {}
    if (!data || fetchStatus !== 'idle') return
    const pages = withoutFarPages(data.pages, pageOfRow(starts, rows.current.first), canReturn)
    if (pages !== data.pages) client.setQueryData<Pages>(queryKey, { ...data, pages: [...pages] })
  }, [client])

  const show = useCallback(
    (first: number, last: number) => {
      const isFirst = rows.current === NOWHERE
      rows.current = { first, last }
      window.clearTimeout(timer.current)
      // A list that was put where it was left rests already.
      timer.current = window.setTimeout(bringBack, isFirst ? 0 : REST_MS)
      trim()
    },
    [bringBack, trim],
  )
  return { show, trim, lost, retryLost: bringBack }
}

const exchanged = (pages: readonly ListPage[], old: ListPage, page: ListPage): ListPage[] =>
  pages.map((one) => (one === old ? page : one))
