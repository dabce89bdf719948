import { useState } from 'react'
import { useNames, useSource } from '#data'
import { useVisit } from '#prefs'
import { idsToName, type LeftQuestion, partWords } from '#query'
import { ChangeSource } from './ChangeSource.tsx'
import classes from './pick-source.module.css'

/** What of a question stayed behind at the provider it came from, with the way back to it. */
export function LeftBehind({ left }: { readonly left: LeftQuestion }) {
  const { query, view, account } = left
  const handle = useSource(query.source)
  const names = useNames(handle, idsToName(query, view))
  const { setLeft } = useVisit((state) => state.actions)
  const [isReturning, setReturning] = useState(false)
  const { label } = handle.source
  const behind = account.lines.filter(({ fate }) => fate === 'left').map((line) => partWords(line.before, names))
  return (
    <div className={classes['notice']}>
      <span>
        Kept for when you return to {label}: {behind.join('; ')}.
      </span>
      <button type="button" onClick={() => setReturning(true)}>
        Return to {label}
      </button>
      <button type="button" onClick={() => setLeft(null)}>
        Forget it
      </button>
      {isReturning && <ChangeSource to={query.source} label={label} onClose={() => setReturning(false)} />}
    </div>
  )
}
