import { useMemo } from 'react'
import { useIdentifiers, useNames, useSource } from '#data'
import { usePreferences, useVisit } from '#prefs'
import { accountOf, accountSummary, idsToLookUp, idsToName, type SourceId } from '#query'
import { Button, Dialog } from '#ui'
import { currentList, useList } from '#url'
import { AccountList } from './AccountList.tsx'
import { namesAlong } from './account-words.ts'
import classes from './pick-source.module.css'

interface ChangeSourceProps {
  readonly to: SourceId
  readonly label: string
  readonly onClose: () => void
}

/** What becomes of the present question at another provider, clause by clause, before it is asked there. */
export function ChangeSource({ to, label, onClose }: ChangeSourceProps) {
  const { query, view } = useList()
  const handle = useSource(query.source)
  const { set } = usePreferences((state) => state.actions)
  const { setNotice, setLeft } = useVisit((state) => state.actions)
  const left = useVisit((state) => state.left)
  const names = useNames(handle, idsToName(query, view))
  const needed = useMemo(() => idsToLookUp(query, to), [query, to])
  // Records that both know are looked up in the catalog of OpenAlex, whichever way the question goes.
  const { known, isLoading } = useIdentifiers(query.source === 'crossref' ? to : query.source, needed)
  const account = useMemo(() => accountOf(query, view, to, { known, left }), [query, view, to, known, left])
  const namesThere = useMemo(() => namesAlong(needed, known, names), [needed, known, names])
  if (account === null) return null
  const isReturn = account.lines.some(({ fate }) => fate === 'restored')
  const handleGo = () => {
    const list = currentList()
    set({ source: to })
    setNotice(null)
    setLeft(isReturn ? null : { query, view, account })
    onClose()
    list?.setBoth(account.query, account.view)
  }
  return (
    <Dialog title={`Ask ${label}`} size="44rem" onClose={onClose}>
      <p className={classes['summary']} role="status">
        {isLoading ? 'Looking up identifiers that both know…' : accountSummary(account)}
      </p>
      <AccountList lines={account.lines} names={names} namesThere={namesThere} isLoading={isLoading} />
      <p className={classes['muted']}>
        Back returns to this question.{' '}
        {!isReturn &&
          `What stays behind is kept for this visit, and taken up again when you return to ${handle.source.label}.`}
      </p>
      <div className={classes['ways']}>
        <Button data-autofocus={isLoading ? undefined : true} onClick={handleGo} disabled={isLoading}>
          Ask {label}
        </Button>
        <Button variant="plain" onClick={onClose}>
          Stay with {handle.source.label}
        </Button>
      </div>
    </Dialog>
  )
}
