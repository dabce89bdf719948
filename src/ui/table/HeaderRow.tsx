import { type KeyboardEvent, useId } from 'react'
import { ROW } from './BodyRow.tsx'
import type { ColumnSort, RowTicks, TableColumn } from './column.ts'
import type { ColumnWidth, ColumnWidths } from './useColumnWidths.ts'
import styles from './VirtualTable.module.css'

const STEP_PX = 16

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const
const ARROWS = { asc: '▲', desc: '▼', none: '↕' } as const

const ariaSort = (sort: ColumnSort) =>
  sort.kind === 'fixed' ? undefined : sort.direction ? ARIA_SORT[sort.direction] : ('none' as const)

interface HeaderRowProps<Row> {
  readonly columns: readonly TableColumn<Row>[]
  readonly widths: ColumnWidths
  readonly isPinned: boolean
  /** The button of the header where Tab lands; `null`: Tab lands elsewhere. */
  readonly tabStop: number | null
  readonly onSort: (columnId: string) => void
  readonly ticks: RowTicks<Row> | null
}

/** The header: a button for each column that can be sorted, and an edge to drag. */
export function HeaderRow<Row>({ columns, widths, isPinned, tabStop, onSort, ticks }: HeaderRowProps<Row>) {
  const buttons = columns.filter(hasButton)
  return (
    <tr {...ROW} data-row={-1} aria-rowindex={1} onPointerEnter={widths.prefetch} onFocus={widths.prefetch}>
      {columns.map((column, index) => (
        <th
          key={column.id}
          scope="col"
          aria-sort={ariaSort(column.sort)}
          className={styles['head']}
          data-align={column.align}
          data-pinned={isPinned && index === 0 ? true : undefined}
          data-ticks={ticks && index === 0 ? true : undefined}
        >
          {ticks && index === 0 && <TickAllBox ticks={ticks} />}
          <HeaderLabel
            column={column}
            width={widths.of.get(column.id)}
            isTabStop={tabStop !== null && buttons[tabStop] === column}
            onSort={onSort}
          />
        </th>
      ))}
    </tr>
  )
}

/** The box in the header. Ctrl and A do the same by key. */
function TickAllBox<Row>({ ticks }: { readonly ticks: RowTicks<Row> }) {
  const { all, allLabel } = ticks
  return (
    <label className={styles['tick']}>
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={allLabel}
        checked={all === 'all'}
        ref={(box) => {
          if (box) box.indeterminate = all === 'some'
        }}
        onChange={() => ticks.tickAll()}
      />
    </label>
  )
}

const hasButton = ({ sort }: { readonly sort: ColumnSort }): boolean => sort.kind === 'sortable' || sort.whyNot !== null

interface HeaderLabelProps<Row> {
  readonly column: TableColumn<Row>
  readonly width: ColumnWidth | undefined
  readonly isTabStop: boolean
  readonly onSort: (columnId: string) => void
}

function HeaderLabel<Row>({ column, width, isTabStop, onSort }: HeaderLabelProps<Row>) {
  const whyNotId = useId()
  const { sort, label } = column
  const handleKeyDown = (event: KeyboardEvent) => {
    if (!event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    event.preventDefault()
    width?.resizeBy(event.key === 'ArrowLeft' ? -STEP_PX : STEP_PX)
  }
  const whyNot = sort.kind === 'fixed' ? sort.whyNot : null
  const direction = sort.kind === 'sortable' ? (sort.direction ?? 'none') : null
  return (
    <>
      {hasButton(column) ? (
        <button
          type="button"
          tabIndex={isTabStop ? 0 : -1}
          aria-disabled={whyNot ? true : undefined}
          aria-describedby={whyNot ? whyNotId : undefined}
          title={whyNot ?? label}
          onClick={() => !whyNot && onSort(column.id)}
          onKeyDown={handleKeyDown}
        >
          <span className={styles['label']}>{label}</span>
          {direction && (
            <span aria-hidden="true" className={styles['arrow']} data-direction={direction}>
              {ARROWS[direction]}
            </span>
          )}
        </button>
      ) : (
        <span className={styles['label']} title={label}>
          {label}
        </span>
      )}
      {whyNot && (
        <span id={whyNotId} hidden>
          {whyNot}
        </span>
      )}
      <span
        className={styles['edge']}
        data-resizing={width?.isResizing}
        aria-hidden="true"
        onMouseDown={width?.startResize}
        onTouchStart={width?.startResize}
      />
    </>
  )
}
