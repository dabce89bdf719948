import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { type Column, columnsOf, defaultColumns, withColumns } from '#query'
import { useList } from '#url'
import { movedId, toChoice, toggledId } from './columns-choice.ts'
import styles from './results.module.css'

interface ColumnsPanelProps {
  /** The columns shown, in order. */
  readonly columns: readonly Column[]
  readonly onClose: () => void
}

/** Chooses and orders columns. Each change shows at once; Escape or a click elsewhere closes. */
export function ColumnsPanel({ columns, onClose }: ColumnsPanelProps) {
  const { query, view, setView } = useList()
  const [text, setText] = useState('')
  const panel = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const shown = columns.map(({ id }) => id)
  const defaults = defaultColumns(query.entity, query).map(({ id }) => id)
  const choose = (ids: readonly string[]) => setView(withColumns(view, toChoice(ids, defaults)), 'replace')
  const wanted = text.trim().toLowerCase()
  const others = columnsOf(query.entity).filter(
    ({ id, label }) => !shown.includes(id) && label.toLowerCase().includes(wanted),
  )
  useClickElsewhere(panel, onClose)
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  return (
    <div
      ref={panel}
      role="dialog"
      aria-labelledby={titleId}
      className={styles['panel']}
      onKeyDown={handleKeyDown}
      tabIndex={-1}
    >
      <h2 id={titleId}>Columns</h2>
      <ul>
        {columns.map((column, index) => (
          <li key={column.id}>
            <ColumnBox
              column={column}
              isShown
              isOnly={columns.length === 1}
              onToggle={() => choose(toggledId(shown, column.id))}
            />
            <MoveButton
              label={`Move ${column.label} up`}
              sign="↑"
              isEnd={index === 0}
              onMove={() => choose(movedId(shown, column.id, -1))}
            />
            <MoveButton
              label={`Move ${column.label} down`}
              sign="↓"
              isEnd={index === columns.length - 1}
              onMove={() => choose(movedId(shown, column.id, 1))}
            />
          </li>
        ))}
      </ul>
      <input
        type="search"
        aria-label="Find a column"
        placeholder="Find a column"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ul>
        {others.map((column) => (
          <li key={column.id}>
            <ColumnBox
              column={column}
              isShown={false}
              isOnly={false}
              onToggle={() => choose(toggledId(shown, column.id))}
            />
          </li>
        ))}
      </ul>
      {others.length === 0 && <p>No other column of that name.</p>}
      <div className={styles['panel-end']}>
        <button type="button" className={styles['quiet']} onClick={() => choose(defaults)}>
          Usual columns
        </button>
        <button type="button" className={styles['quiet']} onClick={onClose}>
          Done
        </button>
      </div>
    </div>
  )
}

interface ColumnBoxProps {
  readonly column: Column
  readonly isShown: boolean
  /** The only one shown: it stays. */
  readonly isOnly: boolean
  readonly onToggle: () => void
}

function ColumnBox({ column, isShown, isOnly, onToggle }: ColumnBoxProps) {
  return (
    <label title={isOnly ? 'A table needs a column' : undefined}>
      <input type="checkbox" checked={isShown} aria-disabled={isOnly} onChange={onToggle} />
      {column.label}
    </label>
  )
}

interface MoveButtonProps {
  readonly label: string
  readonly sign: string
  readonly isEnd: boolean
  readonly onMove: () => void
}

/** Stays in reach at the end of its way, so that the focus is not lost after the last step. */
function MoveButton({ label, sign, isEnd, onMove }: MoveButtonProps) {
  return (
    <button type="button" className={styles['step']} aria-label={label} aria-disabled={isEnd} onClick={onMove}>
      {sign}
    </button>
  )
}

/** Takes the focus when it opens, and calls back on a click outside. */
function useClickElsewhere(panel: React.RefObject<HTMLElement | null>, onElsewhere: () => void): void {
  const latest = useRef(onElsewhere)
  useEffect(() => {
    latest.current = onElsewhere
  })
  useEffect(() => {
    panel.current?.focus()
    const handleDown = ({ target }: PointerEvent) => {
      const own = panel.current?.parentElement
      if (target instanceof Node && !own?.contains(target)) latest.current()
    }
    document.addEventListener('pointerdown', handleDown)
    return () => document.removeEventListener('pointerdown', handleDown)
  }, [panel])
}
