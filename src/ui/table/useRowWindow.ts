import { type RefObject, startTransition, useCallback, useEffect, useRef, useState } from 'react'
import {
  indexesAround,
  isNearEnd,
  offsetToReveal,
  rowsInWindow,
  type ScrollMemory,
  type Stretch,
  toStretches,
  withFocused,
} from './scroll.ts'
import { useBoxSize } from './useBoxSize.ts'
import { useFirstRow } from './useFirstRow.ts'

/** Rows drawn above and below the window, so that a quick scroll meets rows. */
const OVERSCAN_ROWS = 10

/** How long after the first rows those around the window are drawn: they are for whoever scrolls. */
const AFTER_FIRST_MS = 150

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
  readonly scrollMemory: ScrollMemory
  /** The rows are those of this list, and not of the one before. */
  readonly isCurrent: boolean
  readonly aheadRows: number
  readonly onNearEnd: (loaded: number) => void
  readonly onShow: (first: number, last: number) => void
}

/** The part of a long list that is drawn. */
export interface RowWindow {
  readonly scrollRef: RefObject<HTMLDivElement | null>
  readonly stretches: readonly Stretch[]
  /** Rows that fit into the window. */
  readonly pageRows: number
  /** Width of the window, in px. */
  readonly widthPx: number
  /** Brings a row into the window, if it is not. */
  revealRow(index: number): void
}

/**
 * Follows the scroll position: what to draw, when to ask for more, where a list seen before was left. All rows have one
 * height, so where each of them lies is arithmetic: nothing is measured and nothing is kept for rows out of sight.
 */
export function useRowWindow(options: RowWindowOptions): RowWindow {
  const {
    loaded,
    expected,
    rowHeightPx,
    headerHeightPx,
    focusedRow,
    scrollKey,
    scrollMemory,
    aheadRows,
    onNearEnd,
    onShow,
  } = options
  const scrollRef = useRef<HTMLDivElement | null>(null)
  const { heightPx, widthPx } = useBoxSize(scrollRef)
  const rowsHeightPx = loaded > 0 && options.isCurrent ? loaded * rowHeightPx : null
  const { firstRow, hasScrolled } = useFirstRow(scrollRef, { scrollKey, scrollMemory, rowHeightPx, rowsHeightPx })
  const count = loaded + expected
  const shown = rowsInWindow(firstRow, heightPx, rowHeightPx, count)
  const overscan = useOverscan(scrollKey, loaded > 0) || hasScrolled ? OVERSCAN_ROWS : 0
  const indexes = withFocused(indexesAround(shown, overscan, count), focusedRow, count)

  const wantsMore = loaded > 0 && isNearEnd({ lastShown: shown.last, loaded, hasScrolled, aheadRows })
  useEffect(() => {
    if (wantsMore) onNearEnd(loaded)
  }, [wantsMore, loaded, onNearEnd])

  useEffect(() => {
    if (loaded > 0) onShow(shown.first, Math.min(shown.last, loaded - 1))
  }, [shown.first, shown.last, loaded, onShow])

  const revealRow = useCallback(
    (index: number) => {
      const box = scrollRef.current
      if (!box) return
      const place = { topPx: box.scrollTop, heightPx: box.clientHeight - headerHeightPx, rowHeightPx }
      const offset = offsetToReveal(index, place)
      if (offset !== null) box.scrollTop = offset
    },
    [rowHeightPx, headerHeightPx],
  )
  return {
    scrollRef,
    stretches: toStretches(indexes, count, rowHeightPx),
    pageRows: Math.max(1, Math.floor((heightPx - headerHeightPx) / rowHeightPx) - 1),
    widthPx,
    revealRow,
  }
}

/** Whether the rows around the window are drawn too: a list begins with those in sight, the others follow in idle time. */
function useOverscan(scrollKey: string, hasRows: boolean): boolean {
  const [widened, setWidened] = useState<string | null>(null)
  useEffect(() => {
    if (!hasRows) return
    const timer = window.setTimeout(() => startTransition(() => setWidened(scrollKey)), AFTER_FIRST_MS)
    return () => window.clearTimeout(timer)
  }, [hasRows, scrollKey])
  return widened === scrollKey
}
