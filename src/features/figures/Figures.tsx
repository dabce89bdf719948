import { useSource } from '#data'
import { findField } from '#query'
import type { Source } from '#sources'
import { useList } from '#url'
import { CitationFigures } from './CitationFigures.tsx'
import { Completeness } from './Completeness.tsx'
import { carriedOf, opennessOf } from './carried.ts'
import classes from './figures.module.css'
import { OpenAccess } from './OpenAccess.tsx'

/**
 * What the figures cost, said before they are asked for. A grouping is one credit, with a search in it or without
 * (provider reference § 11.2).
 */
const priceOf = ({ id, can, label }: Source, requests: number): string =>
  can.rate === null
    ? 'Counted in this browser: it costs nothing.'
    : `Up to ${requests} requests to ${label}${id === 'openalex' ? ', one credit each' : ''}: a figure is asked for when it comes in sight.`

/** The set in figures: how open it is, how often it is cited, what its records lack. */
export function Figures() {
  const { entity, source } = useList().query
  const handle = useSource(source)
  const status = entity === 'works' ? findField(entity, 'open_access.oa_status') : null
  const cited = findField(entity, 'cited_by_count')
  const openness = opennessOf(entity)
  const carried = carriedOf(entity)
  const requests = (status ? 1 : 0) + (cited ? 1 : 0) + openness.length + carried.length
  return (
    <section id="figures" tabIndex={-1} aria-label="Figures" className={classes['figures']}>
      <p className={classes['price']}>
        {requests > 0 ? priceOf(handle.source, requests) : 'There are no figures for records of this kind.'}
      </p>
      <div>
        {status && <OpenAccess field={status} />}
        {openness.length > 0 && <Completeness title="Open access" lines={openness} />}
        {cited && <CitationFigures field={cited} />}
      </div>
      {carried.length > 0 && <Completeness title="What the records carry" lines={carried} />}
    </section>
  )
}
