import { type MouseEvent, type TouchEvent, useMemo, useRef, useState } from 'react'
import { lazyModule } from '#lib/lazy-module'
import { fitWidths, type TableColumn, WIDTH_RANGE_PX } from './column.ts'

const columnModel = lazyModule(() => import('./column-model.ts'))

/** A column with its width before anybody changed it. */
export interface SizedColumn {
  readonly id: string
  readonly widthPx: number
}

/** The widths that a person gave columns, and the one whose edge is being dragged. */
export interface WidthChoice {
  readonly widths: Readonly<Record<string, number>>
  readonly resizing: string | null
}

const NO_CHOICE: WidthChoice = { widths: {}, resizing: null }

/** The width of a column in hand, and the ways to change it. */
export interface ColumnWidth {
  readonly widthPx: number
  readonly isResizing: boolean
  startResize(event: MouseEvent | TouchEvent): void
  resizeBy(deltaPx: number): void
}

/** The widths of all columns by id, and their sum. `prefetch`: somebody comes near an edge. */
export interface ColumnWidths {
  readonly of: ReadonlyMap<string, ColumnWidth>
  readonly totalPx: number
  readonly prefetch: () => void
}

const inRange = (widthPx: number): number => Math.min(WIDTH_RANGE_PX.largest, Math.max(WIDTH_RANGE_PX.least, widthPx))

/** Runs it when the promise has come, unless the pointer that is down was let go before. */
function whileHeld<T>(coming: Promise<T | null>, run: (value: T) => void): void {
  const held = new AbortController()
  for (const end of ['mouseup', 'touchend', 'touchcancel'])
    document.addEventListener(end, () => held.abort(), { signal: held.signal })
  void coming.then((value) => {
    if (value !== null && !held.signal.aborted) run(value)
    held.abort()
  })
}

/** Column widths that fit the window, resizable by dragging and by key. They live as long as the table is on the page. */
export function useColumnWidths<Row>(columns: readonly TableColumn<Row>[], windowPx: number): ColumnWidths {
  const sized = useMemo(() => {
    const fitted = fitWidths(columns, windowPx)
    return columns.map(({ id, widthPx }, index): SizedColumn => ({ id, widthPx: inRange(fitted[index] ?? widthPx) }))
  }, [columns, windowPx])
  const [chosen, setChosen] = useState(NO_CHOICE)
  const latest = useRef(chosen)
  const open = ({ openColumnModel }: typeof import('./column-model.ts')) =>
    openColumnModel({
      columns: sized,
      chosen: latest.current,
      onChange: (next) => {
        latest.current = next
        setChosen(next)
      },
    })
  const of = new Map<string, ColumnWidth>()
  let totalPx = 0
  for (const { id, widthPx: fittedPx } of sized) {
    const widthPx = inRange(chosen.widths[id] ?? fittedPx)
    totalPx += widthPx
    of.set(id, {
      widthPx,
      isResizing: chosen.resizing === id,
      startResize: ({ nativeEvent }) =>
        whileHeld(columnModel.get(), (model) => open(model).startResize(id, nativeEvent)),
      resizeBy: (deltaPx) => void columnModel.get().then((model) => model && open(model).resizeBy(id, deltaPx)),
    })
  }
  return { of, totalPx, prefetch: columnModel.prefetch }
}
