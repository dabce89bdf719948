import { failureOf, useCreditsLeft } from '#data'
import { formatCount } from '#lib/count'
import type { SourceId } from '#query'
import type { Can } from '#sources'
import { ErrorPanel, PriceTag } from '#ui'
import classes from './cross.module.css'
import type { Progress } from './useSplit.ts'

const requests = (count: number): string => `${formatCount(count)} ${count === 1 ? 'request' : 'requests'}`

/** What it costs, before it begins. */
function priceWords(price: number, rate: Can['rate']): string {
  if (rate === null) return 'The data are here: it costs nothing.'
  const seconds = Math.ceil(price / rate.perSecond)
  return `${requests(price)}, one for each value, in about ${seconds} s or more; each counts against the allowance of the day like one click.`
}

const costWords = ({ credits }: Progress): string => (credits === null ? '' : `, ${formatCount(credits)} credits`)

interface ProgressLineProps {
  readonly progress: Progress
  readonly source: SourceId
  readonly rate: Can['rate']
}

/** The price of a split before it is counted, how far it came meanwhile, what is missing in the end. */
export function ProgressLine({ progress, source, rate }: ProgressLineProps) {
  const left = useCreditsLeft(source)
  const { status, ready, failed, price, error, start, stop, retry } = progress
  if (status === 'ended' && failed === 0) return null
  const isPartial = status === 'stopped' || (status === 'ended' && failed > 0)
  return (
    <>
      {error && status === 'ended' && <ErrorPanel {...failureOf(error)} tone="partial" onRetry={retry} />}
      <div className={classes['progress']} data-partial={isPartial || undefined}>
        <p role="status">
          {status === 'idle' && (
            <>
              {priceWords(price, rate)} {rate && <PriceTag credits={price} left={left} />}
            </>
          )}
          {status === 'counting' && `Counting: ${ready} of ${requests(price)}${costWords(progress)}.`}
          {status === 'stopped' && `Stopped, partial: ${ready} of ${requests(price)} answered${costWords(progress)}.`}
          {status === 'ended' && `Partial: ${failed} of ${requests(price)} failed.`}
        </p>
        {status === 'counting' && <progress value={ready} max={price} aria-label="Values counted" />}
        {status === 'counting' && (
          <button type="button" className={classes['quiet']} onClick={stop}>
            Stop
          </button>
        )}
        {(status === 'idle' || status === 'stopped') && (
          <button type="button" className={classes['quiet']} onClick={start}>
            {status === 'idle' ? `Count ${formatCount(price)} values` : 'Go on'}
          </button>
        )}
      </div>
    </>
  )
}
