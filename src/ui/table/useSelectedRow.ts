import { useEffect, useMemo, useRef } from 'react'
import type { GridFocusInHand } from './useGridFocus.ts'

interface SelectedRowOptions<Row> {
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly selectedId: string | null
  readonly grid: GridFocusInHand
  readonly revealRow: (index: number) => void
}

/**
 * Follows the row that is open elsewhere on the page: keeps it in the window and lets Tab land on it; when it is closed
 * and nothing else took the focus, the focus comes back to it.
 */
export function useSelectedRow<Row>({ rows, rowId, selectedId, grid, revealRow }: SelectedRowOptions<Row>): void {
  const index = useMemo(
    () => (selectedId === null ? -1 : rows.findIndex((row) => rowId(row) === selectedId)),
    [rows, rowId, selectedId],
  )
  const last = useRef(-1)
  const { setRow, tableRef } = grid
  useEffect(() => {
    const before = last.current
    last.current = index
    if (index >= 0 && index !== before) {
      const isHere = tableRef.current?.contains(document.activeElement) ?? false
      setRow(index, isHere)
      revealRow(index)
    }
    if (index < 0 && before >= 0 && document.activeElement === document.body) setRow(before, true)
  })
}
