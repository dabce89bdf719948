import { Suspense } from 'react'
import type { Field } from '#query'
import { lazyPart } from '#ui'
import type { ChartModel } from './chart-model.ts'
import { GroupBars, toBar } from './GroupBars.tsx'
import { figureOf, type Look, scaleOf, tickLabel, tickOf } from './look.ts'
import { actionOfRange, type MarkAction, rangeAcross } from './mark.ts'
import { Waiting } from './Waiting.tsx'

const { Part: Columns } = lazyPart(async () => (await import('#ui/chart')).Columns)

interface GroupsPictureProps {
  readonly look: Look
  readonly model: ChartModel
  readonly field: Field
  readonly many: string
  readonly title: string
  readonly onPick: (action: MarkAction) => void
}

/** The picture of groups: bars, or a plot over their numbers with unknown apart below it. */
export function GroupsPicture(props: GroupsPictureProps) {
  return props.look.kind === 'bars' ? <GroupBars {...props} marks={props.model.marks} /> : <GroupPlot {...props} />
}

function GroupPlot(props: GroupsPictureProps) {
  const { look, model, field, many, title, onPick } = props
  const { marks } = model
  const handleRange = (first: number, last: number) => {
    const range = rangeAcross(marks, first, last)
    if (range) onPick(actionOfRange(field, range))
  }
  return (
    <>
      <Suspense fallback={<Waiting />}>
        <Columns
          kind={look.kind === 'line' || look.kind === 'area' ? look.kind : 'columns'}
          label={title}
          axisLabel={look.kind === 'histogram' ? `${field.label}, from` : field.label}
          columns={marks.map((mark) => ({ ...toBar(mark), value: figureOf(look, mark), tick: tickLabel(look, mark) }))}
          scale={scaleOf(look, marks)}
          formatTick={tickOf(look)}
          actionWords={`show only these ${many}`}
          onPick={(index) => {
            const mark = marks[index]
            if (mark) onPick(mark.action)
          }}
          onRange={handleRange}
        />
      </Suspense>
      {model.unknown && <GroupBars {...props} marks={[]} />}
    </>
  )
}
