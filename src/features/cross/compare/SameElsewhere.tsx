import { useMemo, useState } from 'react'
import { useIdentifiers, useNames, useSource } from '#data'
import { keyed } from '#lib/keyed'
import {
  accountOf,
  accountSummary,
  catalogReady,
  emptyView,
  FATE_WORDS,
  idsToLookUp,
  idsToName,
  partWords,
  type SourceId,
} from '#query'
import { Button } from '#ui'
import { useList } from '#url'
import type { OfferedSource } from './CompareButton.tsx'
import type { OnAdd } from './CompareDialog.tsx'
import classes from './compare.module.css'

interface SameElsewhereProps {
  readonly to: OfferedSource
  readonly onAdd: OnAdd
}

/** The nearest question at another provider as a set of its own: what does not carry over is told before it is added. */
export function SameElsewhere({ to, onAdd }: SameElsewhereProps) {
  const [state, setState] = useState<'closed' | 'open' | 'away'>('closed')
  const handleOpen = async () => {
    try {
      await catalogReady(to.id)
      setState('open')
    } catch {
      setState('away')
    }
  }
  if (state === 'open') return <NearestQuestion to={to.id} label={to.label} onAdd={onAdd} />
  return (
    <>
      <button type="button" onClick={() => void handleOpen()}>
        The nearest question in {to.label}…
      </button>
      {state === 'away' && <p role="alert">This source could not be fetched: the network may be away.</p>}
    </>
  )
}

interface NearestQuestionProps {
  readonly to: SourceId
  readonly label: string
  readonly onAdd: OnAdd
}

function NearestQuestion({ to, label, onAdd }: NearestQuestionProps) {
  const { query } = useList()
  const names = useNames(useSource(query.source), idsToName(query))
  const needed = useMemo(() => idsToLookUp(query, to), [query, to])
  const { known, isLoading } = useIdentifiers(query.source === 'crossref' ? to : query.source, needed)
  const account = useMemo(() => accountOf(query, emptyView(), to, { known }), [query, to, known])
  if (account === null) return null
  const told = account.lines.filter(({ fate }) => fate !== 'same')
  return (
    <div className={classes['nearest']}>
      <p role="status">
        {isLoading ? 'Looking up identifiers that both know…' : `${label}: ${accountSummary(account)}`}
      </p>
      {told.length > 0 && (
        <ul aria-label={`What differs in ${label}`}>
          {keyed(told, ({ before }) => partWords(before, names)).map(({ key, member: { before, fate, note } }) => (
            <li key={key}>
              {partWords(before, names)}: {FATE_WORDS[fate].toLowerCase()}. {note}
            </li>
          ))}
        </ul>
      )}
      <Button size="medium" disabled={isLoading} onClick={() => onAdd([account.query])}>
        Compare with {label}
      </Button>
    </div>
  )
}
