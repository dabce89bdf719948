import { useRef, useState } from 'react'
import { Bar, BarChart, CartesianGrid, Cell, XAxis, YAxis } from 'recharts'
import { formatAxisCount, formatCount, formatShare } from '#lib/count'
import classes from './Columns.module.css'
import { nextColumn } from './next-column.ts'
import { useWidth } from './useWidth.ts'

/** One vertical column. `note`: said beside its count, such as "year not over". */
export interface Column {
  readonly id: string
  readonly label: string
  readonly count: number
  readonly share: number
  readonly note: string | null
  readonly whyNot: string | null
}

interface ColumnsProps {
  readonly label: string
  readonly axisLabel: string
  readonly columns: readonly Column[]
  readonly actionWords: string
  readonly onPick: (id: string) => void
}

const HEIGHT_PX = 260
const LEFT_PX = 52
const RIGHT_PX = 8
const BOTTOM_PX = 40

/**
 * Vertical columns over numbers in order, from zero. The picture is drawn by the chart library; over it lies one button
 * for each column, so that pointer, keyboard (one Tab stop, arrows between columns) and screen reader act alike.
 */
export function Columns({ label, axisLabel, columns, actionWords, onPick }: ColumnsProps) {
  const [box, widthPx] = useWidth()
  const [active, setActive] = useState(columns.length - 1)
  const overlay = useRef<HTMLDivElement>(null)
  const current = Math.min(Math.max(active, 0), columns.length - 1)
  const shown = columns[current]
  const focusOn = (index: number) => {
    setActive(index)
    overlay.current?.querySelectorAll('button')[index]?.focus()
  }
  return (
    <div ref={box} className={classes['chart']}>
      <BarChart
        width={widthPx}
        height={HEIGHT_PX}
        data={[...columns]}
        margin={{ left: 0, right: RIGHT_PX, top: 8, bottom: 16 }}
        barCategoryGap={columns.length > 60 ? 0 : '15%'}
        accessibilityLayer={false}
        aria-hidden="true"
      >
        <CartesianGrid vertical={false} stroke="var(--bs-line)" />
        <XAxis
          dataKey="label"
          height={BOTTOM_PX - 16}
          tickLine={false}
          axisLine={{ stroke: 'var(--bs-line-strong)' }}
          tick={TICK}
          minTickGap={16}
          label={{ value: axisLabel, position: 'bottom', offset: 0, fill: 'var(--bs-muted)', fontSize: 12 }}
        />
        <YAxis
          width={LEFT_PX}
          tickFormatter={formatAxisCount}
          allowDecimals={false}
          tickLine={false}
          axisLine={false}
          tick={TICK}
        />
        <Bar dataKey="count" isAnimationActive={false}>
          {columns.map(({ id, note }, index) => (
            <Cell
              key={id}
              fill={note ? 'url(#bs-running)' : index === current ? 'var(--bs-accent-ink)' : 'var(--bs-bar)'}
            />
          ))}
        </Bar>
        <defs>
          <pattern id="bs-running" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" fill="var(--bs-paper)" />
            <rect width="3" height="6" fill="var(--bs-bar)" />
          </pattern>
        </defs>
      </BarChart>
      <div
        ref={overlay}
        role="toolbar"
        aria-label={label}
        className={classes['overlay']}
        style={{ left: LEFT_PX, right: RIGHT_PX, top: 8, height: HEIGHT_PX - BOTTOM_PX - 8 }}
        onKeyDown={(event) => {
          const next = nextColumn(event.key, current, columns.length)
          if (next === null) return
          event.preventDefault()
          focusOn(next)
        }}
      >
        {columns.map((column, index) => (
          <button
            key={column.id}
            type="button"
            tabIndex={index === current ? 0 : -1}
            aria-label={wordsOf(column)}
            aria-disabled={column.whyNot !== null}
            onFocus={() => setActive(index)}
            onPointerEnter={() => setActive(index)}
            onClick={() => column.whyNot === null && onPick(column.id)}
          />
        ))}
      </div>
      {shown && (
        <p className={classes['tip']} aria-hidden="true">
          <strong>{shown.label}</strong> {formatCount(shown.count)} · {formatShare(shown.share)} of the set
          {shown.note && ` · ${shown.note}`}
          <span> · {shown.whyNot ?? `Enter or click: ${actionWords}`}</span>
        </p>
      )}
    </div>
  )
}

const TICK = { fill: 'var(--bs-muted)', fontSize: 12 }

const wordsOf = ({ label, count, share, note, whyNot }: Column): string =>
  [`${label}: ${formatCount(count)}, ${formatShare(share)} of the set`, note, whyNot].filter(Boolean).join('. ')
