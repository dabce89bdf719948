import { Dialog } from '#ui'
import { CacheSection } from './CacheSection.tsx'
import { LookSection } from './LookSection.tsx'
import { ProviderSection } from './ProviderSection.tsx'
import classes from './settings.module.css'

/** Everything a person can set, in one dialog. Each change holds at once; Escape closes. */
export function SettingsDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title="Settings" isOpen={isOpen} onClose={onClose}>
      <div className={classes['sections']}>
        <ProviderSection />
        <LookSection />
        <CacheSection />
      </div>
    </Dialog>
  )
}
