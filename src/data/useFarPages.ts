import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isSourceError, type Page, type SourceError } from '#sources'
import { emptiedPages, pageOfRow, withoutFarPages } from './far-pages.ts'

/** How long the window rests before emptied pages are asked for again: who flies over them does not need them. */
const REST_MS = 120

type Pages = InfiniteData<Page, unknown>

interface FarPagesOptions {
  /** Where the walk lies in the cache. */
  readonly queryKey: readonly unknown[]
  /** Whether any page can be asked for again: not with a cursor that moves on. */
  readonly canReturn: boolean
  readonly starts: readonly number[]
  /** Asks for a page again by what it was asked for with. */
  readonly fetchAgain: (pageParam: unknown) => Promise<Page>
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
  const rows = useRef({ first: 0, last: 0 })
  const asked = useRef(new Set<Page>())
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
      fetchAgain(data.pageParams[index])
        .then((page) => {
          setLost(null)
          client.setQueryData<Pages>(queryKey, (now) => now && { ...now, pages: exchanged(now.pages, empty, page) })
        })
        .catch((error: unknown) => isSourceError(error) && setLost(error))
        .finally(() => asked.current.delete(empty))
    }
  }, [client])

  const trim = useCallback(() => {
    const { queryKey, canReturn, starts } = latest.current
    const { data, fetchStatus } = client.getQueryState<Pages>(queryKey) ?? {}
    if (!data || !canReturn || fetchStatus !== 'idle') return
    const pages = withoutFarPages(data.pages, pageOfRow(starts, rows.current.first))
    if (pages !== data.pages) client.setQueryData<Pages>(queryKey, { ...data, pages: [...pages] })
  }, [client])

  const show = useCallback(
    (first: number, last: number) => {
      rows.current = { first, last }
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(bringBack, REST_MS)
      trim()
    },
    [bringBack, trim],
  )
  return { show, trim, lost, retryLost: bringBack }
}

const exchanged = (pages: readonly Page[], old: Page, page: Page): Page[] =>
  pages.map((one) => (one === old ? page : one))
