import { useVisit } from '#prefs'
import { useAddress } from '#url'
import classes from './share.module.css'

/** What could not be taken as it stood in the address that was pasted or opened. Errors also stand as pills of their own. */
export function PasteNotice() {
  const { problems } = useAddress()
  const pasted = useVisit((state) => state.pasted)
  const { setPasted } = useVisit((state) => state.actions)
  const said = new Set<string>()
  const shown = [...pasted, ...problems].filter(({ text, explanation }) => {
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
