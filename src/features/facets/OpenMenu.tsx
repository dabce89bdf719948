import '@mantine/core/styles/Popover.css'
import { Popover } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Kit } from '#ui'
import classes from './facets.module.css'

/** What a menu offers. `whyNot`: the reason why it cannot be taken. */
export interface MenuEntry {
  readonly label: string
  readonly whyNot?: string | null
  onPick(): void
}

interface OpenMenuProps {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  onClose(): void
}

/** Where a key leads from an entry; both ends join. */
function nextEntry(key: string, from: number, count: number): number | null {
  if (key === 'ArrowDown') return (from + 1) % count
  if (key === 'ArrowUp') return (from + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

/**
 * An open menu below the button it belongs to. It takes the focus; the button gets it back. Drawn in place and not at
 * the end of the page: a modal sheet would hide it there.
 */
export function OpenMenu({ label, entries, onClose }: OpenMenuProps) {
  return (
    <Kit>
      <Popover
        opened
        onDismiss={onClose}
        position="bottom-end"
        withinPortal={false}
        floatingStrategy="fixed"
        transitionProps={{ duration: 0 }}
        width={220}
        withRoles={false}
        trapFocus={false}
      >
        <Popover.Target>
          <span className={classes['anchor']} />
        </Popover.Target>
        <Popover.Dropdown className={classes['dropdown']}>
          <Entries label={label} entries={entries} onClose={onClose} />
        </Popover.Dropdown>
      </Popover>
    </Kit>
  )
}

function Entries({ label, entries, onClose }: OpenMenuProps) {
  const list = useRef<HTMLDivElement>(null)
  const items = () => [...(list.current?.querySelectorAll('button') ?? [])]
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  const handleKeyDown = (event: KeyboardEvent) => {
    const all = items()
    const present = all.findIndex((item) => item.contains(document.activeElement))
    const next = nextEntry(event.key, present, all.length)
    if (event.key === 'Tab' || event.key === 'Escape') onClose()
    // Escape closes this alone, not the sheet around it.
    if (event.key === 'Escape' || next !== null) event.preventDefault()
    if (next !== null) all[next]?.focus()
  }
  return (
    <div ref={list} role="menu" aria-label={label} tabIndex={-1} onKeyDown={handleKeyDown}>
      {entries.map(({ label: words, whyNot, onPick }) => (
        <button
          key={words}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-disabled={Boolean(whyNot)}
          onClick={() => {
            if (whyNot) return
            onClose()
            onPick()
          }}
        >
          {words}
          {whyNot && <span className={classes['reason']}>{whyNot}</span>}
        </button>
      ))}
    </div>
  )
}
