import type { Box } from '#lib/svg'
import type { Bar, Figures, Layout, Line, Mark, Point, Words } from './layout.ts'
import { type Scale, scaleFor } from './scale.ts'

const LEFT_PX = 52
const PLOT_PX = 240
const FOOT_PX = 40
const LABEL_PX = 44

interface Frame {
  readonly plot: Box
  readonly stepPx: number
  readonly scale: Scale
}

function frameOf(figures: Figures, values: readonly number[], widthPx: number): Frame {
  const plot = { x: LEFT_PX, y: 8, width: Math.max(widthPx - LEFT_PX - 10, 80), height: PLOT_PX }
  return { plot, stepPx: plot.width / Math.max(figures.rows.length, 1), scale: scaleFor(values, figures) }
}

const heightAt = ({ plot, scale }: Frame, value: number): number => plot.y + plot.height * (1 - scale.at(value))
const middleAt = ({ plot, stepPx }: Frame, row: number): number => plot.x + (row + 0.5) * stepPx

/** Axis, lines of the grid and the labels that find room. */
function axes(figures: Figures, frame: Frame): Pick<Layout, 'rules' | 'words' | 'widthPx' | 'heightPx'> {
  const { plot, scale, stepPx } = frame
  const bottom = plot.y + plot.height
  const every = Math.max(1, Math.ceil(LABEL_PX / stepPx))
  const labels = figures.rows.flatMap(({ label }, row): readonly Words[] =>
    row % every === 0
      ? [{ x: middleAt(frame, row), y: bottom + 16, text: label, anchor: 'middle', isMuted: true }]
      : [],
  )
  const ticks = scale.ticks.map(
    (tick): Words => ({
      x: plot.x - 6,
      y: heightAt(frame, tick) + 4,
      text: figures.tick(tick),
      anchor: 'end',
      isMuted: true,
    }),
  )
  const title: Words = {
    x: plot.x + plot.width / 2,
    y: bottom + 34,
    text: figures.axis,
    anchor: 'middle',
    isMuted: true,
  }
  return {
    widthPx: plot.x + plot.width + 10,
    heightPx: bottom + FOOT_PX,
    rules: scale.ticks.map((tick) => {
      const y = heightAt(frame, tick)
      return { from: { x: plot.x, y }, to: { x: plot.x + plot.width, y } }
    }),
    words: [...labels, ...ticks, title],
  }
}

const given = (figures: Figures): readonly number[] =>
  figures.values.flat().filter((value): value is number => value !== null)

/** The points of one series, broken where a value is not known; the step to a year that is not over apart. */
function piecesOf(figures: Figures, frame: Frame, column: number): Pick<Line, 'pieces' | 'open'> {
  const pieces: Point[][] = [[]]
  let open: readonly Point[] = []
  for (const [row, own] of figures.values.entries()) {
    const value = own[column] ?? null
    const point = value === null ? null : { x: middleAt(frame, row), y: heightAt(frame, value) }
    if (point && figures.rows[row]?.isRunning) open = [...(pieces.at(-1)?.slice(-1) ?? []), point]
    if (point === null || figures.rows[row]?.isRunning) pieces.push([])
    else pieces.at(-1)?.push(point)
  }
  return { pieces: pieces.filter((points) => points.length > 0), open }
}

/** Signs along a line at most; each series begins at another point, so that signs do not hide one another. */
const MOST_SIGNS = 24

function signsAmong(points: readonly Point[], series: number): readonly Point[] {
  const every = Math.ceil(points.length / MOST_SIGNS)
  return every <= 1 ? points : points.filter((_, at) => (at + series * 2) % every === 0)
}

/** A line for each series over rows in order. Each point is found within its step, half way to its neighbours. */
export function layoutLines(figures: Figures, { widthPx }: { widthPx: number }): Layout {
  const frame = frameOf(figures, given(figures), widthPx)
  const lines: readonly Line[] = figures.tones.map((tone, column) => {
    const { pieces, open } = piecesOf(figures, frame, column)
    return { tone, pieces, open, signs: [...signsAmong(pieces.flat(), column), ...open.slice(-1)] }
  })
  const half = Math.min(Math.max(frame.stepPx / 2, 3), 12)
  const marks = figures.values.flatMap((own, row) =>
    own.flatMap((value, column): readonly Mark[] => {
      if (value === null || (value === 0 && figures.isZeroNothing)) return []
      const [x, y] = [middleAt(frame, row), heightAt(frame, value)]
      return [{ row, column, hit: { x: x - half, y: y - half, width: 2 * half, height: 2 * half } }]
    }),
  )
  return { ...axes(figures, frame), bars: [], lines, marks }
}

interface Standing {
  readonly mark: Mark
  readonly bar: Bar | null
}

/** Upright bars of one row, side by side or on top of each other. */
function standing(
  figures: Figures,
  frame: Frame,
  { row, isStacked }: { row: number; isStacked: boolean },
): readonly Standing[] {
  const { plot, stepPx } = frame
  const count = Math.max(figures.tones.length, 1)
  const roomPx = stepPx * (figures.rows.length > 60 ? 1 : 0.84)
  const widthPx = isStacked ? roomPx : roomPx / count
  let end = 0
  return (figures.values[row] ?? []).flatMap((value, column): readonly Standing[] => {
    const tone = figures.tones[column]
    if (value === null || tone === undefined) return []
    const from = isStacked ? end : 0
    end = from + value
    const [one, other] = [heightAt(frame, from), heightAt(frame, isStacked ? end : value)]
    const x = plot.x + row * stepPx + (stepPx - roomPx) / 2 + (isStacked ? 0 : column * widthPx)
    const height = value === 0 ? 0 : Math.max(Math.abs(one - other), 1)
    const box = { x, y: Math.min(one, other), width: widthPx, height }
    const hit = { ...box, y: box.y - (height < 4 ? 4 : 0), height: Math.max(height, 4) }
    const bar = height > 0 ? { box, tone, isRunning: figures.rows[row]?.isRunning ?? false } : null
    return [{ mark: { row, column, hit }, bar }]
  })
}

/** Upright bars over rows in order: years and numbers. */
export function layoutColumns(
  figures: Figures,
  { widthPx, isStacked }: { widthPx: number; isStacked: boolean },
): Layout {
  const stacks = figures.values.map((own) => own.reduce<number>((sum, value) => sum + (value ?? 0), 0))
  const frame = frameOf(figures, isStacked ? stacks : given(figures), widthPx)
  const all = figures.rows.flatMap((_, row) => standing(figures, frame, { row, isStacked }))
  return {
    ...axes(figures, frame),
    lines: [],
    bars: all.flatMap(({ bar }) => (bar ? [bar] : [])),
    marks: all.flatMap(({ mark, bar }) => (bar || !figures.isZeroNothing ? [mark] : [])),
  }
}
