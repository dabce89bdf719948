import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { isNearEnd, recallOffset, rememberOffset, type Stretch, toStretches, withFocused } from './scroll.ts'

/** Rows drawn above and below the window, so that a quick scroll meets rows. */
const OVERSCAN_ROWS = 10

interface RowWindowOptions {
  /** Rows with data. */
  readonly loaded: number
  /** Rows in the shape of rows to come. */
  readonly expected: number
  readonly rowHeightPx: number
  readonly headerHeightPx: number
  /** The row that has the focus: always drawn. */
  readonly focusedRow: number
  /** Names the list: another key is another list, with its own scroll position. */
  readonly scrollKey: string
  readonly aheadRows: number
  readonly onNearEnd: (loaded: number) => void
  readonly onShow: (first: number, last: number) => void
}

/** The part of a long list that is drawn. */
export interface RowWindow {
  readonly scrollRef: React.RefObject<HTMLDivElement | null>
  readonly stretches: readonly Stretch[]
  /** Rows that fit into the window. */
  readonly pageRows: number
  /** Width of the window, in px. */
  readonly widthPx: number
  /** Brings a row into the window, if it is not. */
  revealRow(index: number): void
}

/** Follows the scroll position: what to draw, when to ask for more, where a list seen before was left. */
export function useRowWindow(options: RowWindowOptions): RowWindow {
  const { loaded, expected, rowHeightPx, headerHeightPx, focusedRow, scrollKey, aheadRows, onNearEnd, onShow } = options
  const scrollRef = useRef<HTMLDivElement | null>(null)
  const count = loaded + expected
  const rangeExtractor = useCallback(
    (range: Range) => withFocused(defaultRangeExtractor(range), focusedRow, count),
    [focusedRow, count],
  )
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => rowHeightPx,
    overscan: OVERSCAN_ROWS,
    // A guess that spares a round of drawing: measured right after.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    initialOffset: () => recallOffset(scrollKey),
    scrollPaddingEnd: headerHeightPx,
    rangeExtractor,
  })
  const measured = useRef(rowHeightPx)
  useLayoutEffect(() => {
    if (measured.current === rowHeightPx) return
    measured.current = rowHeightPx
    virtualizer.measure()
  }, [virtualizer, rowHeightPx])
  useScrollMemory(scrollRef, scrollKey)

  const indexes = virtualizer.getVirtualItems().map((item) => item.index)
  const firstShown = virtualizer.range?.startIndex ?? 0
  const lastShown = virtualizer.range?.endIndex ?? 0
  const hasScrolled = (virtualizer.scrollOffset ?? 0) > 0
  const wantsMore = loaded > 0 && isNearEnd({ lastShown, loaded, hasScrolled, aheadRows })
  useEffect(() => {
    if (wantsMore) onNearEnd(loaded)
  }, [wantsMore, loaded, onNearEnd])

  useEffect(() => {
    if (loaded > 0) onShow(firstShown, Math.min(lastShown, loaded - 1))
  }, [firstShown, lastShown, loaded, onShow])

  const revealRow = useCallback((index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }), [virtualizer])
  const heightPx = (virtualizer.scrollRect?.height ?? 0) - headerHeightPx
  return {
    scrollRef,
    stretches: toStretches(indexes, count, rowHeightPx),
    pageRows: Math.max(1, Math.floor(heightPx / rowHeightPx) - 1),
    widthPx: virtualizer.scrollRect?.width ?? window.innerWidth,
    revealRow,
  }
}

/** Puts a list where it was left, and remembers where it is left. */
function useScrollMemory(scrollRef: React.RefObject<HTMLDivElement | null>, scrollKey: string): void {
  useLayoutEffect(() => {
    const element = scrollRef.current
    if (!element) return
    element.scrollTop = recallOffset(scrollKey)
    const handleScroll = () => rememberOffset(scrollKey, element.scrollTop)
    element.addEventListener('scroll', handleScroll, { passive: true })
    return () => element.removeEventListener('scroll', handleScroll)
  }, [scrollRef, scrollKey])
}
