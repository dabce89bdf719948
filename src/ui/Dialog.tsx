import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Modal.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/CloseButton.css'
import { Modal } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { Kit } from './kit/Kit.tsx'

interface DialogProps {
  readonly title: string
  /** Width; a page of text when left out. */
  readonly size?: string
  /** The modal sheet it opens from, which would hide it at the end of the page. */
  readonly sheet?: HTMLElement | null
  readonly isOpen?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * Gives the focus back when the dialog closes. The kit does so only for a dialog that was there, closed, before it opened:
 * ours are often made open, once their code has come.
 */
function useFocusBack(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return
    const opener = document.activeElement
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    }
  }, [isOpen])
}

/** A dialog over the page: Escape and the button close it, the focus goes back to where it came from. */
export function Dialog({ title, size = 'lg', sheet = null, isOpen = true, onClose, children }: DialogProps) {
  useFocusBack(isOpen)
  return (
    <Kit>
      <Modal
        opened={isOpen}
        onClose={onClose}
        returnFocus={false}
        title={title}
        size={size}
        portalProps={sheet ? { target: sheet } : {}}
        closeButtonProps={{ 'aria-label': `Close ${title.toLowerCase()}` }}
        transitionProps={{ duration: 0 }}
        // The kit's header would count as a second banner of the page.
        attributes={{ header: { role: 'presentation' } }}
      >
        {children}
      </Modal>
    </Kit>
  )
}
