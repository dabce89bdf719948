/** Where the focus of a grid is. `row` -1 is the header; `stop` counts links and buttons in the row, `null` is the row itself. */
export interface GridFocus {
  readonly row: number
  readonly stop: number | null
}

/** What the focus can move over. */
export interface GridShape {
  readonly rows: number
  /** Rows that fit into the window: one page. */
  readonly pageRows: number
  /** Links and buttons of the row the focus is in. */
  readonly stops: number
  readonly headerStops: number
}

/** A wish to move, as the keys say it. */
export type GridMove = 'up' | 'down' | 'left' | 'right' | 'page-up' | 'page-down' | 'first' | 'last'

const MOVES: ReadonlyMap<string, GridMove> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['PageUp', 'page-up'],
  ['PageDown', 'page-down'],
  ['Home', 'first'],
  ['End', 'last'],
])

/** The move a key stands for, `null` when it stands for none. */
export const moveOfKey = (key: string): GridMove | null => MOVES.get(key) ?? null

const HEADER = -1

/** The row as it can be: within the rows, or the header when there is none. */
const toRow = (row: number, shape: GridShape): GridFocus => {
  const clamped = Math.min(Math.max(row, 0), shape.rows - 1)
  return clamped < 0 ? toHeader({ row: HEADER, stop: null }, shape) : { row: clamped, stop: null }
}

const toHeader = (otherwise: GridFocus, { headerStops }: GridShape): GridFocus =>
  headerStops > 0 ? { row: HEADER, stop: 0 } : otherwise

function sideways(focus: GridFocus, step: 1 | -1, shape: GridShape): GridFocus {
  if (focus.row === HEADER) {
    const stop = Math.min(Math.max((focus.stop ?? 0) + step, 0), shape.headerStops - 1)
    return { row: HEADER, stop }
  }
  const at = focus.stop ?? -1
  const next = Math.min(at + step, shape.stops - 1)
  return { row: focus.row, stop: next < 0 ? null : next }
}

/** Where the focus goes. Up from the first row lies the header; sideways lie the links and buttons of the row. */
export function moveFocus(focus: GridFocus, move: GridMove, shape: GridShape): GridFocus {
  switch (move) {
    case 'up':
      return focus.row <= 0 ? toHeader(focus, shape) : toRow(focus.row - 1, shape)
    case 'down':
      return toRow(focus.row + 1, shape)
    case 'page-up':
      return toRow(focus.row - shape.pageRows, shape)
    case 'page-down':
      return toRow(focus.row + shape.pageRows, shape)
    case 'first':
      return toRow(0, shape)
    case 'last':
      return toRow(shape.rows - 1, shape)
    case 'left':
      return sideways(focus, -1, shape)
    case 'right':
      return sideways(focus, 1, shape)
  }
}
