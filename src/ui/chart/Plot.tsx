import { memo } from 'react'
import { Area, Bar, CartesianGrid, ComposedChart, Line, XAxis, YAxis } from 'recharts'
import type { Scale } from '#lib/scale'
import type { Column } from './column.ts'

interface PlotProps {
  readonly kind: 'columns' | 'line' | 'area'
  readonly columns: readonly Column[]
  readonly axisLabel: string
  readonly scale: Scale
  formatTick(value: number): string
  readonly widthPx: number
}

export const HEIGHT_PX = 260
export const LEFT_PX = 52
export const RIGHT_PX = 8
export const TOP_PX = 8
export const BOTTOM_PX = 40

/** Columns closer than this have no gap between them. */
const MOST_WITH_GAPS = 60

/** Points of a line that are marked by dots. */
const MOST_DOTS = 60

const TICK = { fill: 'var(--bs-muted)', fontSize: 12 }

/** Zero has no place on a log scale. */
const placeOf = ({ value }: Pick<Column, 'value'>, scale: Scale): number | null =>
  scale.kind === 'log' && value <= 0 ? null : scale.at(value)

/**
 * Where each column stands, from 0 to 1: the scale is ours, so that a log scale, zero and the saved picture agree.
 * `open`: the last step to a year that is not over, drawn dashed.
 */
const toPoints = ({ kind, columns, scale }: PlotProps) =>
  columns.map(({ label, tick, value, note }, index) => {
    const at = placeOf({ value }, scale)
    const isNextOpen = columns[index + 1]?.note != null
    const isOpen = note !== null
    const hasNeighbour = [columns[index - 1], columns[index + 1]].some((one) => one && placeOf(one, scale) !== null)
    return {
      label: tick ?? label,
      at,
      closed: isOpen ? null : at,
      // A line through one point is not seen.
      alone: hasNeighbour ? null : at,
      open: kind !== 'columns' && (isOpen || isNextOpen) ? at : null,
      fill: isOpen ? 'url(#bs-running)' : 'var(--bs-bar)',
    }
  })

/** The picture alone, without anything to act on. Drawn anew only when what it shows changes. */
export const Plot = memo(function Plot(props: PlotProps) {
  const { kind, columns, axisLabel, scale, formatTick, widthPx } = props
  return (
    <ComposedChart
      width={widthPx}
      height={HEIGHT_PX}
      data={toPoints(props)}
      margin={{ left: 0, right: RIGHT_PX, top: TOP_PX, bottom: 16 }}
      barCategoryGap={columns.length > MOST_WITH_GAPS ? 0 : '15%'}
      accessibilityLayer={false}
      aria-hidden="true"
    >
      <CartesianGrid vertical={false} stroke="var(--bs-line)" />
      <XAxis
        dataKey="label"
        scale="band"
        height={BOTTOM_PX - 16}
        tickLine={false}
        axisLine={{ stroke: 'var(--bs-line-strong)' }}
        tick={TICK}
        minTickGap={16}
        label={{ value: axisLabel, position: 'bottom', offset: 0, fill: 'var(--bs-muted)', fontSize: 12 }}
      />
      <YAxis
        width={LEFT_PX}
        domain={[0, 1]}
        ticks={scale.ticks.map(scale.at)}
        tickFormatter={(place: number) => {
          const value = scale.ticks.find((tick) => scale.at(tick) === place)
          return value === undefined ? '' : formatTick(value)
        }}
        tickLine={false}
        axisLine={false}
        interval={0}
        tick={TICK}
      />
      {kind === 'columns' && <Bar dataKey="at" isAnimationActive={false} />}
      {kind === 'area' && (
        <Area
          type="linear"
          dataKey="at"
          stroke="none"
          fill="var(--bs-bar)"
          fillOpacity={0.25}
          isAnimationActive={false}
        />
      )}
      {kind !== 'columns' && <OwnLine dataKey="closed" hasDots={columns.length <= MOST_DOTS} />}
      {kind !== 'columns' && <OwnLine dataKey="open" hasDots={false} isDashed />}
      {kind !== 'columns' && columns.length > MOST_DOTS && <OwnLine dataKey="alone" hasDots />}
      <defs>
        <pattern id="bs-running" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--bs-paper)" />
          <rect width="3" height="6" fill="var(--bs-bar)" />
        </pattern>
      </defs>
    </ComposedChart>
  )
})

interface OwnLineProps {
  readonly dataKey: 'closed' | 'open' | 'alone'
  readonly hasDots: boolean
  readonly isDashed?: boolean
}

const OwnLine = ({ dataKey, hasDots, isDashed = false }: OwnLineProps) => (
  <Line
    type="linear"
    dataKey={dataKey}
    stroke="var(--bs-bar)"
    strokeWidth={2}
    dot={hasDots ? { r: 2.5, fill: 'var(--bs-bar)', stroke: 'var(--bs-bar)' } : false}
    activeDot={false}
    isAnimationActive={false}
    {...(isDashed && { strokeDasharray: '4 4' })}
  />
)
