import { Suspense, useEffect, useState } from 'react'
import { lazyPart } from '#ui'
import { hasKeptExports } from './kept-exports.ts'
import { ExportDialog } from './lazy-dialog.ts'

const { Part: Unfinished } = lazyPart(async () => (await import('./Unfinished.tsx')).Unfinished)

/** Offers to go on with exports of an earlier sitting. Nothing is loaded where there are none. */
export function UnfinishedExports() {
  const [hasExport, setHasExport] = useState(false)
  useEffect(() => void hasKeptExports().then(setHasExport), [])
  const [isOpen, setOpen] = useState(false)
  if (!hasExport) return null
  return (
    <Suspense fallback={null}>
      <Unfinished onOpen={() => setOpen(true)} />
      {isOpen && <ExportDialog onClose={() => setOpen(false)} />}
    </Suspense>
  )
}
