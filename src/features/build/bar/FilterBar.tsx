import { type RefObject, Suspense, useEffect, useRef, useState } from 'react'
import { useNames, useSource } from '#data'
import { idsToName } from '#query'
import { Button, Icon, lazyPart } from '#ui'
import { useAddress, useList } from '#url'
import classes from './FilterBar.module.css'
import { Opening } from './Opening.tsx'
import { PillView, prefetchPillEditor } from './PillView.tsx'
import { pillsOf } from './pills.ts'
import { RefusalLines } from './RefusalLines.tsx'
import { useHasKey } from './useHasKey.ts'

const { Part: AddFilter, prefetch: prefetchAddFilter } = lazyPart(
  async () => (await import('../add/AddFilter.tsx')).AddFilter,
)

/** Fetches what opens on a click before the click, so that it opens at once. */
function prefetch(): void {
  prefetchAddFilter()
  prefetchPillEditor()
}

const ADD = 'add'

/**
 * The query as pills that read as words, each opening its editor below itself; then what of the address could not be
 * read, and what the provider would refuse, before anything is sent.
 */
export function FilterBar() {
  const list = useList()
  const { problems } = useAddress()
  const handle = useSource(list.query.source)
  const hasKey = useHasKey()
  const names = useNames(handle, idsToName(list.query))
  const [open, setOpen] = useState<string | null>(null)
  const [addItem, setAddItem] = useState<HTMLElement | null>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const { query, view, unread } = list
  const pills = pillsOf({ query, view, unread, problems, names, can: handle.source.can, hasKey })
  const toggle = (key: string) => setOpen(open === key ? null : key)
  const close = () => setOpen(null)
  useFocusKept(open, addButton)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only fetches code early, whatever the person goes on to do
    <div className={classes['bar']} onPointerEnter={prefetch} onFocus={prefetch}>
      <div className={classes['row']}>
        <ul className={classes['pills']} aria-label="Filters">
          {pills.map((pill) => (
            <PillView
              key={pill.key}
              pill={pill}
              isOpen={open === pill.key}
              onToggle={() => toggle(pill.key)}
              onClose={close}
              // What had the focus is gone with the pill: the next thing to do is to add another.
              onRemoved={() => addButton.current?.focus()}
            />
          ))}
        </ul>
        <div className={classes['add']} ref={setAddItem}>
          <Button
            ref={addButton}
            size="small"
            variant="quiet"
            aria-haspopup="dialog"
            aria-expanded={open === ADD}
            onClick={() => toggle(ADD)}
          >
            <Icon name="plus" size={14} />
            Add filter
          </Button>
          {open === ADD && (
            <Suspense fallback={<Opening />}>
              <AddFilter query={query} item={addItem} onClose={close} />
            </Suspense>
          )}
        </div>
      </div>
      <RefusalLines pills={pills} onOpen={setOpen} />
    </div>
  )
}

/** Where an edit took its own pill away, the focus would be nowhere: it goes to the next thing to do. */
function useFocusKept(open: string | null, addButton: RefObject<HTMLButtonElement | null>): void {
  const last = useRef(open)
  useEffect(() => {
    const hasClosed = last.current !== null && open === null
    last.current = open
    if (hasClosed && document.activeElement === document.body) addButton.current?.focus()
  }, [open, addButton])
}
