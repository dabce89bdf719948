import { columnResizingFeature, columnSizingFeature, tableFeatures, useTable } from '@tanstack/react-table'
import type { MouseEvent, TouchEvent } from 'react'
import { useMemo } from 'react'
import { fitWidths, type TableColumn, WIDTH_RANGE_PX } from './column.ts'

/** Only what is used: each feature costs bytes, and a row model costs time on each page that arrives. */
const features = tableFeatures({ columnSizingFeature, columnResizingFeature })

/** The rows are not the business of the table model: the Source sorts them and the window cuts them. */
const NO_ROWS: readonly Record<string, never>[] = []

/** The width of a column in hand, and the ways to change it. */
export interface ColumnWidth {
  readonly widthPx: number
  readonly isResizing: boolean
  startResize(event: MouseEvent | TouchEvent): void
  resizeBy(deltaPx: number): void
}

/** The widths of all columns by id, and their sum. */
export interface ColumnWidths {
  readonly of: ReadonlyMap<string, ColumnWidth>
  readonly totalPx: number
}

/** Column widths that fit the window, resizable by dragging and by key. They live as long as the table is on the page. */
export function useColumnWidths<Row>(columns: readonly TableColumn<Row>[], windowPx: number): ColumnWidths {
  const defs = useMemo(() => {
    const fitted = fitWidths(columns, windowPx)
    return columns.map(({ id, label, widthPx }, index) => ({
      id,
      header: label,
      size: fitted[index] ?? widthPx,
      minSize: WIDTH_RANGE_PX.least,
      maxSize: WIDTH_RANGE_PX.largest,
    }))
  }, [columns, windowPx])
  const table = useTable({ features, columns: defs, data: NO_ROWS, columnResizeMode: 'onChange' })
  const of = new Map<string, ColumnWidth>()
  for (const header of table.getHeaderGroups()[0]?.headers ?? []) {
    const widthPx = header.getSize()
    of.set(header.column.id, {
      widthPx,
      isResizing: header.column.getIsResizing(),
      startResize: header.getResizeHandler(),
      resizeBy: (deltaPx) => table.setColumnSizing((old) => ({ ...old, [header.column.id]: widthPx + deltaPx })),
    })
  }
  return { of, totalPx: table.getTotalSize() }
}
