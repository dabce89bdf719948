import { formatCount, formatShare } from '#lib/count'
import classes from './Bars.module.css'

/** One horizontal bar. `share`: of the whole set, 0 to 1. `whyNot`: why it cannot be clicked. */
export interface Bar {
  readonly id: string
  readonly label: string
  readonly count: number
  readonly share: number
  readonly whyNot: string | null
}

interface BarsProps {
  readonly label: string
  readonly bars: readonly Bar[]
  /** Drawn last, apart and hatched: records without a value. */
  readonly unknown: Bar | null
  /** How long a bar is, 0 to 1, so that several charts can have one scale. */
  lengthOf(bar: Bar): number
  /** The share stands at the end of each bar instead of the count. */
  readonly isShare?: boolean
  /** Whether unknown has a place on the scale; else it stands as a figure only. */
  readonly isUnknownDrawn?: boolean
  /** What a click does, in words: "filter by it". */
  readonly actionWords: string
  readonly onPick: (id: string) => void
}

/** A bar this short is still seen, in per cent of the room. */
const LEAST_PERCENT = 0.4

/**
 * Horizontal bars from zero: label left, figure at the end. Each bar is a button in reading order, so that keyboard and
 * screen reader get what the eye gets.
 */
export function Bars({ label, bars, unknown, lengthOf, isShare = false, isUnknownDrawn = true, ...acts }: BarsProps) {
  const lengthInPercent = (bar: Bar) => (bar.count > 0 ? Math.max(Math.min(lengthOf(bar), 1) * 100, LEAST_PERCENT) : 0)
  return (
    <div className={classes['bars']}>
      <ol aria-label={label}>
        {bars.map((bar) => (
          <li key={bar.id}>
            <BarButton bar={bar} percent={lengthInPercent(bar)} isShare={isShare} {...acts} />
          </li>
        ))}
      </ol>
      {unknown && (
        <div className={classes['unknown']}>
          <BarButton
            bar={unknown}
            percent={isUnknownDrawn ? lengthInPercent(unknown) : 0}
            isShare={isShare}
            isUnknown
            {...acts}
          />
        </div>
      )}
    </div>
  )
}

interface BarButtonProps extends Pick<BarsProps, 'actionWords' | 'onPick'> {
  readonly bar: Bar
  readonly percent: number
  readonly isShare: boolean
  readonly isUnknown?: boolean
}

function BarButton({ bar, percent, isShare, actionWords, onPick, isUnknown = false }: BarButtonProps) {
  const { id, label, count, share, whyNot } = bar
  const figures = `${formatCount(count)}, ${formatShare(share)} of the set`
  const tip = whyNot ?? `Enter or click: ${actionWords}`
  return (
    <button
      type="button"
      className={classes['bar']}
      data-unknown={isUnknown || undefined}
      aria-disabled={whyNot !== null}
      aria-label={`${label}: ${figures}. ${whyNot ?? ''}`}
      title={`${label}: ${figures}\n${tip}`}
      onClick={() => whyNot === null && onPick(id)}
    >
      <span className={classes['label']}>{label}</span>
      <span className={classes['track']}>
        {percent > 0 && <span className={classes['fill']} style={{ inlineSize: `${percent}%` }} />}
      </span>
      <span className={classes['count']}>{isShare ? formatShare(share) : formatCount(count)}</span>
      <span className={classes['tip']} aria-hidden="true">
        {isShare ? `${formatCount(count)} records` : `${formatShare(share)} of the set`} · {tip}
      </span>
    </button>
  )
}
