import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { recallOffset, rememberOffset } from './scroll.ts'

/** Where a list stands. */
export interface ListPosition {
  /** The row at the top of the window. */
  readonly firstRow: number
  readonly hasScrolled: boolean
}

const positionAt = (offsetPx: number, rowHeightPx: number): ListPosition => ({
  firstRow: Math.max(0, Math.floor(offsetPx / rowHeightPx)),
  hasScrolled: offsetPx > 0,
})

/** Follows the scroll position by rows. Puts a list where it was left, and remembers where it is left. */
export function useFirstRow(box: RefObject<HTMLElement | null>, scrollKey: string, rowHeightPx: number): ListPosition {
  const listKey = `${rowHeightPx} ${scrollKey}`
  const [kept, setKept] = useState<ListPosition & { readonly listKey: string }>()
  const topPx = useRef(0)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const left = recallOffset(scrollKey)
    // Not where it stands already: the browser would lay out the page to do nothing.
    if (left !== topPx.current) element.scrollTop = left
    const handleScroll = () => {
      topPx.current = element.scrollTop
      rememberOffset(scrollKey, topPx.current)
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
  }, [box, scrollKey, rowHeightPx, listKey])
  return kept?.listKey === listKey ? kept : positionAt(recallOffset(scrollKey), rowHeightPx)
}
