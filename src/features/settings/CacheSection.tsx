import { Button } from '@mantine/core'
import { useAnswerCache } from '#data'
import { canKeepPreferences, usePreferences } from '#prefs'
import classes from './settings.module.css'

/** What this browser keeps, and the way to clear it. */
export function CacheSection() {
  const { count, clear } = useAnswerCache()
  const { recent, actions } = usePreferences()
  return (
    <section aria-labelledby="settings-cache">
      <h2 id="settings-cache">Cache</h2>
      <p>
        {count === 1 ? '1 answer is' : `${count} answers are`} kept in memory for this visit, so that going back asks
        nothing again.
      </p>
      {!canKeepPreferences() && <p>This browser blocks storage for this page: settings hold for this visit only.</p>}
      <div className={classes['row']}>
        <Button variant="default" onClick={clear} disabled={count === 0}>
          Clear answers
        </Button>
        <Button variant="default" onClick={actions.forgetRecent} disabled={recent.length === 0}>
          Forget recent queries
        </Button>
      </div>
    </section>
  )
}
