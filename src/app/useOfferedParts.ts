import { useEffect } from 'react'
import { useVisit } from '#prefs'
import type { Address } from '#query'
import { go } from '#url'

/**
 * An e-mail address or a key in the address bar is offered to Settings and taken out of the address at once: a link
 * that is copied must not carry it.
 */
export function useOfferedParts(address: Address): void {
  const setOffered = useVisit((state) => state.actions.setOffered)
  useEffect(() => {
    const { mailto, apiKey } = address.offered
    if (mailto === null && apiKey === null) return
    setOffered({ mailto, apiKey })
    go({ route: address.route, unread: address.unread }, 'replace')
  }, [address, setOffered])
}
