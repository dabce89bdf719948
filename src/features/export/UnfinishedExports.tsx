import { Suspense, useState } from 'react'
import { usePreferences } from '#prefs'
import { lazyPart } from '#ui'
import { ExportDialog } from './lazy-dialog.ts'

const { Part: Unfinished } = lazyPart(async () => (await import('./Unfinished.tsx')).Unfinished)

/** Offers to go on with exports of an earlier sitting. Nothing is loaded where there are none. */
export function UnfinishedExports() {
  const hasExport = usePreferences((state) => state.hasExport)
  const [isOpen, setOpen] = useState(false)
  if (!hasExport && !isOpen) return null
  return (
    <Suspense fallback={null}>
      <Unfinished onOpen={() => setOpen(true)} />
      {isOpen && <ExportDialog onClose={() => setOpen(false)} />}
    </Suspense>
  )
}
