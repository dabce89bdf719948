import { memo } from 'react'
import { formatCount } from '#lib/count'
import { cellText, type Told, toldValue } from './figures.ts'
import type { Grid } from './grid.ts'
import classes from './grid-table.module.css'
import type { Tone } from './plot/layout.ts'
import { Swatch } from './plot/Plot.tsx'
import { placeOf, useRoving } from './plot/useRoving.ts'

/** What both kinds of table need. `hasHeat`: cells are shaded by their value, totals are left out. */
interface GridTableProps {
  readonly grid: Grid
  readonly told: Told
  readonly label: string
  /** Names of both sides. */
  readonly rowName: string
  /** Records of the whole; `null` where there is none. */
  readonly total: number | null
  readonly hasTotals: boolean
  readonly hasHeat: boolean
  /** Signs of the columns, where colours stand for them elsewhere. */
  readonly tones: readonly Tone[] | null
  readonly wordsOf: (row: number, column: number) => string
  readonly whyNotOf: (row: number, column: number) => string | null
  readonly onShow: (row: number, column: number) => void
  readonly onPick: (row: number, column: number) => void
  readonly onPickRow: (row: number) => void
  readonly onPickColumn: (column: number) => void
}

/** Shades of a heat map, 0 to 7. Between 5 and 6 the text turns from dark to light: shades between are left out. */
const SHADES = 7

/** The largest value of the cells of values: unknown and the rest would outshine them. */
function largestOf(grid: Grid, told: Told): number {
  let largest = 0
  for (const [row, { part }] of grid.rows.entries())
    for (const [column, { part: own }] of grid.columns.entries())
      if (part === 'value' && own === 'value') largest = Math.max(largest, toldValue(grid, told, row, column) ?? 0)
  return largest
}

const shadeOf = (value: number | null, largest: number): number | undefined =>
  value === null || value <= 0 ? undefined : Math.min(SHADES, Math.max(1, Math.round((value / largest) * SHADES)))

/**
 * Rows and columns as a table that scrolls within itself, headers staying. One Tab stop; arrows go from cell to cell.
 * Drawn anew only when its figures change, not with each step of the focus.
 */
export const GridTable = memo(function GridTable(props: GridTableProps) {
  const { grid, told, label, hasHeat, wordsOf, whyNotOf, onShow, onPick } = props
  const { box, onKeyDown, onFocus } = useRoving(false)
  // One handler for hundreds of cells: making as many would take a good part of the time they are drawn in.
  const at = ({ target }: { readonly target: EventTarget }) =>
    target instanceof Element ? placeOf(target.closest('[data-at]')) : null
  const handleShow = (event: { readonly target: EventTarget }) => {
    const place = at(event)
    if (place) onShow(place.row, place.column)
  }
  const handleClick = (event: { readonly target: EventTarget }) => {
    const place = at(event)
    if (place && whyNotOf(place.row, place.column) === null) onPick(place.row, place.column)
  }
  const largest = hasHeat ? largestOf(grid, told) : 0
  return (
    <div className={classes['scroller']}>
      <table
        className={classes['table']}
        aria-label={label}
        ref={box}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          onFocus(event)
          handleShow(event)
        }}
        onPointerOver={handleShow}
        onClick={handleClick}
      >
        <Head {...props} />
        <tbody>
          {grid.rows.map(({ id, part }, row) => (
            <tr key={id} data-part={part}>
              <RowHead {...props} row={row} />
              {grid.columns.map(({ id: column, part: own }, at) => {
                const whyNot = whyNotOf(row, at)
                const isShaded = hasHeat && part === 'value' && own === 'value'
                return (
                  <td
                    key={column}
                    data-part={own}
                    data-shade={isShaded ? shadeOf(toldValue(grid, told, row, at), largest) : undefined}
                  >
                    <button
                      type="button"
                      data-at={`${row},${at}`}
                      tabIndex={row === 0 && at === 0 ? 0 : -1}
                      aria-label={wordsOf(row, at)}
                      aria-disabled={whyNot !== null}
                    >
                      {cellText(grid, told, row, at)}
                    </button>
                  </td>
                )
              })}
              {props.hasTotals && <td className={classes['total']}>{countOrNot(grid.rows[row]?.total ?? null)}</td>}
            </tr>
          ))}
        </tbody>
        <Foot {...props} />
      </table>
    </div>
  )
})

function Head({ grid, rowName, hasTotals, tones, onPickColumn }: GridTableProps) {
  return (
    <thead>
      <tr>
        <th scope="col">{rowName}</th>
        {grid.columns.map(({ id, label, query, part }, at) => {
          const tone = tones?.[at]
          return (
            <th key={id} scope="col" data-part={part}>
              {tone !== undefined && <Swatch tone={tone} />}
              {query ? (
                <button type="button" title={`Show only: ${label}`} onClick={() => onPickColumn(at)}>
                  {label}
                </button>
              ) : (
                label
              )}
            </th>
          )
        })}
        {hasTotals && (
          <th scope="col" className={classes['total']}>
            Total
          </th>
        )}
      </tr>
    </thead>
  )
}

function RowHead({ grid, row, onPickRow }: GridTableProps & { readonly row: number }) {
  const { label, clause, isRunning } = grid.rows[row] ?? { label: '', clause: null, isRunning: false }
  return (
    <th scope="row">
      {clause && 'clause' in clause ? (
        <button type="button" title={`Show only: ${label}`} onClick={() => onPickRow(row)}>
          {label}
        </button>
      ) : (
        label
      )}
      {isRunning && ' (not over)'}
    </th>
  )
}

function Foot({ grid, total, hasTotals }: GridTableProps) {
  if (!hasTotals && total === null && grid.columns.every((column) => column.total === null)) return null
  return (
    <tfoot>
      <tr>
        <th scope="row">Total</th>
        {grid.columns.map(({ id, total: own }) => (
          <td key={id}>{countOrNot(own)}</td>
        ))}
        {hasTotals && <td className={classes['total']}>{countOrNot(total)}</td>}
      </tr>
    </tfoot>
  )
}

const countOrNot = (count: number | null): string => (count === null ? '…' : formatCount(count))
