import { type Bar, Bars } from '#ui'
import type { ChartModel } from './chart-model.ts'
import { figureOf, type Look, scaleOf } from './look.ts'
import { idOf, type Mark, type MarkAction, whyNotOf } from './mark.ts'

interface GroupBarsProps {
  readonly look: Look
  readonly model: ChartModel
  /** The marks drawn as bars: all of the model, or none where unknown alone stands below another picture. */
  readonly marks: readonly Mark[]
  readonly many: string
  readonly title: string
  readonly onPick: (action: MarkAction) => void
}

/** A mark as a bar takes it. */
export const toBar = (mark: Mark): Bar & { readonly note: string | null } => ({
  id: idOf(mark),
  label: mark.label,
  count: mark.count,
  share: mark.share,
  note: mark.isRunning ? 'year not over' : null,
  whyNot: whyNotOf(mark),
})

/** Marks as horizontal bars on the scale of their chart, unknown last and apart. */
export function GroupBars({ look, model: { marks: all, unknown }, marks, many, title, onPick }: GroupBarsProps) {
  const drawn = unknown && !look.isLog ? [...all, unknown] : all
  const scale = scaleOf({ ...look, kind: 'bars' }, drawn)
  const handlePick = (id: string) => {
    const mark = [...marks, ...(unknown ? [unknown] : [])].find((one) => idOf(one) === id)
    if (mark) onPick(mark.action)
  }
  return (
    <Bars
      label={marks.length > 0 ? title : `${title}, unknown`}
      bars={marks.map(toBar)}
      unknown={unknown && toBar(unknown)}
      lengthOf={(bar) => scale.at(figureOf(look, bar))}
      isShare={look.isShare}
      isUnknownDrawn={!look.isLog}
      actionWords={`show only these ${many}`}
      onPick={handlePick}
    />
  )
}
