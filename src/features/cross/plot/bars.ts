import { type Box, cut } from '#lib/svg'
import type { Bar, Figures, Layout, Mark, Words } from './layout.ts'
import { type Scale, scaleFor } from './scale.ts'

/** Room around the plot, px. */
const SIGN_PX = 6.6
const AXIS_PX = 22
const GAP_PX = 10
const STACK_PX = 18
const BAR_PX = 12
const END_PX = 78
const MOST_LABEL_PX = 230

interface Piece {
  readonly row: number
  readonly column: number
  readonly from: number
  readonly to: number
  /** Place across the row, 0 to 1, and how much of it. */
  readonly offset: number
  readonly thickness: number
}

const isGiven = (value: number | null): value is number => value !== null

/** Bars on top of each other: each begins where the one before ends. */
function stackedPieces({ values }: Figures): readonly Piece[] {
  return values.flatMap((own, row) => {
    let end = 0
    return own.map((value, column) => {
      const from = end
      end += value ?? 0
      return { row, column, from, to: end, offset: 0, thickness: 1 }
    })
  })
}

/** Bars side by side, all from zero. */
function groupedPieces({ values, tones }: Figures): readonly Piece[] {
  const thickness = 1 / Math.max(tones.length, 1)
  return values.flatMap((own, row) =>
    own.map((value, column) => ({ row, column, from: 0, to: value ?? 0, offset: column * thickness, thickness })),
  )
}

interface Frame {
  readonly plot: Box
  readonly rowPx: number
  readonly barPx: number
  readonly scale: Scale
}

/** The box of a piece in rows that lie. */
function boxOf({ plot, rowPx, barPx, scale }: Frame, piece: Piece): Box {
  const [low, high] = [scale.at(Math.min(piece.from, piece.to)), scale.at(Math.max(piece.from, piece.to))]
  const isNone = piece.from === piece.to
  return {
    x: plot.x + low * plot.width,
    y: plot.y + piece.row * rowPx + (rowPx - barPx) / 2 + piece.offset * barPx,
    width: isNone ? 0 : Math.max((high - low) * plot.width, 1),
    height: piece.thickness * barPx,
  }
}

/** A pointer finds also what is thin or empty. */
const hitOf = (box: Box): Box => ({ ...box, width: Math.max(box.width, 6) })

const pieceMarks = (pieces: readonly Piece[], boxes: readonly Box[], { values }: Figures): readonly Mark[] =>
  pieces.flatMap(({ row, column }, at) => {
    const box = boxes[at]
    return box && isGiven(values[row]?.[column] ?? null) ? [{ row, column, hit: hitOf(box) }] : []
  })

const barsOf = (pieces: readonly Piece[], boxes: readonly Box[], { tones, rows }: Figures): readonly Bar[] =>
  pieces.flatMap(({ row, column }, at) => {
    const [box, tone] = [boxes[at], tones[column]]
    if (!box || tone === undefined || box.width === 0 || box.height === 0) return []
    return [{ box, tone, isRunning: rows[row]?.isRunning ?? false }]
  })

function lyingWords({ rows, ends }: Figures, { plot, rowPx }: Frame): readonly Words[] {
  const signs = Math.floor((plot.x - 8) / SIGN_PX)
  return rows.flatMap(({ label }, row) => {
    const y = plot.y + (row + 0.5) * rowPx + 4
    const end: Words = { x: plot.x + plot.width + 8, y, text: ends[row] ?? '', anchor: 'start', isMuted: false }
    return [{ x: plot.x - 8, y, text: cut(label, signs), anchor: 'end' as const, isMuted: false }, end]
  })
}

const isStackedEmpty = (values: readonly number[]): readonly number[] => (values.length === 0 ? [1] : values)

/** Lying bars: categories from top to bottom, labels to the left, totals at the end. */
export function layoutBars(figures: Figures, { widthPx, isStacked }: { widthPx: number; isStacked: boolean }): Layout {
  const pieces = isStacked ? stackedPieces(figures) : groupedPieces(figures)
  const longest = Math.max(...figures.rows.map(({ label }) => label.length), 4)
  const labelPx = Math.min(longest * SIGN_PX + 12, MOST_LABEL_PX, widthPx * 0.36)
  const hasEnds = figures.ends.some((end) => end !== '')
  const barPx = isStacked ? STACK_PX : Math.max(BAR_PX * figures.tones.length, STACK_PX)
  const rowPx = barPx + GAP_PX
  const plot = {
    x: labelPx,
    y: 4,
    width: Math.max(widthPx - labelPx - (hasEnds ? END_PX : 12), 80),
    height: figures.rows.length * rowPx,
  }
  const scale = scaleFor(isStackedEmpty(pieces.flatMap(({ from, to }) => [from, to])), figures)
  const frame: Frame = { plot, rowPx, barPx, scale }
  const boxes = pieces.map((piece) => boxOf(frame, piece))
  const bottom = plot.y + plot.height
  const atTick = (tick: number): number => plot.x + scale.at(tick) * plot.width
  const ticks = scale.ticks.filter((_, at) => scale.ticks.length <= 4 || widthPx > 420 || at % 2 === 0)
  return {
    widthPx,
    heightPx: bottom + AXIS_PX,
    rules: ticks.map((tick) => ({ from: { x: atTick(tick), y: plot.y }, to: { x: atTick(tick), y: bottom } })),
    bars: barsOf(pieces, boxes, figures),
    lines: [],
    words: [
      ...lyingWords(figures, frame),
      ...ticks.map(
        (tick): Words => ({
          x: atTick(tick),
          y: bottom + 15,
          text: figures.tick(tick),
          anchor: 'middle',
          isMuted: true,
        }),
      ),
    ],
    marks: pieceMarks(pieces, boxes, figures),
  }
}
