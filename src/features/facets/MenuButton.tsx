import { Suspense, useRef, useState } from 'react'
import { lazyPart } from '#ui'
import classes from './facets.module.css'
import type { MenuEntry } from './OpenMenu.tsx'

const { Part: OpenMenu } = lazyPart(async () => (await import('./OpenMenu.tsx')).OpenMenu)

interface MenuButtonProps {
  readonly label: string
  readonly entries: readonly MenuEntry[]
}

/** Three dots that open a menu. The menu is made when it opens: a rail has a hundred of these. */
export function MenuButton({ label, entries }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const handleClose = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <span className={classes['menu']}>
      <button
        ref={button}
        type="button"
        className={classes['dots']}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {isOpen && (
        <Suspense>
          <OpenMenu label={label} entries={entries} onClose={handleClose} />
        </Suspense>
      )}
    </span>
  )
}
