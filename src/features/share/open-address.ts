import { useVisit } from '#prefs'
import { catalogReadyFor, parseAddress } from '#query'
import { go } from '#url'

/**
 * Opens a pasted address. What could not be taken is kept for the notice; what belongs to the person is offered to
 * Settings and is not part of the address that is opened.
 */
export async function openAddress(text: string): Promise<void> {
  const loading = catalogReadyFor(text.trim())
  // What does not come is said by the address itself.
  if (loading !== null) await loading.catch(() => {})
  const address = parseAddress(text.trim())
  useVisit.getState().actions.noteAddress(address)
  go(address)
}
