import { type ReactNode, useState } from 'react'
import { type HeldWalk, useHeldWalk } from '#data'
import type { Lap } from '#sources'
import classes from '../results.module.css'
import type { ResultsView } from '../useResultsView.ts'
import styles from './held.module.css'
import { useClock, WARNED_MS } from './useClock.ts'
import { driftWords, leftWords, passingWords, priceWords } from './words.ts'

const minutes = (ms: number): string => `${Math.round(ms / 60_000)} minutes`

interface Line {
  /** What is told once. */
  readonly words: string
  /** What changes every second, and is not told each time. */
  readonly left?: string
  readonly action: ReactNode
  readonly progress?: { readonly value: number; readonly max: number }
}

const button = (label: string, onClick: () => void): ReactNode => (
  <button type="button" className={`${classes['quiet']} ${styles['act']}`} onClick={onClick}>
    {label}
  </button>
)

/** A place that is kept for a while only: the warning before the time is over, and what comes after. */
function placeLine({ who, keepsPlaceMs, keptUntil, price, perSecond, goOn }: HeldWalk, now: number): Line | null {
  if (keptUntil === null || now < keptUntil - WARNED_MS) return null
  const cost = priceWords(price, perSecond)
  const time = minutes(keepsPlaceMs)
  if (now < keptUntil)
    return {
      words: `${who} keeps the place in this list for ${time} after its last page. Load more before that, or to go on it is loaded again from its start: ${cost}.`,
      left: `${leftWords(keptUntil - now)} left`,
      action: button('Load more', goOn),
    }
  return {
    words: `The ${time} for which ${who} keeps the place in this list are over. All rows stay; to go on it is loaded again from its start: ${cost}.`,
    action: button('Load again', goOn),
  }
}

function lineOf(held: HeldWalk, view: ResultsView, now: number): Line | null {
  const { lap, isPassing, price } = held
  if (isPassing && lap)
    return {
      words: passingWords(lap, price),
      action: button('Stop', held.stop),
      progress: { value: Math.min(lap.passed, lap.held), max: lap.held },
    }
  const { status } = view.results
  return status === 'ready' || status === 'ended' ? placeLine(held, now) : null
}

/** How the list stands with the provider that holds its place: in one line, and only when there is something to say. */
export function WalkLine({ view }: { readonly view: ResultsView }) {
  const held = useHeldWalk(view.request, view.results)
  const now = useClock(held?.keptUntil ?? null)
  const [closed, setClosed] = useState<Lap['held'] | null>(null)
  const line = held && (lineOf(held, view, now) ?? doneLine(held, view, closed, setClosed))
  return (
    <div className={styles['line']} data-shown={line !== null}>
      <p role="status">{line?.words}</p>
      {line?.progress && <progress {...line.progress} aria-label="Rows passed again" />}
      {line?.left && (
        <span role="timer" className={styles['left']}>
          {line.left}
        </span>
      )}
      {line?.action}
    </div>
  )
}

/** What became of a list that was walked anew, until it is closed. */
function doneLine(
  { lap, isEnded, isPassing }: HeldWalk,
  { results }: ResultsView,
  closed: number | null,
  close: (held: number) => void,
): Line | null {
  if (!lap || isPassing || lap.passed < lap.held || closed === lap.held || results.status === 'failed-midway')
    return null
  const latest = results.check?.latest ?? { kind: 'unknown' }
  return { words: driftWords(lap, latest, isEnded), action: button('Close', () => close(lap.held)) }
}
