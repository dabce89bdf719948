import type { Scale } from '#lib/scale'
import { LINE, MUTED, PAPER, rectAt, textAt } from '#lib/svg'
import type { Mark } from '../mark.ts'
import { BAR, type Draw, MARGIN_PX, RUNNING, WIDTH_PX } from './svg.ts'

const PLOT_PX = 260
const AXIS_PX = 56
const MOST_TICKS = 12
const LEFT = MARGIN_PX + AXIS_PX
const WIDTH = WIDTH_PX - MARGIN_PX - LEFT

/** What a plot over an axis of numbers is drawn of. */
export interface Plot {
  readonly kind: 'columns' | 'line' | 'area'
  readonly marks: readonly Mark[]
  readonly scale: Scale
  /** The figure of a mark that is drawn: its count or its share. */
  figureOf(mark: Mark): number
  formatTick(value: number): string
  tickLabel(mark: Mark): string
  readonly axis: string
}

interface Point {
  readonly x: number
  readonly y: number
}

const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')

function drawLine({ kind, marks }: Plot, points: readonly Point[], bottom: number): string {
  const isOpen = marks.at(-1)?.isRunning === true && points.length > 1
  const solid = isOpen ? points.slice(0, -1) : points
  const first = points[0]
  const last = points.at(-1)
  const fill =
    kind === 'area' && first && last
      ? `<path d="${pathOf(points)}L${last.x.toFixed(1)} ${bottom}L${first.x.toFixed(1)} ${bottom}Z" fill="${BAR}" fill-opacity="0.25"/>`
      : ''
  const dashed = isOpen
    ? `<path d="${pathOf(points.slice(-2))}" fill="none" stroke="${BAR}" stroke-width="2" stroke-dasharray="4 4"/>`
    : ''
  const dots = points.map(
    ({ x, y }, index) =>
      `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="2.5" stroke="${BAR}" fill="${marks[index]?.isRunning ? PAPER : BAR}"/>`,
  )
  return `${fill}<path d="${pathOf(solid)}" fill="none" stroke="${BAR}" stroke-width="2"/>${dashed}${dots.length > 60 ? '' : dots.join('')}`
}

/** Columns, a line or an area over numbers in order, with axis and grid. */
export const drawPlot =
  (plot: Plot): Draw =>
  (top) => {
    const { kind, marks, scale, figureOf, formatTick, tickLabel, axis } = plot
    const step = WIDTH / Math.max(marks.length, 1)
    const bottom = top + PLOT_PX
    const heightOf = (value: number): number => (PLOT_PX - 12) * scale.at(value)
    const grid = scale.ticks.map((value) => {
      const y = bottom - heightOf(value)
      const name = textAt(formatTick(value), { x: LEFT - 6, y: y + 4, size: 12, anchor: 'end', fill: MUTED })
      return `<path d="M${LEFT} ${y.toFixed(1)}H${LEFT + WIDTH}" stroke="${LINE}"/>${name}`
    })
    const every = Math.ceil(marks.length / MOST_TICKS)
    const names = marks.map((mark, index) =>
      index % every === 0
        ? textAt(tickLabel(mark), {
            x: LEFT + (index + 0.5) * step,
            y: bottom + 16,
            size: 12,
            anchor: 'middle',
            fill: MUTED,
          })
        : '',
    )
    const columns = marks.map((mark, index) => {
      const height = heightOf(figureOf(mark))
      const box = { x: LEFT + index * step + step * 0.08, y: bottom - height, width: step * 0.84, height }
      return rectAt(box, mark.isRunning ? RUNNING : BAR)
    })
    const points = marks.map((mark, index) => ({
      x: LEFT + (index + 0.5) * step,
      y: bottom - heightOf(figureOf(mark)),
    }))
    const title = textAt(axis, { x: LEFT + WIDTH / 2, y: bottom + 36, size: 12, anchor: 'middle', fill: MUTED })
    const drawn = kind === 'columns' ? columns.join('') : drawLine(plot, points, bottom)
    return { markup: [...grid, drawn, ...names, title].join(''), heightPx: PLOT_PX + 48 }
  }
