import { type FormEvent, useState } from 'react'
import { type Field, isYear, withClause, withoutField } from '#query'
import { Button } from '#ui'
import { useList } from '#url'
import type { OnAdd } from './CompareDialog.tsx'
import classes from './compare.module.css'
import { clauseOn, type Period, periodClause, periodOf, periodsBefore, periodWords } from './periods.ts'

interface PeriodFormProps {
  readonly field: Field
  readonly room: number
  readonly onAdd: OnAdd
}

/** Other periods, or ranges of another number: those before the present one, or typed ones. */
export function PeriodForm({ field, room, onAdd }: PeriodFormProps) {
  const { query } = useList()
  const clause = clauseOn(query, field)
  const present = clause && periodOf(clause)
  const offers = isYear(field) ? periodsBefore(present, new Date().getFullYear()) : []
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [typed, setTyped] = useState({ from: '', to: '' })
  const own = readPeriod(typed)
  const chosen = [...offers.filter((period) => ticked.includes(periodWords(period))), ...(own ? [own] : [])]
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const base = withoutField(query, field.id)
    onAdd(chosen.map((period) => withClause(base, periodClause(field, period))))
  }
  const toggle = (words: string) =>
    setTicked(ticked.includes(words) ? ticked.filter((one) => one !== words) : [...ticked, words])
  return (
    <form onSubmit={handleSubmit} className={classes['form']}>
      {offers.length > 0 && (
        <fieldset>
          <legend>{present ? `Before ${periodWords(present)}` : 'Periods'}</legend>
          {offers.map((period) => (
            <label key={periodWords(period)}>
              <input
                type="checkbox"
                checked={ticked.includes(periodWords(period))}
                onChange={() => toggle(periodWords(period))}
              />
              {periodWords(period)}
            </label>
          ))}
        </fieldset>
      )}
      <fieldset>
        <legend>{offers.length > 0 ? 'Or from … to' : `${field.label} from … to`}</legend>
        <div className={classes['row']}>
          {(['from', 'to'] as const).map((end) => (
            <input
              key={end}
              type="number"
              aria-label={`${field.label} ${end}`}
              value={typed[end]}
              onChange={(event) => setTyped({ ...typed, [end]: event.currentTarget.value })}
            />
          ))}
        </div>
      </fieldset>
      <div className={classes['row']}>
        <Button type="submit" disabled={chosen.length === 0 || chosen.length > room}>
          Compare
        </Button>
        {chosen.length > room && <span className={classes['muted']}>There is room for {room} more.</span>}
      </div>
    </form>
  )
}

/** What was typed; `null` while it is no range. One end alone stands for that number. */
function readPeriod({ from, to }: { readonly from: string; readonly to: string }): Period | null {
  if (from === '' && to === '') return null
  const [low, high] = [Number(from === '' ? to : from), Number(to === '' ? from : to)]
  return Number.isFinite(low) && Number.isFinite(high) && low <= high ? { from: low, to: high } : null
}
