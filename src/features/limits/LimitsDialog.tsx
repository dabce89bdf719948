import { useSource, useTraffic } from '#data'
import { formatCount } from '#lib/count'
import type { SourceId } from '#query'
import type { MonitorSnapshot } from '#sources'
import { Dialog } from '#ui'
import classes from './limits.module.css'
import { Requests } from './Requests.tsx'
import { useNow } from './useNow.ts'
import { durationWords, leftWords, resetWords, shareLeft, waitLeft } from './words.ts'

interface LimitsDialogProps {
  /** Whose allowance is shown; the requests are those of all. */
  readonly source: SourceId
  readonly isOpen: boolean
  onClose(): void
}

/** The provider's limits as they stand, and everything that was sent. */
export function LimitsDialog({ source, isOpen, onClose }: LimitsDialogProps) {
  return (
    <Dialog title="Requests and limits" size="64rem" isOpen={isOpen} onClose={onClose}>
      <Content source={source} />
    </Dialog>
  )
}

/** Follows the traffic only while it is in sight: the dialog mounts it when it opens. */
function Content({ source }: Pick<LimitsDialogProps, 'source'>) {
  const traffic = useTraffic()
  const { sent, retries, failed, credits, fromCache } = traffic.totals
  const state = traffic.now.get(source)
  return (
    <div className={classes['dialog']}>
      {state && <Allowance source={source} state={state} />}
      <p>
        Since this page was opened: {formatCount(sent)} sent
        {retries > 0 && `, ${formatCount(retries)} of them repeated`}
        {failed > 0 && `, ${formatCount(failed)} without an answer`}
        {credits > 0 && `; ${formatCount(credits)} credits spent`}; {formatCount(fromCache)} answered from what was at
        hand.
      </p>
      <Requests lines={traffic.lines} />
    </div>
  )
}

function Allowance({ source: id, state }: { readonly source: SourceId; readonly state: MonitorSnapshot }) {
  const { rate } = useSource(id).source.can
  const now = useNow(state.pausedUntil ? 500 : 30_000)
  const { budget, perSecond, inFlight, waiting } = state
  const wait = waitLeft(state, now)
  const share = budget && shareLeft(budget)
  const left = budget && leftWords(budget)
  const resets = budget && resetWords(budget, now)
  return (
    <section className={classes['allowance']} aria-label="Allowance">
      <p className={classes['left']}>
        {left ?? rate?.about ?? (rate?.hasCredits ? 'The provider has not said what is left of the day.' : null)}
      </p>
      {share !== null && (
        <div className={classes['bar']} aria-hidden="true">
          <span style={{ inlineSize: `${100 * share}%` }} />
        </div>
      )}
      <p>
        {resets} At most {formatCount(perSecond)} requests a second, over all tabs; {formatCount(inFlight)} under way,{' '}
        {formatCount(waiting)} waiting.
      </p>
      {wait !== null && (
        <p className={classes['wait']}>
          The provider asks to wait: going on in {durationWords(wait)}. Nothing is lost.
        </p>
      )}
    </section>
  )
}
