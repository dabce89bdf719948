import type { ReactNode } from 'react'
import { Dialog } from '#ui'
import { CacheSection } from './CacheSection.tsx'
import { LookSection } from './LookSection.tsx'
import { ProviderSection } from './ProviderSection.tsx'
import classes from './settings.module.css'

interface SettingsDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Sections of other features. */
  readonly more?: ReactNode
}

/** Everything a person can set, in one dialog. Each change holds at once; Escape closes. */
export function SettingsDialog({ isOpen, onClose, more }: SettingsDialogProps) {
  return (
    <Dialog title="Settings" isOpen={isOpen} onClose={onClose}>
      <div className={classes['sections']}>
        <ProviderSection />
        {more}
        <LookSection />
        <CacheSection />
      </div>
    </Dialog>
  )
}
