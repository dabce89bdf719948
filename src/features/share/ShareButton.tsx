import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { Icon } from '#ui'

const load = async () => ({ default: (await import('./ShareDialog.tsx')).ShareDialog })
const ShareDialog = lazy(load)

/** Opens the ways to pass the present view on. */
export function ShareButton() {
  const [isOpen, setOpen] = useState(false)
  const prefetch = () => void load()
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
