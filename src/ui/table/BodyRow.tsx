import { memo } from 'react'
import type { TableColumn } from './column.ts'
import styles from './VirtualTable.module.css'

interface BodyRowProps<Row> {
  readonly row: Row
  readonly index: number
  readonly columns: readonly TableColumn<Row>[]
  readonly isPinned: boolean
  readonly isTabStop: boolean
  readonly isSelected: boolean
  /** The row is there, its content is on its way. */
  readonly isBlank: boolean
  /** Whether it is ticked, and what its box is called; `null`: rows have no boxes. */
  readonly isTicked: boolean | null
  readonly tickLabel: string
}

/** The table listens itself, since it must know of the Shift key: the box only wants to be told that somebody does. */
const heard = (): void => undefined

/** A box to tick. It is no stop for the arrow keys: Space on the row does the same. */
export function TickBox({ isTicked, label }: { readonly isTicked: boolean; readonly label: string }) {
  return (
    <label className={styles['tick']}>
      <input type="checkbox" data-tick="" tabIndex={-1} aria-label={label} checked={isTicked} onChange={heard} />
    </label>
  )
}

/** Said in full: some screen readers lose the role of a row that is styled. */
export const ROW = { role: 'row' } as const

/** A grey bar where text will be; the first of a row has a length of its own, as names do. */
const Blank = ({ index, place }: { readonly index: number; readonly place: number }) => (
  <span className={styles['blank']} style={{ width: `${place === 0 ? 60 + ((index * 17) % 35) : 55}%` }} />
)

function PlainBodyRow<Row>(props: BodyRowProps<Row>) {
  const { row, index, columns, isPinned, isTabStop, isSelected, isBlank, isTicked, tickLabel } = props
  return (
    <tr
      {...ROW}
      data-row={index}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-busy={isBlank || undefined}
      data-ticked={isTicked ?? undefined}
      tabIndex={isTabStop ? 0 : -1}
      className={styles['row']}
    >
      {columns.map((column, place) => (
        <td
          key={column.id}
          data-align={column.align}
          data-pinned={isPinned && place === 0 ? true : undefined}
          data-ticks={isTicked !== null && place === 0 ? true : undefined}
        >
          {isTicked !== null && place === 0 && <TickBox isTicked={isTicked} label={tickLabel} />}
          {isBlank ? (
            <Blank index={index} place={place} />
          ) : (
            <div
              className={styles['cell']}
              data-lines={column.lines}
              title={column.lines === 1 ? column.text(row) : undefined}
            >
              {column.render(row)}
            </div>
          )}
        </td>
      ))}
    </tr>
  )
}

/**
 * One row. Memoised: scrolling draws only the rows that enter the window. Measured over 6,000 works: 6 to 8 s of script
 * with it, 18 s without. The cast keeps the type parameter, which `memo` loses.
 */
export const BodyRow = memo(PlainBodyRow) as unknown as typeof PlainBodyRow

/** For rows without content, which nobody can focus: they are for the eye alone. */
export const UNSEEN = { 'aria-hidden': true } as const

interface BlankRowProps {
  readonly columns: readonly { readonly id: string }[]
  readonly index: number
}

/** A row in the shape of one that is still to come. */
export const BlankRow = memo(function BlankRow({ columns, index }: BlankRowProps) {
  return (
    <tr {...UNSEEN} className={styles['row']}>
      {columns.map(({ id }, place) => (
        <td key={id}>
          <Blank index={index} place={place} />
        </td>
      ))}
    </tr>
  )
})
