import { useEffect } from 'react'
import { isAddressLike } from './address-like.ts'
import { openAddress } from './open-address.ts'
import { looksPasted } from './paste-target.ts'

/** Opens an address that is pasted anywhere on the page but into a text field. */
export function usePasteAnywhere(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return
    const handlePaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (!(event.target instanceof HTMLElement) || !looksPasted(event.target) || !isAddressLike(text)) return
      event.preventDefault()
      void openAddress(text)
    }
    document.addEventListener('paste', handlePaste)
    return () => document.removeEventListener('paste', handlePaste)
  }, [isWanted])
}
