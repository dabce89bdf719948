import { Suspense, useRef, useState } from 'react'
import type { Column } from '#query'
import { lazyPart } from '#ui'
import styles from './results.module.css'

const { Part: ColumnsPanel, prefetch } = lazyPart(async () => (await import('./ColumnsPanel.tsx')).ColumnsPanel)

/** Opens the choice of columns. The choice is loaded when it is wanted. */
export function ColumnsButton({ columns }: { readonly columns: readonly Column[] }) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const handleClose = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <div className={styles['columns']}>
      <button
        ref={button}
        type="button"
        className={styles['quiet']}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        onPointerEnter={prefetch}
        onFocus={prefetch}
        onClick={() => setOpen(!isOpen)}
      >
        Columns
      </button>
      {isOpen && (
        <Suspense>
          <ColumnsPanel columns={columns} onClose={handleClose} />
        </Suspense>
      )}
    </div>
  )
}
