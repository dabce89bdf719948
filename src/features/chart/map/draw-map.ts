import { LINE, MUTED, PAPER, textAt } from '#lib/svg'
import type { ChartModel } from '../chart-model.ts'
import { drawBars } from '../picture/draw-bars.ts'
import { BAR, type Draw, MARGIN_PX, WIDTH_PX } from '../picture/svg.ts'
import { shadeLabel, shadeOf, shadesOf, strengthOf } from './shades.ts'
import { drawnWorld, WORLD } from './world.ts'

const SCALE = (WIDTH_PX - 2 * MARGIN_PX) / WORLD.width
const LEGEND_PX = 126

/** Countries named under the map in the saved picture, which has no list beside it. */
const NAMED = 10

/** A colour between paper and bar, `percent` of the bar. */
function mixed(percent: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16)
  const parts = [1, 3, 5].map((at) => (channel(BAR, at) * percent + channel(PAPER, at) * (100 - percent)) / 100)
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}

/** The map as a part of a saved picture, its legend and largest countries below it, unknown as a bar. */
export const drawMap =
  ({ marks, unknown }: ChartModel): Draw =>
  (top) => {
    const { places, sphere } = drawnWorld()
    const shades = shadesOf(marks.map(({ count }) => count))
    const countOf = new Map(marks.map(({ key, count }) => [(key ?? '').toUpperCase(), count]))
    const countries = places.map(({ code, path }) => {
      const shade = shadeOf(shades, countOf.get(code) ?? 0)
      return `<path d="${path}" fill="${shade >= 0 ? mixed(strengthOf(shades, shade)) : PAPER}" stroke="#8a949f" stroke-width="0.4"/>`
    })
    const world = `<g transform="translate(${MARGIN_PX} ${top}) scale(${SCALE.toFixed(4)})"><path d="${sphere}" fill="#f6f7f8" stroke="${LINE}"/>${countries.join('')}</g>`
    const legendTop = top + WORLD.height * SCALE + 12
    const legend = shades.map((_, index) => {
      const x = MARGIN_PX + index * LEGEND_PX
      return `<rect x="${x}" y="${legendTop}" width="16" height="12" fill="${mixed(strengthOf(shades, index))}" stroke="#8a949f"/>${textAt(shadeLabel(shades, index), { x: x + 22, y: legendTop + 11, size: 12, fill: MUTED })}`
    })
    const heightPx = WORLD.height * SCALE + 40
    const shown = [...marks.slice(0, NAMED), ...(unknown ? [unknown] : [])]
    const most = Math.max(...shown.map(({ count }) => count), 1)
    const bars = drawBars(shown, ({ count }) => count / most)(top + heightPx)
    return { markup: world + legend.join('') + bars.markup, heightPx: heightPx + bars.heightPx }
  }
