import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Modal.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/CloseButton.css'
import { Modal } from '@mantine/core'
import { CacheSection } from './CacheSection.tsx'
import { LookSection } from './LookSection.tsx'
import { ProviderSection } from './ProviderSection.tsx'
import classes from './settings.module.css'

/** Everything a person can set, in one dialog. Each change holds at once; Escape closes. */
export function SettingsDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title="Settings"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close settings' }}
      transitionProps={{ duration: 0 }}
    >
      <div className={classes['sections']}>
        <ProviderSection />
        <LookSection />
        <CacheSection />
      </div>
    </Modal>
  )
}
