import { columnResizingFeature, columnSizingFeature, constructTable, tableFeatures } from '@tanstack/react-table'
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings'
import { WIDTH_RANGE_PX } from './column.ts'
import type { SizedColumn, WidthChoice } from './useColumnWidths.ts'

/** The rows are not the business of the table model: the Source sorts them and the window cuts them. */
const NO_ROWS: readonly Record<string, never>[] = []

/** What changes the widths of columns. It lives for one gesture. */
export interface ColumnModel {
  /** Begins to drag the edge of a column: it follows the pointer until that is let go. */
  startResize(columnId: string, event: MouseEvent | TouchEvent): void
  resizeBy(columnId: string, deltaPx: number): void
}

interface ModelOptions {
  readonly columns: readonly SizedColumn[]
  readonly chosen: WidthChoice
  readonly onChange: (chosen: WidthChoice) => void
}

/**
 * The table model over the widths as they stand. Only what is used: each feature costs bytes. It comes when somebody
 * reaches for an edge: the first rows need no more than the widths that fit the window.
 */
export function openColumnModel({ columns, chosen, onChange }: ModelOptions): ColumnModel {
  const table = constructTable({
    features: tableFeatures({
      coreReactivityFeature: storeReactivityBindings(),
      columnSizingFeature,
      columnResizingFeature,
    }),
    columns: columns.map(({ id, widthPx }) => ({
      id,
      size: widthPx,
      minSize: WIDTH_RANGE_PX.least,
      maxSize: WIDTH_RANGE_PX.largest,
    })),
    data: NO_ROWS,
    initialState: { columnSizing: { ...chosen.widths } },
    columnResizeMode: 'onChange',
  })
  table.store.subscribe(({ columnSizing, columnResizing }) => {
    const { isResizingColumn } = columnResizing
    onChange({ widths: columnSizing, resizing: isResizingColumn === false ? null : isResizingColumn })
  })
  const headers = table.getHeaderGroups()[0]?.headers ?? []
  return {
    startResize: (columnId, event) => headers.find(({ column }) => column.id === columnId)?.getResizeHandler()(event),
    resizeBy: (columnId, deltaPx) => {
      const widthPx = table.getColumn(columnId)?.getSize() ?? 0
      table.setColumnSizing((old) => ({ ...old, [columnId]: widthPx + deltaPx }))
    },
  }
}
