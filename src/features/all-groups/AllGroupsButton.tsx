import { Suspense, useState } from 'react'
import { useSource } from '#data'
import type { Field } from '#query'
import { lazyPart } from '#ui'
import { useList } from '#url'
import classes from './all-groups.module.css'

const { Part: AllGroups, prefetch } = lazyPart(async () => (await import('./AllGroups.tsx')).AllGroups)

/** Opens the list of all groups of a field over the present query. */
export function AllGroupsButton({ field }: { readonly field: Field }) {
  const { whyNotAllGroups } = useSource(useList().query.source).source.can
  const [isOpen, setOpen] = useState(false)
  const [sheet, setSheet] = useState<HTMLElement | null>(null)
  if (whyNotAllGroups !== undefined) return <p className={classes['note']}>{whyNotAllGroups}</p>
  return (
    <>
      <button
        type="button"
        className={classes['open']}
        aria-haspopup="dialog"
        onClick={(event) => {
          setSheet(event.currentTarget.closest('dialog'))
          setOpen(true)
        }}
        onFocus={prefetch}
        onPointerEnter={prefetch}
      >
        All groups …
      </button>
      {isOpen && (
        <Suspense>
          <AllGroups field={field} sheet={sheet} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
