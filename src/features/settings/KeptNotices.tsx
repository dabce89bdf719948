import { useState } from 'react'
import { useIsOnline, useKeepingTrouble } from '#data'
import { toldOnce } from '#prefs'
import classes from './settings.module.css'

const TROUBLE = {
  blocked:
    'This browser keeps no answers for this page (a private window, blocked storage, or a newer version of the page in another tab).',
  broken: 'This browser keeps no answers for this page: its database does not answer.',
  full: 'The storage of this browser is full: it keeps no more answers for this page.',
} as const

/** What has to be said of what is kept: that there is no network, and, once, that nothing can be kept. */
export function KeptNotices() {
  const isOnline = useIsOnline()
  const trouble = useKeepingTrouble()
  const [isTold, setTold] = useState(() => toldOnce.has('storage'))
  const handleUnderstood = () => {
    toldOnce.add('storage')
    setTold(true)
  }
  return (
    <>
      {!isOnline && (
        <p className={classes['offered']} role="status">
          There is no network. What was seen before is shown as it was kept in this browser, with its age.
        </p>
      )}
      {trouble && !isTold && (
        <p className={classes['offered']} role="status">
          <span>{TROUBLE[trouble]} Everything works; after a reload it is asked for again.</span>
          <button type="button" className={classes['understood']} onClick={handleUnderstood}>
            Understood
          </button>
        </p>
      )}
    </>
  )
}
