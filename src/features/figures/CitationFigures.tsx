import { useEffect } from 'react'
import { failureOf, type GroupWalk, useGroups, useGroupWalk, useSource } from '#data'
import { formatCount, formatShare } from '#lib/count'
import { entityInfo, type Field } from '#query'
import { Button, ErrorPanel, useInSight } from '#ui'
import { useList } from '#url'
import { type Citations, citationsOf, citationsOfAll } from './citations.ts'
import classes from './figures.module.css'
import { whyNotCounted } from './useCarried.ts'

/** What one request gives. */
const ASKED = 200

/**
 * How often the set is cited: exact figures only. One request gives the records of the 200 commonest numbers of
 * citations; where there are more, sum and mean wait for a walk over all of them, which is started by hand.
 */
export function CitationFigures({ field }: { readonly field: Field }) {
  const [watch, isInSight] = useInSight()
  const { query } = useList()
  const { source } = useSource(query.source)
  const whyNot = whyNotCounted(query, source.can, field)
  const request = { query, field: field.id, includeUnknown: true }
  const answer = useGroups({ ...request, top: ASKED }, isInSight && whyNot === null)
  const walk = useGroupWalk(request)
  const { groups, isOld, error, retry } = answer
  const isFree = source.can.rate === null
  const needsWalk = groups !== null && !groups.isComplete && walk.status !== 'ended'
  const { status, start } = walk
  useEffect(() => {
    // Data that lie here cost nothing to walk.
    if (isFree && needsWalk && status === 'idle') start()
  }, [isFree, needsWalk, status, start])
  const figures = walk.status === 'ended' ? citationsOfAll(walk.groups) : groups && citationsOf(groups)
  return (
    <section ref={watch} aria-label="Citations" className={classes['section']}>
      <h2>Citations</h2>
      {whyNot !== null && <p className={classes['note']}>{whyNot}</p>}
      {error && <ErrorPanel {...failureOf(error)} tone={figures ? 'partial' : 'failure'} onRetry={retry} />}
      {whyNot === null && !error && !groups && <p role="status">Counting …</p>}
      {figures && (
        <div data-old={isOld || undefined} aria-busy={isOld} className={classes['answer']}>
          <Values figures={figures} />
          {needsWalk && <AddUp walk={walk} isFree={isFree} />}
        </div>
      )}
    </section>
  )
}

const ONE_DECIMAL = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })

const NOT_YET = 'not known yet'

function Values({ figures }: { readonly figures: Citations }) {
  const { entity } = useList().query
  const many = entityInfo(entity).label.toLowerCase()
  const { known, unknown, sum, mean, median, uncited, most } = figures
  const rows: readonly (readonly [string, number | null, string?])[] = [
    ['Sum', sum],
    ['Mean', mean],
    ['Median', median],
    ['Most cited', most],
    ['Never cited', uncited, known ? formatShare((uncited ?? 0) / known) : ''],
  ]
  return (
    <>
      <dl className={classes['values']}>
        {rows.map(([name, value, note = '']) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd data-unknown={value === null || undefined}>
              {value === null ? NOT_YET : ONE_DECIMAL.format(value)} {value !== null && <small>{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {known !== null && unknown !== null && (
        <p className={classes['note']}>
          {formatCount(known + unknown)} {many} = {formatCount(known)} with a number of citations +{' '}
          {formatCount(unknown)} without.
        </p>
      )}
    </>
  )
}

/** Starts, shows and stops the walk that sum and mean need. */
function AddUp({ walk, isFree }: { readonly walk: GroupWalk; readonly isFree: boolean }) {
  const { status, pages, error, start, stop } = walk
  if (error) return <ErrorPanel {...failureOf(error)} tone="partial" onRetry={start} />
  if (status === 'capped')
    return <p role="status">There are more numbers of citations than can be walked: sum and mean are not available.</p>
  const price = isFree ? '' : ' One request for every 200 of them.'
  return (
    <div className={classes['walk']}>
      <p role="status">
        {status === 'idle'
          ? `Sum and mean need all numbers of citations, and there are more than one answer holds.${price}`
          : `${formatCount(pages)} ${pages === 1 ? 'request' : 'requests'} answered …`}
      </p>
      {status === 'walking' ? (
        <Button variant="plain" size="small" onClick={stop}>
          Stop
        </Button>
      ) : (
        <Button variant="plain" size="small" onClick={start}>
          {status === 'stopped' ? 'Go on' : 'Add them up'}
        </Button>
      )}
    </div>
  )
}
