import { type ReactNode, useState } from 'react'
import { failureOf } from '#data'
import type { Field } from '#query'
import { ErrorPanel } from '#ui'
import { currentList, useList } from '#url'
import { FacetLine } from './FacetLine.tsx'
import { type FacetModel, facetModel } from './facet-rows.ts'
import { facetSum, facetSumLine } from './facet-sum.ts'
import classes from './facets.module.css'
import { whyNotTick, withOnly, withTick } from './ticks.ts'
import { type FacetAnswer, useFacet } from './useFacet.ts'

interface FacetBodyProps {
  readonly field: Field
  readonly isFree: boolean
  readonly isInSight: boolean
  readonly renderAll: ((field: Field) => ReactNode) | undefined
  onFree(isFree: boolean): void
}

/** Values shown at first, and with each "more". */
const STEPS = [6, 20, 50, 200]

/** A list that is in sight as a whole needs no search. */
const SHORT = 8

/** The values of a facet: search, lines, how they add up. */
export function FacetBody({ field, isFree, isInSight, renderAll, onFree }: FacetBodyProps) {
  const { query } = useList()
  const [typed, setTyped] = useState('')
  const [step, setStep] = useState(0)
  const facet = useFacet(query, { field, isFree, isInSight, typed })
  const { whyNot, answer, groups, isOld, total, hasOwn } = facet
  if (whyNot !== null) return <p className={classes['note']}>{whyNot}</p>
  const limit = STEPS[step] ?? 200
  const isNarrowed = typed.trim() !== ''
  const ticked = isNarrowed ? [] : facet.ticked
  const model = groups && facetModel({ field, groups, total, ticked, limit, labelOf: facet.labelOf })
  const isLong = isNarrowed || (groups !== null && (groups.groups.length > SHORT || !groups.isComplete))
  const { error, retry } = answer
  return (
    <>
      {error && <ErrorPanel {...failureOf(error)} tone={model ? 'partial' : 'failure'} onRetry={retry} />}
      {isLong && (
        <input
          className={classes['find']}
          type="search"
          aria-label={`${field.label}: find a value`}
          placeholder="Find a value"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {(hasOwn || isFree) && (
        <label className={classes['free']}>
          <input type="checkbox" checked={isFree} onChange={(event) => onFree(event.currentTarget.checked)} />
          as if not filtered by this
        </label>
      )}
      {model && groups ? (
        <div className={classes['values']} data-old={isOld || undefined} aria-busy={isOld}>
          <Lines field={field} model={withTicks(model, facet)} />
          {model.rows.length === 0 && !model.unknown && (
            <p className={classes['note']}>{isNarrowed ? `No value holds “${typed.trim()}”.` : 'No values.'}</p>
          )}
          {facet.onlyAmong && (
            <p className={classes['note']}>Looked for among the largest 200 only. {facet.onlyAmong}</p>
          )}
          <p className={classes['ways']}>
            {model.hidden > 0 && (
              <button type="button" className={classes['quiet']} onClick={() => setStep(step + 1)}>
                More values
              </button>
            )}
            {!isNarrowed && !groups.isComplete && renderAll?.(field)}
          </p>
          {!isNarrowed && <p className={classes['note']}>{facetSumLine(facetSum(field, groups, model))}</p>}
        </div>
      ) : (
        !error && <Waiting />
      )}
    </>
  )
}

/** While a text narrows the list, lines that are ticked show it too; nothing is put in front. */
function withTicks(model: FacetModel, { ticked }: FacetAnswer): FacetModel {
  const tickOf = new Map(ticked.map(({ key, tick }) => [key, tick]))
  return { ...model, rows: model.rows.map((row) => ({ ...row, tick: tickOf.get(row.key) ?? null })) }
}

function Lines({ field, model }: { readonly field: Field; readonly model: FacetModel }) {
  const { query } = useList()
  const { rows, unknown } = model
  const largest = Math.max(...rows.map(({ count }) => count ?? 0), unknown?.count ?? 0, 1)
  const handleTick = (key: string | null, tick: 'in' | 'out') => {
    const list = currentList()
    list?.setQuery(withTick(list.query, field, { key, tick }))
  }
  const handleOnly = (key: string | null) => {
    const list = currentList()
    list?.setQuery(withOnly(list.query, field, key))
  }
  return (
    <ul>
      {[...rows, ...(unknown ? [unknown] : [])].map((row) => (
        <FacetLine
          key={row.key ?? 'unknown'}
          row={row}
          largest={largest}
          whyNotIn={whyNotTick(query, field, { key: row.key, tick: 'in' })}
          whyNotOut={whyNotTick(query, field, { key: row.key, tick: 'out' })}
          onTick={(tick) => handleTick(row.key, tick)}
          onOnly={() => handleOnly(row.key)}
        />
      ))}
    </ul>
  )
}

const WIDTHS = [90, 70, 60, 45, 35, 20]

function Waiting() {
  return (
    <div className={classes['waiting']} role="status" aria-label="Counting">
      {WIDTHS.map((width) => (
        <span key={width} style={{ inlineSize: `${width}%` }} />
      ))}
    </div>
  )
}
