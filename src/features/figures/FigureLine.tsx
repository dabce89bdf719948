import type { ReactNode } from 'react'
import { formatCount, formatShare } from '#lib/count'
import classes from './figures.module.css'

interface FigureLineProps {
  readonly label: string
  /** `null`: not known yet. */
  readonly count: number | null
  readonly matching: number | null
  /** What a click does, in words. */
  readonly action: string
  readonly isOld?: boolean
  /** Records of which nothing is known: hatched. */
  readonly isUnknown?: boolean
  /** Why the figure cannot be had. */
  readonly whyNot?: string | null
  readonly failure?: { readonly text: string; retry(): void } | null
  /** `null`: no filter selects these records. */
  readonly onPick: (() => void) | null
  /** What stands behind the figures. */
  readonly children?: ReactNode
}

/** How many records of the set: a bar over the whole set, the count, the share. A click selects them. */
export function FigureLine(props: FigureLineProps) {
  const { label, count, matching, action, isOld = false, isUnknown = false, onPick, children } = props
  const { whyNot = null, failure = null } = props
  if (whyNot !== null || (failure !== null && count === null))
    return <NoFigure label={label} text={whyNot} failure={failure} />
  const share = count !== null && matching ? count / matching : null
  const figures =
    count === null ? 'counting' : `${formatCount(count)}${share === null ? '' : `, ${formatShare(share)}`}`
  return (
    <div className={classes['line']} data-old={isOld || undefined} aria-busy={isOld || count === null}>
      <button
        type="button"
        className={classes['with']}
        aria-label={`${label}: ${figures}`}
        title={onPick ? action : 'No filter selects exactly these records.'}
        aria-disabled={count === null || onPick === null}
        onClick={() => count !== null && onPick?.()}
      >
        <span>{label}</span>
        <span className={classes['track']}>
          <span
            className={classes['fill']}
            data-unknown={isUnknown || undefined}
            style={{ inlineSize: `${(share ?? 0) * 100}%` }}
          />
        </span>
        <span className={classes['count']}>{count === null ? '…' : formatCount(count)}</span>
        <span className={classes['share']}>{share === null ? '' : formatShare(share)}</span>
      </button>
      {failure ? <Failure {...failure} /> : children}
    </div>
  )
}

function NoFigure(props: { readonly label: string; readonly text: string | null } & Pick<FigureLineProps, 'failure'>) {
  const { label, text, failure } = props
  return (
    <div className={classes['line']}>
      <span className={classes['name']}>{label}</span>
      {failure && text === null ? <Failure {...failure} /> : <span className={classes['note']}>{text}</span>}
    </div>
  )
}

const Failure = ({ text, retry }: NonNullable<FigureLineProps['failure']>) => (
  <span className={classes['note']}>
    {text}{' '}
    <button type="button" className={classes['quiet']} onClick={retry}>
      Try again
    </button>
  </span>
)
