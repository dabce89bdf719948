import { formatCount } from '#lib/count'
import type { Choice } from './choice.ts'
import classes from './export.module.css'
import type { Scope } from './scope.ts'

interface ScopePickerProps {
  readonly scope: Choice['scope']
  readonly ticked: Scope
  readonly onChange: (scope: Choice['scope']) => void
}

/** Whether the ticked records or all that match are taken along. */
export function ScopePicker({ scope, ticked, onChange }: ScopePickerProps) {
  const words =
    ticked.kind === 'ticked'
      ? `The ${formatCount(ticked.ids.length)} ticked`
      : `All but the ${ticked.kind === 'all-but' ? formatCount(ticked.left) : 0} not ticked`
  return (
    <fieldset className={classes['formats']}>
      <legend>Records</legend>
      <label>
        <input type="radio" name="scope" checked={scope === 'ticked'} onChange={() => onChange('ticked')} />
        <span>{words}</span>
      </label>
      <label>
        <input type="radio" name="scope" checked={scope === 'matching'} onChange={() => onChange('matching')} />
        <span>All that match</span>
      </label>
    </fieldset>
  )
}
