import { formatCount, formatShare } from '#lib/count'
import classes from './Bars.module.css'

/** One horizontal bar. `note` follows the label; `whyNot`: why it cannot be clicked. */
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
  /** Largest count of the scale, so that several charts can share one. */
  readonly max: number
  /** What a click does, in words: "filter by it". */
  readonly actionWords: string
  readonly onPick: (id: string) => void
}

/**
 * Horizontal bars from zero: label left, count at the end. Each bar is a button in reading order, so that keyboard and
 * screen reader get what the eye gets.
 */
export function Bars({ label, bars, unknown, max, actionWords, onPick }: BarsProps) {
  return (
    <div className={classes['bars']}>
      <ol aria-label={label}>
        {bars.map((bar) => (
          <li key={bar.id}>
            <BarButton bar={bar} max={max} actionWords={actionWords} onPick={onPick} />
          </li>
        ))}
      </ol>
      {unknown && (
        <div className={classes['unknown']}>
          <BarButton bar={unknown} max={max} actionWords={actionWords} onPick={onPick} isUnknown />
        </div>
      )}
    </div>
  )
}

interface BarButtonProps extends Pick<BarsProps, 'max' | 'actionWords' | 'onPick'> {
  readonly bar: Bar
  readonly isUnknown?: boolean
}

function BarButton({ bar, max, actionWords, onPick, isUnknown = false }: BarButtonProps) {
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
        <span
          className={classes['fill']}
          style={{ inlineSize: `${max > 0 ? Math.max((count / max) * 100, count > 0 ? 0.4 : 0) : 0}%` }}
        />
      </span>
      <span className={classes['count']}>{formatCount(count)}</span>
      <span className={classes['tip']} aria-hidden="true">
        {formatShare(share)} of the set · {tip}
      </span>
    </button>
  )
}
