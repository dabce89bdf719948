import { type AnswerCache, useAnswerCache } from '#data'
import { formatCount } from '#lib/count'
import { canKeepPreferences, usePreferences } from '#prefs'
import { Button } from '#ui'
import classes from './settings.module.css'

const megabytes = (size: number): string =>
  (size / 1e6).toLocaleString('en-US', { maximumFractionDigits: size < 1e7 ? 1 : 0 })

/** What is kept beyond the visit, in words. */
function keptWords({ kept, trouble, mostSize }: AnswerCache): string {
  if (trouble !== null && trouble !== 'full') return 'This browser keeps no answers beyond the visit.'
  if (kept === null) return 'Counting what is kept …'
  if (kept.count === 0) return 'No answers are kept in this browser.'
  const answers = `${formatCount(kept.count)} ${kept.count === 1 ? 'answer' : 'answers'}`
  const room = `about ${megabytes(kept.size)} of ${megabytes(mostSize)} MB`
  return `Kept in this browser: ${answers}, ${room}. Those used longest ago make way for others.`
}

/** What this browser keeps, and the way to clear it. */
export function CacheSection() {
  const cache = useAnswerCache()
  const { recent, actions } = usePreferences()
  const { count, kept } = cache
  return (
    <section aria-labelledby="settings-cache">
      <h2 id="settings-cache">Cache</h2>
      <p>
        {count === 1 ? '1 answer is' : `${count} answers are`} in memory for this visit, so that going back asks nothing
        again.
      </p>
      <p role="status">{keptWords(cache)}</p>
      {!canKeepPreferences() && <p>This browser blocks storage for this page: settings hold for this visit only.</p>}
      <div className={classes['row']}>
        <Button variant="plain" onClick={() => void cache.clear()} disabled={count === 0 && !kept?.count}>
          Clear answers
        </Button>
        <Button variant="plain" onClick={actions.forgetRecent} disabled={recent.length === 0}>
          Forget recent queries
        </Button>
      </div>
    </section>
  )
}
