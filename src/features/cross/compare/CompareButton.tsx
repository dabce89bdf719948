import { Suspense, useState } from 'react'
import type { SourceId } from '#query'
import { ActionButton, lazyPart } from '#ui'

const { Part: CompareDialog, prefetch } = lazyPart(async () => (await import('./CompareDialog.tsx')).CompareDialog)

/** A place that could be asked the same, in words. */
export interface OfferedSource {
  readonly id: SourceId
  readonly label: string
}

/** Opens the ways to put further sets beside the present one. */
export function CompareButton({ sources }: { readonly sources: readonly OfferedSource[] }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <ActionButton icon="compare" label="Compare" isDialog onClick={() => setOpen(true)} onNear={prefetch} />
      {isOpen && (
        <Suspense fallback={null}>
          <CompareDialog sources={sources} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
