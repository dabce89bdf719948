import { useState } from 'react'
import { formatCount } from '#lib/count'
import { keyed } from '#lib/keyed'
import classes from './across.module.css'

/** Lines shown before the rest is asked for. */
const FIRST = 8

/** The values of a field in one record, a line each; long lists unfold. Nothing is a dash. */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? lines : lines.slice(0, FIRST)
  const rest = lines.length - shown.length
  if (lines.length === 0) return <span className={classes['nothing']}>–</span>
  if (lines.length === 1) return <span dir="auto">{lines[0]}</span>
  return (
    <>
      <ol className={classes['lines']}>
        {keyed(shown, (line) => line).map(({ key, member }) => (
          <li key={key} dir="auto">
            {member}
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" className={classes['quiet']} onClick={() => setWhole(true)}>
          Show {formatCount(rest)} more
        </button>
      )}
    </>
  )
}
