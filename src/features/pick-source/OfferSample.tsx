import { emptyView, withSource } from '#query'
import type { SourceError } from '#sources'
import { Link, useAddress } from '#url'
import classes from './pick-source.module.css'

/** Failures that another place of answers would not have. */
const ELSEWHERE_HELPS: readonly SourceError['kind'][] = ['offline', 'timeout', 'rate-limited', 'server', 'bad-answer']

/** Offers the same view on the sample when its Source does not answer. It never opens by itself: a link keeps its Source. */
export function OfferSample({ error }: { readonly error: SourceError }) {
  const { route, unread } = useAddress()
  if (route.kind !== 'list' || route.query.source === 'sample' || !ELSEWHERE_HELPS.includes(error.kind)) return null
  const query = withSource(route.query, 'sample')
  return (
    <p className={classes['offer']}>
      <Link
        to={{
          route: { ...route, query, view: query.entity === route.query.entity ? route.view : emptyView() },
          unread,
        }}
      >
        Open the {query.entity === route.query.entity ? 'same' : 'nearest'} question on the synthetic sample
      </Link>{' '}
      (invented records, works without a network)
    </p>
  )
}
