import { failureOf, type GroupWalk, MOST_WALK_PAGES, useCreditsLeft } from '#data'
import { formatCount } from '#lib/count'
import type { SourceId } from '#query'
import type { Can } from '#sources'
import { Button, ErrorPanel, PriceTag } from '#ui'
import classes from './all-groups.module.css'

/** What it costs, before it begins. */
function priceOf(rate: Can['rate'], hasPrices: boolean): string {
  if (rate === null) return 'The data are here: it costs nothing.'
  const each = hasPrices
    ? 'each counts against the allowance of the day like one click'
    : 'for each, the server goes through all records of the query'
  return `Each request brings 200 groups, at most ${rate.perSecond} requests a second and ${formatCount(MOST_WALK_PAGES)} in all; ${each}. How many groups there are is known at the end.`
}

function progressOf({ status, pages, credits, groups }: GroupWalk): string {
  const cost = credits === null ? '' : `, ${formatCount(credits)} credits`
  const words = {
    idle: '',
    walking: 'Loading: ',
    stopped: 'Stopped: ',
    failed: 'Failed: ',
    capped: 'As many as are loaded here: ',
    ended: 'All loaded: ',
  }
  return `${words[status]}${formatCount(groups.length)} groups by key in ${formatCount(pages)} ${pages === 1 ? 'request' : 'requests'}${cost}.`
}

interface WalkBarProps {
  readonly walk: GroupWalk
  readonly source: SourceId
  readonly rate: Can['rate']
}

/** Begins, shows and stops the walk over all groups. */
export function WalkBar({ walk, source, rate }: WalkBarProps) {
  const left = useCreditsLeft(source)
  // Only the first provider counts requests against an allowance.
  const hasPrices = source === 'openalex'
  const { status, error, start, stop } = walk
  return (
    <div className={classes['walk']}>
      {error && <ErrorPanel {...failureOf(error)} tone="partial" onRetry={start} />}
      {status === 'idle' ? (
        <p>
          These are the largest 200. {priceOf(rate, hasPrices)}{' '}
          {rate && hasPrices && <PriceTag credits={1} left={left} />}
        </p>
      ) : (
        <p role="status">{progressOf(walk)}</p>
      )}
      {status === 'idle' && <Button onClick={start}>Load all groups</Button>}
      {status === 'walking' && (
        <Button variant="plain" onClick={stop}>
          Stop
        </Button>
      )}
      {status === 'stopped' && (
        <Button variant="plain" onClick={start}>
          Go on
        </Button>
      )}
    </div>
  )
}
