import { formatCount, formatShare } from '#lib/count'
import { cut, PAPER, textAt } from '#lib/svg'
import type { ChartModel } from '../chart-model.ts'
import { type Draw, HATCH, MARGIN_PX, WIDTH_PX } from '../picture/svg.ts'
import { boxesOf, tilesOf } from './tiles.ts'

const HEIGHT_PX = 420
const TILE = '#c9dfed'
/** Room a sign takes, on average, at the size of type of the labels. */
const SIGN_PX = 7

/** Tiles as a part of a saved picture: label and figures where there is room for them. */
export const drawTreemap =
  (model: ChartModel): Draw =>
  (top) => {
    const tiles = tilesOf(model)
    const whole = { x: MARGIN_PX, y: top, width: WIDTH_PX - 2 * MARGIN_PX, height: HEIGHT_PX }
    const boxes = boxesOf(tiles, whole)
    const drawn = tiles.map(({ label, count, share, mark }, index) => {
      const box = boxes[index] ?? whole
      const room = Math.floor((box.width - 12) / SIGN_PX)
      const figures = `${formatCount(count)} · ${formatShare(share)}`
      const words =
        room < 4 || box.height < 20
          ? ''
          : textAt(cut(label, room), { x: box.x + 6, y: box.y + 17 }) +
            (box.height < 38 || figures.length > room ? '' : textAt(figures, { x: box.x + 6, y: box.y + 33, size: 12 }))
      return `<rect x="${box.x.toFixed(1)}" y="${box.y.toFixed(1)}" width="${box.width.toFixed(1)}" height="${box.height.toFixed(1)}" fill="${mark ? TILE : HATCH}" stroke="${PAPER}" stroke-width="2"/>${words}`
    })
    return { markup: drawn.join(''), heightPx: HEIGHT_PX + 12 }
  }
