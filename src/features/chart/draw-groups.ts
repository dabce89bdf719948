import type { ChartModel } from './chart-model.ts'
import { figureOf, type Look, scaleOf, tickLabel, tickOf } from './look.ts'
import { drawBars } from './picture/draw-bars.ts'
import { drawPlot } from './picture/draw-plot.ts'
import type { Draw } from './picture/svg.ts'

/** The saved picture of groups: bars, or a plot with its unknown bar below. */
export function drawGroups(look: Look, { marks, unknown }: ChartModel, axis: string): readonly Draw[] {
  const own = { ...look, kind: 'bars' } as const
  const onScale = scaleOf(own, unknown && !look.isLog ? [...marks, unknown] : marks)
  const lengthOf = (mark: (typeof marks)[number]): number =>
    mark.key === null && look.isLog ? 0 : onScale.at(figureOf(look, mark))
  const last = unknown ? [drawBars([unknown], lengthOf)] : []
  if (look.kind === 'bars') return [drawBars(marks, lengthOf), ...last]
  const kind = look.kind === 'line' || look.kind === 'area' ? look.kind : 'columns'
  const scale = scaleOf(look, marks)
  return [
    drawPlot({
      kind,
      marks,
      scale,
      figureOf: (mark) => figureOf(look, mark),
      formatTick: tickOf(look),
      tickLabel: (mark) => tickLabel(look, mark),
      axis,
    }),
    ...last,
  ]
}
