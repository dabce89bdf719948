import { ActionIcon } from '@mantine/core'
import { Suspense, useState } from 'react'
import { Icon, lazyPart } from '#ui'

const { Part: SettingsDialog, prefetch } = lazyPart(async () => (await import('./SettingsDialog.tsx')).SettingsDialog)

/** Opens the settings. Their code comes when the pointer or the focus comes near. */
export function SettingsButton() {
  const [isOpen, setOpen] = useState(false)
  const [wasOpened, setOpened] = useState(false)
  const handleOpen = () => {
    setOpened(true)
    setOpen(true)
  }
  return (
    <>
      <ActionIcon
        variant="subtle"
        size={32}
        aria-label="Settings"
        title="Settings"
        aria-haspopup="dialog"
        onClick={handleOpen}
        onFocus={prefetch}
        onPointerEnter={prefetch}
      >
        <Icon name="settings" />
      </ActionIcon>
      {wasOpened && (
        <Suspense fallback={null}>
          <SettingsDialog isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
