import { Suspense, useState } from 'react'
import type { Field } from '#query'
import { lazyPart } from '#ui'

const { Part: AllGroups, prefetch } = lazyPart(async () => (await import('./AllGroups.tsx')).AllGroups)

/** Opens the list of all groups of a field over the present query. */
export function AllGroupsButton({ field }: { readonly field: Field }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="bs-link"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        onFocus={prefetch}
        onPointerEnter={prefetch}
      >
        All groups …
      </button>
      {isOpen && (
        <Suspense>
          <AllGroups field={field} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
