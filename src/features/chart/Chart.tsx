import { type ComponentType, Suspense } from 'react'
import { failureOf, type GroupsAnswer } from '#data'
import { findField, type Grouping } from '#query'
import { ErrorPanel, lazyPart } from '#ui'
import { useList } from '#url'
import { GroupedChart } from './GroupedChart.tsx'
import { KindMenu } from './KindMenu.tsx'
import { type KindProps, nounsOf, titleOf } from './kind-props.ts'
import { type GroupKind, kindOf, shapeOf } from './kinds.ts'
import { lookOf } from './look.ts'
import { Waiting } from './Waiting.tsx'

interface ChartProps {
  readonly group: Grouping
  readonly answer: GroupsAnswer
  readonly renderAll?: KindProps['renderAll']
}

const { Part: Histogram } = lazyPart(async () => (await import('./Histogram.tsx')).Histogram)

const { Part: MapChart } = lazyPart(async () => (await import('./map/MapChart.tsx')).MapChart)

const { Part: TreemapChart } = lazyPart(async () => (await import('./treemap/TreemapChart.tsx')).TreemapChart)

/** The part that draws each kind. All but the usual ones are fetched when they are chosen. */
const PARTS: Readonly<Record<GroupKind, ComponentType<KindProps>>> = {
  bars: GroupedChart,
  columns: GroupedChart,
  line: GroupedChart,
  area: GroupedChart,
  histogram: Histogram,
  treemap: TreemapChart,
  map: MapChart,
}

/**
 * The chart of one grouping: loading in the shape of bars, then the part of its kind. What came last stays in sight,
 * dimmed, until the next answer is there, and beside an error when there is none.
 */
export function Chart({ group, answer, renderAll }: ChartProps) {
  const { error, retry } = answer
  const last = lastOf(answer)
  if (!last) return error ? <ErrorPanel {...failureOf(error)} onRetry={retry} /> : <Waiting />
  const kept = `Dimmed below is the last answer: ${titleOf(last.query.entity, last.field).toLowerCase()}.`
  return (
    <>
      {error && <ErrorPanel {...failureOf(error)} tone="partial" kept={kept} onRetry={retry} />}
      <Drawn {...last} group={group} isOld={answer.isOld} renderAll={renderAll} />
    </>
  )
}

/** The groups at hand and what they are of. Old ones are shown only as long as there is something to see. */
function lastOf({ groups, of, isOld }: GroupsAnswer) {
  const field = of && findField(of.query.entity, of.field)
  return groups && field && !(isOld && groups.groups.length === 0) ? { groups, field, query: of.query } : null
}

function Drawn(props: Omit<KindProps, 'look' | 'menu'>) {
  const { field, query, groups } = props
  const { view } = useList()
  const shape = shapeOf(field, groups.groups, groups.isComplete)
  if (groups.groups.length === 0 && groups.isComplete)
    return <p>No {nounsOf(query.entity).one} in this set has a value here.</p>
  const look = lookOf(kindOf(view.chart, field, shape), view.chart)
  const Part = PARTS[look.kind]
  return (
    <Suspense fallback={<Waiting />}>
      <Part key={field.id} {...props} look={look} menu={<KindMenu field={field} shape={shape} look={look} />} />
    </Suspense>
  )
}
