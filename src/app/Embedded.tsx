import { useAnsweredAt, useNames, useSource } from '#data'
import { ChartPanel } from '#features/chart'
import { CrossPart } from '#features/cross'
import { Results } from '#features/results'
import { describe, type Embed, emptyView, idsToName } from '#query'
import { Icon } from '#ui'
import { fullLinkOf, useList } from '#url'
import classes from './Embedded.module.css'

/**
 * One part of a view alone, for a frame of another page: what it shows in words, the part, where it is from, and the
 * link to the whole view, which opens in a tab of its own.
 */
export function Embedded({ embed }: { readonly embed: Embed }) {
  const { query, view } = useList()
  const names = useNames(useSource(query.source), idsToName(query, view))
  const shown = embed === 'chart' ? view : { ...emptyView(), sort: view.sort }
  return (
    <main className={classes['page']}>
      <h1 className={classes['sentence']}>{describe(query, shown, names)}</h1>
      <div className={classes['part']}>
        {embed === 'chart' ? <ChartPanel renderSeries={(field) => <CrossPart field={field} />} /> : <Results />}
      </div>
      <Origin />
    </main>
  )
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** Where the figures are from, of which day, and the way to the whole view. */
function Origin() {
  const { query, view, unread } = useList()
  const { source } = useSource(query.source)
  const answeredAt = useAnsweredAt()
  const link = fullLinkOf({ route: { kind: 'list', query, view: { ...view, embed: null } }, unread })
  return (
    <p className={classes['origin']}>
      <span>
        Source: {source.label}
        {answeredAt !== null && `, ${DAY.format(answeredAt)}`}.
        {query.source === 'sample' && ' These records are invented.'}
      </span>
      <a href={link} target="_blank" rel="noopener">
        Open in Bibscope <Icon name="external" size={14} />
      </a>
    </p>
  )
}
