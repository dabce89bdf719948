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
  const isHalfway = held?.lap != null && held.lap.requests > 0 && held.lap.passed < held.lap.held
  if (!held || (held.keptUntil !== null && !isHalfway))
    return <ErrorPanel {...failureOf(error)} tone="partial" onRetry={view.results.retry} />
  const label = held.keptUntil === null ? 'Load the list again' : 'Go on'
  return (
    <ErrorPanel {...failureOf(error)} tone="partial" onRetry={held.goOn} retryLabel={label}>
      <span data-testid="price">{priceWords(held.price, held.perSecond)}</span>
    </ErrorPanel>
  )
}
