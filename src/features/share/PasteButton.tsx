import { ActionIcon } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { Icon } from '#ui'

const load = async () => ({ default: (await import('./PasteDialog.tsx')).PasteDialog })
const PasteDialog = lazy(load)

/** Opens the dialog that takes an address. */
export function PasteButton() {
  const [isOpen, setOpen] = useState(false)
  const prefetch = () => void load()
  return (
    <>
      <ActionIcon
        variant="subtle"
        size={32}
        aria-label="Open an address"
        title="Open an OpenAlex address, an API call or a filter"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        onFocus={prefetch}
        onPointerEnter={prefetch}
      >
        <Icon name="paste" />
      </ActionIcon>
      {isOpen && (
        <Suspense fallback={null}>
          <PasteDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
