import { type ComponentType, type ReactNode, Suspense } from 'react'
import { failureOf, type GroupsAnswer } from '#data'
import type { Field, Grouping } from '#query'
import { ErrorPanel, lazyPart } from '#ui'
import { useList } from '#url'
import { GroupedChart } from './GroupedChart.tsx'
import { KindMenu } from './KindMenu.tsx'
import type { KindProps } from './kind-props.ts'
import { nounsOf } from './kind-props.ts'
import { type GroupKind, kindOf, shapeOf } from './kinds.ts'
import { lookOf } from './look.ts'
import { Waiting } from './Waiting.tsx'

interface ChartProps {
  readonly field: Field
  readonly group: Grouping
  readonly answer: GroupsAnswer
  readonly renderAll?: ((field: Field) => ReactNode) | undefined
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

/** The chart of one grouping: loading in the shape of bars, failure in words, else the part of its kind. */
export function Chart({ field, group, answer, renderAll }: ChartProps) {
  const { query, view } = useList()
  const { status, isOld, groups, error, retry } = answer
  if (error) return <ErrorPanel {...failureOf(error)} onRetry={retry} />
  if (status === 'loading' || !groups) return <Waiting />
  const shape = shapeOf(field, groups.groups, groups.isComplete)
  if (groups.groups.length === 0 && groups.isComplete)
    return <p>No {nounsOf(query.entity).one} in this set has a value here.</p>
  const look = lookOf(kindOf(view.chart, field, shape), view.chart)
  const Part = PARTS[look.kind]
  return (
    <Suspense fallback={<Waiting />}>
      <Part
        field={field}
        group={group}
        groups={groups}
        isOld={isOld}
        look={look}
        menu={<KindMenu field={field} shape={shape} look={look} />}
        renderAll={renderAll}
      />
    </Suspense>
  )
}
