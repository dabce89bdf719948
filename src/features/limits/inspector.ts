import { useSyncExternalStore } from 'react'

let isOpen = false
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Opens or closes the request inspector, from wherever one is. */
export function setInspector(next: boolean): void {
  isOpen = next
  for (const listener of listeners) listener()
}

/** Whether the request inspector is open. */
export const useInspector = (): boolean => useSyncExternalStore(subscribe, () => isOpen)
