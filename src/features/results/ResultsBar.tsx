import { type ReactNode, useId } from 'react'
import type { Results } from '#data'
import { type Column, columnsOf, toFieldId, withSort } from '#query'
import type { Source } from '#sources'
import { type ListInHand, useList } from '#url'
import { ColumnsButton } from './ColumnsButton.tsx'
import styles from './results.module.css'
import { loadedWords } from './words.ts'

interface ResultsBarProps {
  readonly results: Results
  readonly columns: readonly Column[]
  readonly source: Source
  /** Without headers to click, the order is chosen here. */
  readonly isNarrow: boolean
}

/** How many are there; nothing where the place above says it all: a failure, an empty list. */
function barWords({ status, entities, total, isOld }: Results): string {
  const loaded = entities.length
  if (status === 'failed' || (status === 'ended' && loaded === 0)) return ''
  if (status === 'loading' || isOld) return 'Loading …'
  return `${loadedWords({ loaded, total })}${status === 'loading-more' ? ' · loading more …' : ''}`
}

/** Below the table: how many are loaded of how many, and what is shown of each. */
export function ResultsBar({ results, columns, source, isNarrow }: ResultsBarProps) {
  return (
    <div className={styles['bar']}>
      <p>{barWords(results)}</p>
      {results.lost && (
        <p role="alert">
          Some rows could not be loaded again: {results.lost.explanation.what}{' '}
          <button type="button" className={styles['quiet']} onClick={results.retryLost}>
            Try again
          </button>
        </p>
      )}
      {isNarrow && <SortPicker source={source} />}
      <ColumnsButton columns={columns} />
    </div>
  )
}

const keyOf = ({ view }: ListInHand): string => {
  const [first] = view.sort
  return first ? `${first.key}:${first.direction}` : ''
}

function SortPicker({ source }: { readonly source: Source }): ReactNode {
  const list = useList()
  const id = useId()
  const { entity } = list.query
  const sortable = columnsOf(entity).flatMap(({ sortKey, label }) =>
    sortKey !== null && source.can.whyNotSort(entity, sortKey) === null ? [{ sortKey, label }] : [],
  )
  const handleChange = (chosen: string) => {
    const [key = '', direction] = chosen.split(':')
    const sort = key === '' ? [] : [{ key: toFieldId(key), direction: direction === 'asc' ? 'asc' : 'desc' } as const]
    list.setView(withSort(list.view, sort))
  }
  return (
    <label htmlFor={id} className={styles['sort']}>
      <span className="bs-visually-hidden">Order</span>
      <select id={id} value={keyOf(list)} onChange={(event) => handleChange(event.currentTarget.value)}>
        <option value="">Usual order</option>
        {sortable.flatMap(({ sortKey, label }) => [
          <option key={`${sortKey} desc`} value={`${sortKey}:desc`}>
            {label} ↓
          </option>,
          <option key={`${sortKey} asc`} value={`${sortKey}:asc`}>
            {label} ↑
          </option>,
        ])}
      </select>
    </label>
  )
}
