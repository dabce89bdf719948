import { failureOf } from '#data'
import { formatCount } from '#lib/count'
import { type Ticks, useTicks } from '#prefs'
import { copyFormatsOf, entityInfo, parseAddress } from '#query'
import { ErrorPanel } from '#ui'
import { Link } from '#url'
import { countOfTicks, MOST_COPIED } from './read-ticked.ts'
import styles from './tick-bar.module.css'
import { tickWords } from './tick-words.ts'
import { allTicks } from './ticking.ts'
import { useCopyTicked } from './useCopyTicked.ts'
import type { ResultsView } from './useResultsView.ts'
import { useTickKey } from './useRowTicks.ts'

interface TickBarProps {
  readonly view: ResultsView
  readonly ticks: Ticks
}

/** What is ticked, always said, and what can be done with it; or that the ticks belong to another query. */
export function TickBar({ view, ticks }: TickBarProps) {
  const key = useTickKey(view.list.query)
  return (
    <div className={styles['ticks']}>
      {ticks.key === key ? <OwnTicks view={view} ticks={ticks} /> : <OtherTicks ticks={ticks} />}
    </div>
  )
}

/** The ticks of a query that is not the present one: put aside, not lost. */
function OtherTicks({ ticks }: { readonly ticks: Ticks }) {
  const { setTicks } = useTicks.getState()
  const many =
    ticks.kind === 'all' ? 'All records' : ticks.ids.size === 1 ? 'One row' : `${formatCount(ticks.ids.size)} rows`
  return (
    <>
      <p role="status">{many} ticked in another list: put aside.</p>
      <Link to={parseAddress(ticks.href)}>Back to that list</Link>
      <button type="button" onClick={() => setTicks(null)}>
        Forget the ticks
      </button>
    </>
  )
}

function OwnTicks({ view, ticks }: TickBarProps) {
  const { setTicks } = useTicks.getState()
  const { query } = view.list
  const { total } = view.results
  const { outcome, copy } = useCopyTicked(view, ticks)
  const noun = entityInfo(query.entity).label.toLowerCase()
  const count = countOfTicks(ticks, total)
  const isTooMany = count === null || count > MOST_COPIED
  const isAll = ticks.kind === 'all' && ticks.ids.size === 0
  return (
    <>
      <p role="status">{tickWords(ticks, total, noun)}</p>
      {!isAll && (
        <button type="button" onClick={() => setTicks(allTicks(ticks))}>
          Tick all {total.kind === 'exact' ? `${formatCount(total.count)} ` : ''}that match
        </button>
      )}
      <button type="button" onClick={() => setTicks(null)}>
        Clear
      </button>
      <span className={styles['copies']}>
        {isTooMany ? (
          <span>More than {formatCount(MOST_COPIED)} are not copied: Export takes the ticked ones.</span>
        ) : (
          <>
            <span>Copy as</span>
            {copyFormatsOf(query.entity).map((format) => (
              <button key={format.id} type="button" onClick={() => void copy(format)}>
                {format.label}
              </button>
            ))}
          </>
        )}
      </span>
      <span role="status">
        {outcome.kind === 'reading' && 'Reading …'}
        {outcome.kind === 'refused' && 'The browser did not allow copying.'}
        {outcome.kind === 'copied' && outcome.words}
      </span>
      {outcome.kind === 'failed' && <ErrorPanel {...failureOf(outcome.error)} tone="partial" />}
    </>
  )
}
