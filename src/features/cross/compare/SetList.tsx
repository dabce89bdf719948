import { formatCount } from '#lib/count'
import { entityInfo } from '#query'
import { Icon, IconButton } from '#ui'
import { Link, useList } from '#url'
import { exactTotal } from '../pivot.ts'
import { Swatch } from '../plot/Plot.tsx'
import type { Side } from '../sums.ts'
import { sideWords } from '../sums.ts'
import classes from './compare.module.css'
import type { ComparedSet } from './comparison.ts'
import { type Compared, withFirst, withMoved, withoutSet } from './sets.ts'

interface SetListProps {
  readonly sets: readonly ComparedSet[]
  /** How the figures of a set are accounted for; `null` while they are not there. */
  readonly sideOf: (at: number) => Side | null
}

const STATES: Readonly<Record<ComparedSet['state'], string>> = {
  ready: '',
  counting: 'Counting…',
  waiting: 'Waiting…',
  failed: 'Not counted: the request failed.',
  unasked: '',
}

/** The sets on the same axes: sign, name, total, how it adds up; and what can be done with each. */
export function SetList({ sets, sideOf }: SetListProps) {
  const { query, view, unread, setBoth } = useList()
  const compared: Compared = { query, view }
  const set = (next: Compared) => setBoth(next.query, next.view)
  return (
    <ol className={classes['sets']} aria-label="Sets">
      {sets.map((one, at) => {
        const { label, state, note, groups } = one
        const side = sideOf(at)
        const info = entityInfo(one.query.entity)
        const nouns = { one: info.labelSingular.toLowerCase(), many: info.label.toLowerCase() }
        const total = groups && exactTotal(groups)
        const alone = { ...view, compare: null, record: null, page: null }
        return (
          <li key={JSON.stringify(one.query)}>
            <div className={classes['head']}>
              <Swatch tone={at} />
              <Link to={{ route: { kind: 'list', query: one.query, view: alone }, unread }} title="Open this set alone">
                {label}
              </Link>
              <span className={classes['count']}>{total === null ? '' : `${formatCount(total)} ${nouns.many}`}</span>
              {view.embed === null && (
                <span className={classes['actions']}>
                  {at > 0 && (
                    <button
                      type="button"
                      aria-label={`Edit ${label}`}
                      title="Bring it to the front: the filter bar edits the first set"
                      onClick={() => set(withFirst(compared, at))}
                    >
                      Edit
                    </button>
                  )}
                  <button
                    type="button"
                    aria-label={`Move ${label} up`}
                    disabled={at === 0}
                    onClick={() => set(withMoved(compared, at, -1))}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    aria-label={`Move ${label} down`}
                    disabled={at === sets.length - 1}
                    onClick={() => set(withMoved(compared, at, 1))}
                  >
                    ↓
                  </button>
                  <IconButton size="small" aria-label={`Remove ${label}`} onClick={() => set(withoutSet(compared, at))}>
                    <Icon name="close" size={14} />
                  </IconButton>
                </span>
              )}
            </div>
            <p className={classes['line']} data-testid="set-sum">
              {note ?? (side ? sideWords(side, nouns) : STATES[state])}
            </p>
          </li>
        )
      })}
    </ol>
  )
}
