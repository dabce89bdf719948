import { Suspense, useState } from 'react'
import { Icon, IconButton, lazyPart } from '#ui'

const { Part: PasteDialog, prefetch } = lazyPart(async () => (await import('./PasteDialog.tsx')).PasteDialog)

/** Opens the dialog that takes an address. */
export function PasteButton() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <IconButton
        aria-label="Open an address"
        title="Open an OpenAlex address, an API call or a filter"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        onFocus={prefetch}
        onPointerEnter={prefetch}
      >
        <Icon name="paste" />
      </IconButton>
      {isOpen && (
        <Suspense fallback={null}>
          <PasteDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
