import { Suspense, useState } from 'react'
import { useTraffic } from '#data'
import { formatCount } from '#lib/count'
import type { SourceId } from '#query'
import type { MonitorSnapshot } from '#sources'
import { lazyPart } from '#ui'
import { useAddress } from '#url'
import { setInspector, useInspector } from './inspector.ts'
import classes from './limits.module.css'
import { useNow } from './useNow.ts'
import { durationWords, leftWords, resetWords, shareLeft, timeWords, waitLeft } from './words.ts'

const { Part: LimitsDialog, prefetch } = lazyPart(async () => (await import('./LimitsDialog.tsx')).LimitsDialog)

/** Share of the allowance below which it is worth a look. */
const LOW = 0.1

/** What is left of the provider's allowance, quietly; a countdown while it asks to wait. Opens the request inspector. */
export function LimitsButton() {
  const { now: states, totals } = useTraffic()
  const { route } = useAddress()
  const isOpen = useInspector()
  const [wasOpened, setOpened] = useState(isOpen)
  // Opened from elsewhere, too.
  if (isOpen && !wasOpened) setOpened(true)
  const id: SourceId = route.kind === 'home' ? 'openalex' : route.kind === 'list' ? route.query.source : route.source
  const state = states.get(id)
  const now = useNow(state?.pausedUntil ? 500 : null)
  if (!state && !wasOpened) return null
  const wait = state ? waitLeft(state, now) : null
  const share = state?.budget ? shareLeft(state.budget) : null
  const tone = wait !== null ? 'wait' : share !== null && share < LOW ? 'low' : undefined
  const words = wait === null ? shortWords(state, totals.sent) : `Waiting ${durationWords(wait)}`
  return (
    <>
      <button
        type="button"
        className={classes['open']}
        data-tone={tone}
        aria-haspopup="dialog"
        aria-label={`Requests and limits: ${longWords(state, totals.sent, now)}`}
        title={longWords(state, totals.sent, now)}
        onClick={() => setInspector(true)}
        onFocus={prefetch}
        onPointerEnter={prefetch}
      >
        <span className={classes['gauge']} aria-hidden="true">
          <span style={{ inlineSize: `${100 * (share ?? 1)}%` }} />
        </span>
        <span className={classes['short']} data-testid="limits">
          {words}
        </span>
      </button>
      <span role="status" className="bs-visually-hidden">
        {wait !== null && state?.pausedUntil && `The provider asks to wait until ${timeWords(state.pausedUntil)}.`}
      </span>
      {wasOpened && (
        <Suspense>
          <LimitsDialog source={id} isOpen={isOpen} onClose={() => setInspector(false)} />
        </Suspense>
      )}
    </>
  )
}

function shortWords(state: MonitorSnapshot | undefined, sent: number): string {
  const remaining = state?.budget?.remaining ?? null
  return remaining === null ? `${formatCount(sent)} sent` : `${formatCount(remaining)} left`
}

function longWords(state: MonitorSnapshot | undefined, sent: number, now: number): string {
  const budget = state?.budget ?? null
  const left = budget && leftWords(budget)
  const resets = budget && resetWords(budget, now)
  return [left ?? `${formatCount(sent)} requests sent`, resets].filter((part) => part !== null).join('. ')
}
