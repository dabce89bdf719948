import type { CSSProperties, KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { BlankRow, BodyRow, UNSEEN } from './BodyRow.tsx'
import type { RowTicks, TableColumn } from './column.ts'
import { HeaderRow } from './HeaderRow.tsx'
import type { ScrollMemory, Stretch } from './scroll.ts'
import { isTickBox, keepSelection, tickByKey } from './ticks.ts'
import { useColumnWidths } from './useColumnWidths.ts'
import { useGridFocus } from './useGridFocus.ts'
import { useRowWindow } from './useRowWindow.ts'
import { useSelectedRow } from './useSelectedRow.ts'
import styles from './VirtualTable.module.css'

/** Height of the header, in px. */
const HEADER_HEIGHT_PX = 36

/** A table whose rows take the focus is a grid (ARIA Authoring Practices, Grid, 2025): native elements, grid keys. */
const GRID = { role: 'grid' } as const

/** Style of the scrolling box, with the row height for the style sheet. */
interface ScrollStyle extends CSSProperties {
  readonly '--row-height': string
}

interface VirtualTableProps<Row> {
  /** Accessible name: what the rows are. */
  readonly label: string
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  /** Whether the content of a row is on its way: it keeps its place and can take the focus. */
  readonly isBlank: (row: Row) => boolean
  /** How many rows there are in all, loaded or not; `null`: not known. */
  readonly total: number | null
  /** Rows still to come that are drawn in their shape. */
  readonly expected: number
  /** What stands below the last row: an end, a failure. */
  readonly foot: ReactNode
  /** The rows are those of an answer before: dimmed. */
  readonly isOld: boolean
  readonly rowHeightPx: number
  /** Off: the header is there for screen readers alone. */
  readonly isHeaderShown: boolean
  /** The first column stays in sight while the others scroll sideways. */
  readonly isFirstPinned: boolean
  /** Names the list: another key is another list, with its own scroll position and focus. */
  readonly scrollKey: string
  /** Where scroll positions outlast the table. */
  readonly scrollMemory: ScrollMemory
  /** Id of the row that is open elsewhere on the page. */
  readonly selectedId: string | null
  /** How many rows ahead of the window the next ones are asked for. */
  readonly aheadRows: number
  /** Asks for more than the `loaded` rows. Called once for each number of rows, and again when it is another function. */
  readonly onNearEnd: (loaded: number) => void
  /** The rows in the window are others now. */
  readonly onShow: (first: number, last: number) => void
  readonly onSort: (columnId: string) => void
  readonly onOpen: (row: Row) => void
  /** A key moved the focus to another row. */
  readonly onMove: (row: Row) => void
  /** Rows can be ticked. */
  readonly ticks?: RowTicks<Row>
}

const isOnControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button, label') !== null

const rowAt = (target: EventTarget): number =>
  target instanceof Element
    ? Number(target.closest<HTMLElement>('tr[data-row]')?.dataset['row'] ?? Number.NaN)
    : Number.NaN

/**
 * A table of any length: only the rows in sight are in the document, every row has the same height. One tab stop; arrow
 * keys, Page Up and Down, Home and End move; Enter opens; Shift and a sideways arrow on a header change its width. Rows that
 * can be ticked: Space ticks, Shift and an arrow or a click tick a range, Ctrl and A all.
 */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { columns, rows, rowId, total, expected, rowHeightPx, isFirstPinned, scrollKey, selectedId, onOpen } = props
  const ticks = props.ticks ?? null
  const grid = useGridFocus({ rows: rows.length, scrollKey })
  const { scrollRef, stretches, pageRows, widthPx, revealRow } = useRowWindow({
    loaded: rows.length,
    expected,
    rowHeightPx,
    headerHeightPx: props.isHeaderShown ? HEADER_HEIGHT_PX : 0,
    focusedRow: grid.focus.row,
    scrollKey,
    scrollMemory: props.scrollMemory,
    isCurrent: !props.isOld,
    aheadRows: props.aheadRows,
    onNearEnd: props.onNearEnd,
    onShow: props.onShow,
  })
  const widths = useColumnWidths(columns, widthPx)
  useSelectedRow({ rows, rowId, selectedId, grid, revealRow })

  const handleKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const ticked = ticks && tickByKey(event, { ticks, row: rowAt(event.target), rows: rows.length })
    if (ticked) {
      event.preventDefault()
      if (ticked.row !== null) {
        grid.setRow(ticked.row, true)
        revealRow(ticked.row)
      }
      return
    }
    const moved = grid.handleKeyDown(event, pageRows)
    if (moved !== null) {
      revealRow(moved)
      const row = rows[moved]
      if (row !== undefined) props.onMove(row)
    }
    const row = rows[rowAt(event.target)]
    if (event.key === 'Enter' && row !== undefined && !isOnControl(event.target)) {
      event.preventDefault()
      onOpen(row)
    }
  }
  const handleClick = (event: MouseEvent) => {
    const index = rowAt(event.target)
    if (ticks && isTickBox(event.target)) return event.shiftKey ? ticks.extend(index, index) : ticks.toggle(index)
    const row = rows[index]
    const hasSelectedText = window.getSelection()?.isCollapsed === false
    if (row !== undefined && !isOnControl(event.target) && !hasSelectedText) onOpen(row)
  }
  const drawn = (stretch: Stretch) => {
    if (stretch.kind === 'gap')
      return (
        <tr key={`gap ${stretch.before}`} {...UNSEEN}>
          <td className={styles['gap']} colSpan={columns.length} style={{ height: stretch.heightPx }} />
        </tr>
      )
    const { index } = stretch
    const row = rows[index]
    if (row === undefined) return <BlankRow key={index} columns={columns} index={index} />
    return (
      <BodyRow
        key={index}
        row={row}
        index={index}
        columns={columns}
        isPinned={isFirstPinned}
        isTabStop={grid.focus.row === index}
        isSelected={selectedId !== null && rowId(row) === selectedId}
        isBlank={props.isBlank(row)}
        isTicked={ticks ? ticks.isTicked(row) : null}
        tickLabel={ticks?.label(row) ?? ''}
      />
    )
  }
  const scrollStyle: ScrollStyle = { '--row-height': `${rowHeightPx}px` }
  return (
    <div ref={scrollRef} className={styles['scroll']} style={scrollStyle}>
      <table
        ref={grid.tableRef}
        {...GRID}
        aria-label={props.label}
        aria-rowcount={total === null ? -1 : total + 1}
        aria-busy={expected > 0 && rows.length === 0}
        className={styles['table']}
        style={{ minWidth: widths.totalPx }}
        onKeyDown={handleKeyDown}
        onClick={handleClick}
        onMouseDown={keepSelection}
        onFocus={grid.handleFocus}
        onBlur={grid.handleBlur}
      >
        <colgroup>
          {columns.map(({ id, grows }) => (
            <col key={id} style={grows ? undefined : { width: widths.of.get(id)?.widthPx }} />
          ))}
        </colgroup>
        <thead className={props.isHeaderShown ? undefined : 'bs-visually-hidden'}>
          <HeaderRow
            columns={columns}
            widths={widths}
            isPinned={isFirstPinned}
            tabStop={grid.focus.row === -1 ? grid.focus.stop : rows.length === 0 ? 0 : null}
            onSort={props.onSort}
            ticks={ticks}
          />
        </thead>
        <tbody data-old={props.isOld}>{stretches.map(drawn)}</tbody>
        {props.foot && (
          <tfoot>
            <tr>
              <td colSpan={columns.length}>
                <div className={styles['foot']}>{props.foot}</div>
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
