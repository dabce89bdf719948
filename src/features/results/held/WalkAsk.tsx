import { failureOf, useHeldWalk } from '#data'
import type { SourceError } from '#sources'
import { ErrorPanel } from '#ui'
import type { ResultsView } from '../useResultsView.ts'
import { priceWords } from './words.ts'

interface WalkAskProps {
  readonly view: ResultsView
  readonly error: SourceError
}

/** The end of a list whose place was lost: why, what going on costs, and the way to agree to it. */
export function WalkAsk({ view, error }: WalkAskProps) {
  const held = useHeldWalk(view.request, view.results)
  if (!held || held.keptUntil !== null)
    return <ErrorPanel {...failureOf(error)} tone="partial" onRetry={view.results.retry} />
  return (
    <ErrorPanel {...failureOf(error)} tone="partial" onRetry={held.goOn} retryLabel="Walk the list anew">
      <span data-testid="anew-price">{priceWords(held.price, held.perSecond)}</span>
    </ErrorPanel>
  )
}
