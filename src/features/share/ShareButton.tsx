import { Button } from '@mantine/core'
import { Suspense, useState } from 'react'
import { Icon, lazyPart } from '#ui'

const { Part: ShareDialog, prefetch } = lazyPart(async () => (await import('./ShareDialog.tsx')).ShareDialog)

/** Opens the ways to pass the present view on. */
export function ShareButton() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<Icon name="link" size={16} />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        onFocus={prefetch}
        onPointerEnter={prefetch}
      >
        Share
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ShareDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
