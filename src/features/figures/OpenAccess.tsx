import { failureOf, useGroups, useSource } from '#data'
import { formatCount, formatShare } from '#lib/count'
import { toNonEmpty } from '#lib/non-empty'
import { type Clause, clauseOfGroup, type Field, type Value, withClause, withoutField } from '#query'
import type { Groups } from '#sources'
import { ErrorPanel, useInSight } from '#ui'
import { currentList, useList } from '#url'
import { FigureLine } from './FigureLine.tsx'
import classes from './figures.module.css'
import { type OpenShare, openShare } from './open-share.ts'
import { whyNotCounted } from './useCarried.ts'

/** Values asked for: the closed list is far shorter. */
const ASKED = 200

/** How much of the set is open, and in which way: one grouping by status. */
export function OpenAccess({ field }: { readonly field: Field }) {
  const [watch, isInSight] = useInSight()
  const { query } = useList()
  const { can } = useSource(query.source).source
  const whyNot = whyNotCounted(query, can, field)
  const answer = useGroups({ query, field: field.id, includeUnknown: true, top: ASKED }, isInSight && whyNot === null)
  const { groups, error, isOld, retry } = answer
  return (
    <section ref={watch} aria-label="Open access" className={classes['section']}>
      <h2>Open access</h2>
      {whyNot !== null && <p className={classes['note']}>{whyNot}</p>}
      {error && <ErrorPanel {...failureOf(error)} tone={groups ? 'partial' : 'failure'} onRetry={retry} />}
      {whyNot === null && !error && !groups && <p role="status">Counting …</p>}
      {groups && (
        <div data-old={isOld || undefined} aria-busy={isOld} className={classes['answer']}>
          <Statuses field={field} groups={groups} />
        </div>
      )}
    </section>
  )
}

function add(field: Field, clause: Clause): void {
  const list = currentList()
  if (list) list.setQuery(withClause(withoutField(list.query, field.id), clause))
}

function Statuses({ field, groups }: { readonly field: Field; readonly groups: Groups }) {
  const { entity } = useList().query
  const share = openShare(groups)
  const { matching, unknown, statuses } = share
  return (
    <>
      <Headline field={field} share={share} />
      <ul>
        {[...statuses, ...(unknown ? [unknown] : [])].map(({ key, label, count }) => {
          const one = clauseOfGroup(entity, field.id, key)
          return (
            <li key={key}>
              <FigureLine
                label={label}
                count={count}
                matching={matching}
                action="Show only these works"
                isUnknown={key === null}
                onPick={'clause' in one ? () => add(field, one.clause) : null}
              />
            </li>
          )
        })}
      </ul>
      {matching !== null && <p className={classes['note']}>{sumOf(share, matching)}</p>}
    </>
  )
}

function sumOf({ open, unknown }: OpenShare, matching: number): string {
  const unsaid = unknown?.count ?? 0
  const parts = [`${formatCount(open.count)} open`, `${formatCount(matching - open.count - unsaid)} closed`]
  return `${formatCount(matching)} works = ${[...parts, `${formatCount(unsaid)} unknown`].join(' + ')}.`
}

/** The share of all open statuses together; a click shows only these works. */
function Headline({ field, share: { matching, open } }: { readonly field: Field; readonly share: OpenShare }) {
  const values = toNonEmpty(open.keys.map((value): Value => ({ kind: 'is', value })))
  const handleClick = () => values && add(field, { field: field.id, match: { kind: 'any', values } })
  return (
    <p className={classes['headline']}>
      <strong>{matching ? formatShare(open.count / matching) : '–'}</strong> open:{' '}
      {values ? (
        <button type="button" className={classes['quiet']} onClick={handleClick}>
          {formatCount(open.count)} works
        </button>
      ) : (
        'no work'
      )}
    </p>
  )
}
