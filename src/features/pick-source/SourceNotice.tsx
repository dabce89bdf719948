import { useVisit } from '#prefs'
import { parseAddress } from '#query'
import { Link, useAddress } from '#url'
import classes from './pick-source.module.css'

/**
 * What has to be said about where the answers come from: that the sample was opened because OpenAlex did not answer,
 * with the way back; and, whenever the sample answers, that its records are synthetic.
 */
export function SourceNotice() {
  const { route } = useAddress()
  const notice = useVisit((state) => state.notice)
  const { setNotice } = useVisit((state) => state.actions)
  const source = route.kind === 'list' ? route.query.source : route.kind === 'record' ? route.source : null
  if (source !== 'sample') return null
  if (notice?.kind !== 'sample-opened')
    return (
      <p className={classes['notice']}>
        <span>
          <span className={classes['synthetic']}>Synthetic sample.</span> These records are invented; use them to try
          things out, never to cite.
        </span>
      </p>
    )
  return (
    <p className={classes['notice']} role="status">
      <span>
        OpenAlex did not answer within two seconds, so the{' '}
        <span className={classes['synthetic']}>synthetic sample</span> was opened. Its records are invented.
      </span>
      <Link to={parseAddress(notice.href)} onClick={() => setNotice(null)}>
        Ask OpenAlex again
      </Link>
      <button type="button" onClick={() => setNotice(null)}>
        Stay with the sample
      </button>
    </p>
  )
}
