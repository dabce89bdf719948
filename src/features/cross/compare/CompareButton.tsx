import { Button } from '@mantine/core'
import { Suspense, useState } from 'react'
import type { SourceId } from '#query'
import { lazyPart } from '#ui'

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
      <Button
        variant="default"
        size="compact-md"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        onFocus={prefetch}
        onPointerEnter={prefetch}
      >
        Compare
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <CompareDialog sources={sources} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
