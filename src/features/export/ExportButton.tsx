import { Suspense, useState } from 'react'
import { ActionButton } from '#ui'
import { ExportDialog, prefetch } from './lazy-dialog.ts'
import { useShelfWords } from './shelf.ts'

/** Opens the way to take all records of the list along as a file; tells how far the export of this page is. */
export function ExportButton() {
  const [isOpen, setOpen] = useState(false)
  const words = useShelfWords()
  return (
    <>
      <ActionButton icon="save" label="Export" news={words} isDialog onClick={() => setOpen(true)} onNear={prefetch} />
      {isOpen && (
        <Suspense fallback={null}>
          <ExportDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
