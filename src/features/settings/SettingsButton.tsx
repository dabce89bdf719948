import { type ReactNode, Suspense, useState } from 'react'
import { Icon, IconButton, lazyPart } from '#ui'

const { Part: SettingsDialog, prefetch } = lazyPart(async () => (await import('./SettingsDialog.tsx')).SettingsDialog)

/** Opens the settings. Their code comes when the pointer or the focus comes near. `more`: sections of other features. */
export function SettingsButton({ more }: { readonly more?: (leave: () => void) => ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const [wasOpened, setOpened] = useState(false)
  const handleOpen = () => {
    setOpened(true)
    setOpen(true)
  }
  return (
    <>
      <IconButton
        aria-label="Settings"
        title="Settings"
        aria-haspopup="dialog"
        onClick={handleOpen}
        onFocus={prefetch}
        onPointerEnter={prefetch}
      >
        <Icon name="settings" />
      </IconButton>
      {wasOpened && (
        <Suspense fallback={null}>
          <SettingsDialog isOpen={isOpen} onClose={() => setOpen(false)} more={more} />
        </Suspense>
      )}
    </>
  )
}
