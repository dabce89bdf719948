import { type Column, columnsOf, type EntityType } from '#query'
import type { Choice, ColumnsChoice } from './choice.ts'
import classes from './export.module.css'

interface ColumnsPickerProps {
  readonly entity: EntityType
  readonly shown: readonly Column[]
  readonly choice: Choice
  readonly onChange: (change: Partial<Choice>) => void
}

const toggled = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]

/** Which columns the file has: those of the table, all, or some of one's own. */
export function ColumnsPicker({ entity, shown, choice, onChange }: ColumnsPickerProps) {
  const all = columnsOf(entity)
  const names: Readonly<Record<ColumnsChoice, string>> = {
    shown: `Those of the table (${shown.length})`,
    all: `All there are (${all.length})`,
    own: 'My own choice',
  }
  const handleKind = (columns: ColumnsChoice) =>
    onChange({ columns, ...(columns === 'own' && choice.own.length === 0 && { own: shown.map(({ id }) => id) }) })
  return (
    <fieldset className={classes['formats']}>
      <legend>Columns</legend>
      {(['shown', 'all', 'own'] as const).map((kind) => (
        <label key={kind}>
          <input type="radio" name="columns" checked={choice.columns === kind} onChange={() => handleKind(kind)} />
          <span>{names[kind]}</span>
        </label>
      ))}
      {choice.columns === 'own' && (
        <ul className={classes['own']} aria-label="Columns of the file">
          {[...shown, ...all.filter((column) => !shown.includes(column))].map(({ id, label }) => (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  checked={choice.own.includes(id)}
                  onChange={() => onChange({ own: toggled(choice.own, id) })}
                />
                <span>{label}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}
