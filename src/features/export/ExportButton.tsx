import { Button } from '@mantine/core'
import { Suspense, useState } from 'react'
import { ExportDialog, prefetch } from './lazy-dialog.ts'
import { useShelfWords } from './shelf.ts'

/** Opens the way to take all records of the list along as a file; tells how far the export of this page is. */
export function ExportButton() {
  const [isOpen, setOpen] = useState(false)
  const words = useShelfWords()
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
        Export{words !== null && `: ${words}`}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ExportDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
