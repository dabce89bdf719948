import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ScrollMemory } from './scroll.ts'

/** Where a list stands. */
export interface ListPosition {
  /** The row at the top of the window. */
  readonly firstRow: number
  readonly hasScrolled: boolean
}

interface FirstRowOptions {
  readonly scrollKey: string
  readonly scrollMemory: ScrollMemory
  readonly rowHeightPx: number
  /** How far the rows of this list reach; `null`: they are still to come. */
  readonly rowsHeightPx: number | null
}

const positionAt = (offsetPx: number, rowHeightPx: number): ListPosition => ({
  firstRow: Math.max(0, Math.floor(offsetPx / rowHeightPx)),
  hasScrolled: offsetPx > 0,
})

/**
 * Follows the scroll position by rows. Puts a list where it was left as soon as its rows are there, and remembers where
 * it is left; where the rows do not reach so far any more it begins at its first one.
 */
export function useFirstRow(box: RefObject<HTMLElement | null>, options: FirstRowOptions): ListPosition {
  const { scrollKey, scrollMemory, rowHeightPx, rowsHeightPx } = options
  const listKey = `${rowHeightPx} ${scrollKey}`
  const [kept, setKept] = useState<ListPosition & { readonly listKey: string }>()
  const topPx = useRef(0)
  const left = scrollMemory.recall(scrollKey)
  const begin = rowsHeightPx !== null && left <= rowsHeightPx ? left : 0
  const isHere = rowsHeightPx !== null
  const latest = useRef(begin)
  useLayoutEffect(() => {
    latest.current = begin
  })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    // Not where it stands already: the browser would lay out the page to do nothing.
    if (latest.current !== topPx.current) element.scrollTop = latest.current
    const handleScroll = () => {
      topPx.current = element.scrollTop
      // What stands in for the rows to come is scrolled by nobody's wish.
      if (isHere) scrollMemory.remember(scrollKey, topPx.current)
      const next = positionAt(topPx.current, rowHeightPx)
      // Before the browser draws the moved box: else it would draw it without its rows.
      flushSync(() =>
        setKept((old) =>
          old?.listKey === listKey && old.firstRow === next.firstRow && old.hasScrolled === next.hasScrolled
            ? old
            : { ...next, listKey },
        ),
      )
    }
    element.addEventListener('scroll', handleScroll, { passive: true })
    return () => element.removeEventListener('scroll', handleScroll)
  }, [box, scrollKey, scrollMemory, rowHeightPx, listKey, isHere])
  return kept?.listKey === listKey ? kept : positionAt(begin, rowHeightPx)
}
