import { Button } from '@mantine/core'
import { Suspense, useState } from 'react'
import { lazyPart } from '#ui'

const { Part: ExportDialog, prefetch } = lazyPart(async () => (await import('./ExportDialog.tsx')).ExportDialog)

/** Opens the way to take all records of the list along as a file. */
export function ExportButton() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        onFocus={prefetch}
        onPointerEnter={prefetch}
      >
        Export
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ExportDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
