import { useCallback, useRef } from 'react'
import { type Field, isNumeric } from '#query'
import { useWidth } from '#ui'
import classes from './cross.module.css'
import { cellText, figuresOf, formatTold, type Told, toldValue, tonesOf, turned } from './figures.ts'
import { GridTable } from './GridTable.tsx'
import { actionOf, type Grid, type Row } from './grid.ts'
import { type SeriesKind, shownIn } from './kinds.ts'
import { openCell, openColumn, openRow } from './open.ts'
import { layoutOf } from './plot/draw.ts'
import { Plot, Swatch } from './plot/Plot.tsx'
import { nameOf } from './plot/shapes.ts'
import { beyondWords } from './sums.ts'

/** What is seen of a grid. */
export interface Shown {
  readonly grid: Grid
  readonly kind: SeriesKind
  readonly told: Told
  readonly isLog: boolean
  readonly rowField: Field
  /** What the picture says, in words. */
  readonly label: string
  /** Records of the whole set; `null` where there is none. */
  readonly total: number | null
  /** The series are named here; else they are listed beside, with their signs. */
  readonly hasLegend: boolean
}

/** The name of a row: that of the running year says that it is not over. */
const rowWords = (row: Row | undefined): string => `${row?.label ?? ''}${row?.isRunning ? ' (year not over)' : ''}`

/** "2019, Gold: 123, 12 % of the row". */
export function cellWords(grid: Grid, told: Told, row: number, column: number): string {
  const one = rowWords(grid.rows[row])
  const other = grid.columns[column]?.label ?? ''
  const figure = cellText(grid, 'count', row, column)
  const isBase = told === 'change' && column === 0
  const value = told === 'count' || isBase ? null : toldValue(grid, told, row, column)
  const behind = {
    count: '',
    'share-of-row': ' of the row',
    'share-of-column': ' of the set',
    change: ' against the first',
  }
  return `${one}, ${other}: ${figure}${value === null ? '' : `, ${formatTold(told, value)}${behind[told]}`}`
}

/** A grid as bars, lines or a table, with a line that says what the eye or the focus is on. */
export function SeriesView(shown: Shown) {
  const { grid, told, kind } = shown
  const tip = useRef<HTMLParagraphElement>(null)
  const wordsOf = useCallback((row: number, column: number) => cellWords(grid, told, row, column), [grid, told])
  const whyNotOf = useCallback(
    (row: number, column: number) => {
      const action = actionOf(grid, row, column)
      return 'whyNot' in action ? action.whyNot : null
    },
    [grid],
  )
  const handleShow = useCallback(
    (row: number, column: number) => {
      const action = whyNotOf(row, column) ?? 'Enter or click: show only these'
      if (tip.current) tip.current.textContent = `${wordsOf(row, column)} · ${action}`
    },
    [wordsOf, whyNotOf],
  )
  const handlePick = useCallback((row: number, column: number) => openCell(grid, row, column), [grid])
  const marks = { wordsOf, whyNotOf, onShow: handleShow, onPick: handlePick }
  const isTable = kind === 'pivot' || kind === 'heatmap'
  return (
    <>
      {isTable ? <Table {...shown} {...marks} /> : <Picture {...shown} {...marks} />}
      <p ref={tip} className={classes['tip']} aria-hidden="true" />
      {!isTable && <Beyond grid={grid} />}
    </>
  )
}

/** What the axis does not reach: one click away. */
function Beyond({ grid }: { readonly grid: Grid }) {
  const ways = grid.rows.flatMap(({ part, clause }, row) =>
    part === 'beyond' && clause && 'clause' in clause ? [row] : [],
  )
  if (ways.length === 0) return null
  return (
    <p className={classes['beyond']}>
      {ways.map((row) => (
        <button key={row} type="button" className={classes['quiet']} onClick={() => openRow(grid, row)}>
          Show {beyondWords(grid, row)}
        </button>
      ))}
    </p>
  )
}

interface Marks {
  readonly wordsOf: (row: number, column: number) => string
  readonly whyNotOf: (row: number, column: number) => string | null
  readonly onShow: (row: number, column: number) => void
  readonly onPick: (row: number, column: number) => void
}

function Table({ grid, kind, told, rowField, label, total, hasLegend, ...marks }: Shown & Marks) {
  const handleRow = useCallback((row: number) => openRow(grid, row), [grid])
  const handleColumn = useCallback((column: number) => openColumn(grid, column), [grid])
  return (
    <GridTable
      grid={grid}
      told={told}
      label={label}
      rowName={rowField.label}
      total={total}
      hasTotals={total !== null}
      hasHeat={kind === 'heatmap'}
      tones={hasLegend ? null : tonesOf(grid)}
      wordsOf={marks.wordsOf}
      whyNotOf={marks.whyNotOf}
      onShow={marks.onShow}
      onPick={marks.onPick}
      onPickRow={handleRow}
      onPickColumn={handleColumn}
    />
  )
}

function Picture({ grid, kind, told, isLog, rowField, label, hasLegend, ...marks }: Shown & Marks) {
  const [box, widthPx] = useWidth()
  const isSlope = kind === 'slope'
  if (kind === 'pivot' || kind === 'heatmap') return null
  const { rows, columns } = shownIn(kind, grid, { rowField, told })
  const flat = figuresOf(
    { grid, told, rows, columns },
    {
      axis: isSlope ? '' : rowField.label,
      isLog: isLog && kind !== 'stacked',
      hasEnds: kind === 'stacked' && told === 'count',
    },
  )
  const names = columns.map((at) => grid.columns[at]?.label ?? '')
  const figures = isSlope ? turned(flat, names) : flat
  const isUpright = isSlope || kind === 'line' || isNumeric(rowField)
  const layout = layoutOf(figures, { kind, isNumeric: isNumeric(rowField), widthPx })
  const pairOf = (row: number, column: number): readonly [number, number] =>
    isSlope ? [rows[column] ?? 0, columns[row] ?? 0] : [rows[row] ?? 0, columns[column] ?? 0]
  const tones = tonesOf(grid)
  const series = isSlope
    ? rows.map((row, at) => ({ name: grid.rows[row]?.label ?? '', tone: at }))
    : columns.map((at) => ({ name: grid.columns[at]?.label ?? '', tone: tones[at] ?? ('rest' as const) }))
  return (
    <div ref={box} className={classes['picture']}>
      {(isSlope || hasLegend) && (
        <ul className={classes['legend']} aria-label="Series">
          {series.map(({ name, tone }) => (
            <li key={nameOf(tone)}>
              <Swatch tone={tone} /> {name}
            </li>
          ))}
        </ul>
      )}
      <Plot
        layout={layout}
        label={label}
        isUpright={isUpright}
        wordsOf={(row, column) => marks.wordsOf(...pairOf(row, column))}
        whyNotOf={(row, column) => marks.whyNotOf(...pairOf(row, column))}
        onShow={(row, column) => marks.onShow(...pairOf(row, column))}
        onPick={(row, column) => marks.onPick(...pairOf(row, column))}
      />
    </div>
  )
}
