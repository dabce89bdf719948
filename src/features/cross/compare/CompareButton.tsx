import { Button } from '@mantine/core'
import { Suspense, useState } from 'react'
import { lazyPart } from '#ui'

const { Part: CompareDialog, prefetch } = lazyPart(async () => (await import('./CompareDialog.tsx')).CompareDialog)

/** Opens the ways to put further sets beside the present one. */
export function CompareButton() {
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
          <CompareDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
