import { useMemo } from 'react'
import { formatCount, formatShare } from '#lib/count'
import type { Scale } from '#lib/scale'
import { useWidth } from '../useWidth.ts'
import classes from './Columns.module.css'
import { type Column, spanWords, wordsOf } from './column.ts'
import { BOTTOM_PX, HEIGHT_PX, LEFT_PX, Plot, RIGHT_PX, TOP_PX } from './Plot.tsx'
import { useSpan } from './useSpan.ts'

interface ColumnsProps {
  readonly kind: 'columns' | 'line' | 'area'
  readonly label: string
  readonly axisLabel: string
  readonly columns: readonly Column[]
  readonly scale: Scale
  formatTick(value: number): string
  readonly actionWords: string
  onPick(index: number): void
  /** A range was chosen: both ends are in it. */
  onRange(first: number, last: number): void
}

/**
 * Columns, a line or an area over numbers in order. The picture is drawn by the chart library; over it lies one button
 * for each mark, so that pointer, keyboard (one Tab stop, arrows between marks, with Shift a range) and screen reader
 * act alike. Dragging over marks chooses a range too.
 */
export function Columns({ kind, label, axisLabel, columns, scale, formatTick, actionWords, ...acts }: ColumnsProps) {
  const [box, widthPx] = useWidth()
  const { overlay, current, span, handleKeyDown, buttonProps, drop } = useSpan({
    count: columns.length,
    start: startOf(columns),
    ...acts,
  })
  const isInside = (index: number) => span !== null && index >= span.first && index <= span.last
  // The parent makes new columns whenever anything changes; the picture is costly and follows what they say.
  const drawn = `${kind} ${scale.kind} ${columns.map(({ id, value }) => `${id}:${value}`).join()}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawn` stands for all that is drawn of them
  const picture = useMemo(() => ({ columns, scale, formatTick }), [drawn])
  return (
    <div ref={box} className={classes['chart']} onPointerLeave={drop}>
      <Plot kind={kind} axisLabel={axisLabel} widthPx={widthPx} {...picture} />
      <div
        ref={overlay}
        role="toolbar"
        aria-label={label}
        aria-description="Arrows go from mark to mark, with Shift they choose a range."
        className={classes['overlay']}
        style={{ left: LEFT_PX, right: RIGHT_PX, top: TOP_PX, height: HEIGHT_PX - BOTTOM_PX - TOP_PX }}
        onKeyDown={handleKeyDown}
      >
        {columns.map((column, index) => (
          <button
            key={column.id}
            type="button"
            tabIndex={index === current ? 0 : -1}
            aria-label={wordsOf(column)}
            aria-disabled={column.whyNot !== null}
            data-inside={isInside(index) || undefined}
            data-current={index === current || undefined}
            {...buttonProps(index)}
          />
        ))}
      </div>
      <Tip column={columns[current]} range={span && spanWords(columns, span)} actionWords={actionWords} />
    </div>
  )
}

/** The running year, or the last mark: what lies beyond the running year are mistakes in the records. */
const startOf = (columns: readonly Column[]): number => {
  const running = columns.findIndex(({ note }) => note !== null)
  return running >= 0 ? running : columns.length - 1
}

interface TipProps {
  readonly column: Column | undefined
  readonly range: string | null
  readonly actionWords: string
}

/** What is under the pointer or the focus, in words; a range also to a screen reader, which hears marks by themselves. */
function Tip({ column, range, actionWords }: TipProps) {
  if (range !== null)
    return (
      <p className={classes['tip']} role="status">
        <strong>{range}</strong> · Enter or let go: {actionWords}
      </p>
    )
  if (!column) return null
  const { label, count, share, note, whyNot } = column
  return (
    <p className={classes['tip']} aria-hidden="true">
      <strong>{label}</strong> {formatCount(count)} · {formatShare(share)} of the set
      {note && ` · ${note}`} · {whyNot ?? `Enter or click: ${actionWords}; drag for a range`}
    </p>
  )
}
