import { Suspense } from 'react'
import { useVisit } from '#prefs'
import { parseAddress } from '#query'
import { lazyPart } from '#ui'
import { Link, useAddress } from '#url'
import classes from './pick-source.module.css'

const { Part: LeftBehind } = lazyPart(async () => (await import('./LeftBehind.tsx')).LeftBehind)

/**
 * What has to be said about where the answers come from: that the sample was opened because OpenAlex did not answer,
 * with the way back; what of a question stayed behind at another provider; and, whenever the sample answers, that its records are synthetic.
 */
export function SourceNotice() {
  const { route } = useAddress()
  const notice = useVisit((state) => state.notice)
  const { setNotice } = useVisit((state) => state.actions)
  const source = route.kind === 'list' ? route.query.source : route.kind === 'record' ? route.source : null
  const left = useVisit((state) => state.left)
  const hasLeft = left?.account.lines.some(({ fate }) => fate === 'left')
  if (hasLeft && left && route.kind === 'list' && left.account.query.entity === route.query.entity)
    return (
      <Suspense>
        <LeftBehind left={left} />
      </Suspense>
    )
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
