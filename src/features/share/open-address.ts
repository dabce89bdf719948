import { useVisit } from '#prefs'
import { type Address, parseAddress } from '#query'
import { go } from '#url'

/**
 * Opens a pasted address. What could not be taken is kept for the notice; what belongs to the person is offered to
 * Settings and is not part of the address that is opened.
 */
export function openAddress(text: string): Address {
  const address = parseAddress(text.trim())
  useVisit.getState().actions.noteAddress(address)
  go(address)
  return address
}
