import { type RefObject, useLayoutEffect, useState } from 'react'

/** The inner size of a box, in px. */
export interface BoxSize {
  readonly widthPx: number
  readonly heightPx: number
}

/**
 * Follows the inner size of a box. Before it is known, that of the window is taken: too much is drawn rather than
 * nothing, and reading it at once would make the browser lay out the page twice.
 */
export function useBoxSize(box: RefObject<HTMLElement | null>): BoxSize {
  const [size, setSize] = useState<BoxSize>({ widthPx: window.innerWidth, heightPx: window.innerHeight })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      const { clientWidth: widthPx, clientHeight: heightPx } = element
      if (heightPx > 0)
        setSize((old) => (old.widthPx === widthPx && old.heightPx === heightPx ? old : { widthPx, heightPx }))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return size
}
