import { useVisit } from '#prefs'
import type { Problem } from '#query'
import { useAddress } from '#url'
import classes from './share.module.css'

/** Whether a problem stands among the pills, with its explanation: there it is mended or dropped, here it is not said again. */
const isPill = ({ severity, place, text }: Problem, unread: readonly string[]): boolean =>
  severity === 'error' && (place === 'filter' || place === 'parameter' || unread.includes(text))

/** What was taken otherwise than it stood in the address that was pasted or opened. */
export function PasteNotice() {
  const { problems, unread } = useAddress()
  const pasted = useVisit((state) => state.pasted)
  const { setPasted } = useVisit((state) => state.actions)
  const said = new Set<string>()
  const shown = [...pasted, ...problems].filter((problem) => {
    const { text, explanation } = problem
    if (isPill(problem, unread)) return false
    const mark = `${text} ${explanation.what}`
    if (said.has(mark)) return false
    said.add(mark)
    return true
  })
  if (shown.length === 0) return null
  return (
    <details className={classes['notice']} open={shown.some(({ severity }) => severity === 'error')}>
      <summary>
        {shown.length === 1 ? 'One part of the address' : `${shown.length} parts of the address`} could not be taken as
        written
      </summary>
      <ul>
        {shown.map(({ text, explanation }) => (
          <li key={`${text} ${explanation.what}`}>
            <code>{text}</code> {explanation.what} {explanation.why} {explanation.fix}
          </li>
        ))}
      </ul>
      {pasted.length > 0 && (
        <button type="button" onClick={() => setPasted([])}>
          Dismiss
        </button>
      )}
    </details>
  )
}
