import type { ReactNode } from 'react'
import { Dialog } from '#ui'
import { CacheSection } from './CacheSection.tsx'
import { CrossrefSection } from './CrossrefSection.tsx'
import { LookSection } from './LookSection.tsx'
import { ProviderSection } from './ProviderSection.tsx'
import classes from './settings.module.css'

interface SettingsDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Sections of other features; `leave` closes the settings. */
  readonly more?: ((leave: () => void) => ReactNode) | undefined
}

/** Everything a person can set, in one dialog. Each change holds at once; Escape closes. */
export function SettingsDialog({ isOpen, onClose, more }: SettingsDialogProps) {
  return (
    <Dialog title="Settings" isOpen={isOpen} onClose={onClose}>
      <div className={classes['sections']}>
        <ProviderSection />
        <CrossrefSection />
        {more?.(onClose)}
        <LookSection />
        <CacheSection />
      </div>
    </Dialog>
  )
}
