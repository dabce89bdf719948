import { useMediaQuery } from '@mantine/hooks'
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useSource } from '#data'
import { formatCount } from '#lib/count'
import { entityInfo } from '#query'
import { Icon } from '#ui'
import { Link, useList } from '#url'
import { wishOfKey } from './neighbours.ts'
import { RecordContent } from './RecordContent.tsx'
import styles from './record.module.css'
import { createRecordLinks, RecordLinksContext } from './record-links.ts'
import { type RecordInList, useRecordInList } from './useRecordInList.ts'

/** Width below which the record covers the page, and the page waits behind it. */
const NARROW = '(max-width: 48em)'

/** Places where arrow keys have another meaning. */
const OWN_KEYS = 'input, textarea, select, pre, [role="listbox"]'

/**
 * The open record of the address, over the right side of the table. The table stays in reach; arrow keys go to the next
 * record, Escape closes. On a narrow screen it covers the page.
 */
export function RecordDrawer() {
  const record = useRecordInList()
  const { query, view } = useList()
  const { source } = useSource(query.source)
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false })
  const { id, answer, neighbours, goTo, close } = record
  const links = useMemo(() => createRecordLinks({ can: source.can, query, view, id }), [source, query, view, id])
  useCloseKey(close)
  const handleKeyDown = (event: KeyboardEvent) => {
    const wish = wishOfKey(event.key)
    const isOwn = event.target instanceof Element && event.target.closest(OWN_KEYS) !== null
    const hasModifier = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey
    if (isOwn || hasModifier || (wish !== 'next' && wish !== 'previous')) return
    event.preventDefault()
    const to = neighbours?.[wish]
    if (to) goTo(to)
  }
  return (
    <Sheet
      key={isNarrow ? 'over' : 'beside'}
      isModal={isNarrow}
      label={answer.entity?.label ?? entityInfo(query.entity).labelSingular}
      onKeyDown={handleKeyDown}
      onClose={close}
    >
      <DrawerHead record={record} />
      <div key={id} className={styles['scroll']}>
        <RecordLinksContext value={links}>
          <RecordContent answer={answer} />
        </RecordLinksContext>
      </div>
    </Sheet>
  )
}

interface SheetProps {
  readonly isModal: boolean
  readonly label: string
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onClose: () => void
  readonly children: React.ReactNode
}

/** The dialog that holds the record. It takes the focus when it opens; who opened it gets it back. */
function Sheet({ isModal, label, onKeyDown, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    if (!element) return
    if (isModal) element.showModal()
    else element.show()
    element.focus()
  }, [isModal])
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      aria-label={label}
      className={styles['drawer']}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      {children}
    </dialog>
  )
}

/** Escape closes the record from wherever the focus is, unless something else took the key. */
function useCloseKey(close: () => void): void {
  const latest = useRef(close)
  useEffect(() => {
    latest.current = close
  })
  useEffect(() => {
    const handleKey = (event: globalThis.KeyboardEvent) => {
      const isInField = event.target instanceof Element && event.target.closest('input, textarea, select') !== null
      if (wishOfKey(event.key) !== 'close' || event.defaultPrevented || isInField) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', handleKey)
    return () => document.removeEventListener('keydown', handleKey)
  }, [])
}

function DrawerHead({ record }: { readonly record: RecordInList }) {
  const { query } = useList()
  const { id, neighbours, total, goTo, close } = record
  const noun = entityInfo(query.entity).labelSingular
  const of = total.kind === 'exact' ? ` of ${formatCount(total.count)}` : ''
  return (
    <div className={styles['head']}>
      {neighbours && (
        <>
          <Step name="up" label={`Previous ${noun.toLowerCase()}`} to={neighbours.previous} onStep={goTo} />
          <Step name="down" label={`Next ${noun.toLowerCase()}`} to={neighbours.next} onStep={goTo} />
        </>
      )}
      <p role="status">{neighbours ? `${noun} ${formatCount(neighbours.place)}${of}` : noun}</p>
      <Link to={{ route: { kind: 'record', source: query.source, entity: query.entity, id }, unread: [] }}>
        Open as a page
      </Link>
      <button
        type="button"
        className={styles['icon']}
        aria-label="Close the record"
        title="Close (Escape)"
        onClick={close}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}

interface StepProps {
  readonly name: 'up' | 'down'
  readonly label: string
  readonly to: { readonly id: string } | null
  readonly onStep: (to: { readonly id: string }) => void
}

function Step({ name, label, to, onStep }: StepProps) {
  return (
    <button
      type="button"
      className={styles['icon']}
      data-turned={name === 'up' || undefined}
      aria-label={label}
      aria-disabled={to === null}
      title={to === null ? `${label}: there is none` : `${label} (arrow keys)`}
      onClick={() => to && onStep(to)}
    >
      <Icon name="down" />
    </button>
  )
}
