import { Suspense, useState } from 'react'
import { ActionButton, lazyPart } from '#ui'

const { Part: ShareDialog, prefetch } = lazyPart(async () => (await import('./ShareDialog.tsx')).ShareDialog)

/** Opens the ways to pass the present view on. */
export function ShareButton() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <ActionButton icon="link" label="Share" isDialog onClick={() => setOpen(true)} onNear={prefetch} />
      {isOpen && (
        <Suspense fallback={null}>
          <ShareDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
