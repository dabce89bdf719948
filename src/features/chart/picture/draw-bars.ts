import { formatCount, formatShare } from '#lib/count'
import { cut, INK, MUTED, rectAt, textAt } from '#lib/svg'
import type { Mark } from '../mark.ts'
import { BAR, type Draw, HATCH, MARGIN_PX, WIDTH_PX } from './svg.ts'

const BAR_PX = 24
const LABEL_PX = 270
const COUNT_PX = 130

/** How long a bar is for a count, 0 to 1. */
export type LengthOf = (mark: Mark) => number

/** Horizontal bars one below the other; unknown hatched. */
export const drawBars =
  (marks: readonly Mark[], lengthOf: LengthOf): Draw =>
  (top) => {
    const room = WIDTH_PX - 2 * MARGIN_PX - LABEL_PX - COUNT_PX
    const left = MARGIN_PX + LABEL_PX
    const rows = marks.map((mark, index) => {
      const { key, label, count, share } = mark
      const y = top + index * BAR_PX
      const width = room * Math.min(lengthOf(mark), 1)
      const figures = `${formatCount(count)} · ${formatShare(share)}`
      return [
        textAt(cut(label, 40), { x: left - 8, y: y + 16, anchor: 'end', fill: key === null ? MUTED : INK }),
        rectAt({ x: left, y: y + 4, width, height: 16 }, key === null ? HATCH : BAR),
        textAt(figures, { x: left + width + 6, y: y + 16, size: 12 }),
      ].join('')
    })
    return { markup: rows.join(''), heightPx: marks.length > 0 ? marks.length * BAR_PX + 8 : 0 }
  }
