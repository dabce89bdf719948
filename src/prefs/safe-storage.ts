import type { StateStorage } from 'zustand/middleware'

/**
 * Browser storage that never throws: blocked or full storage (private windows, policies) loses what is kept, not the
 * page. `isWorking` tells Settings so.
 */
export function safeStorage(pick: () => Storage): StateStorage & { readonly isWorking: () => boolean } {
  let works = true
  const attempt = <T>(action: () => T, otherwise: T): T => {
    try {
      return action()
    } catch {
      works = false
      return otherwise
    }
  }
  return {
    getItem: (name) => attempt(() => pick().getItem(name), null),
    setItem: (name, value) => attempt(() => pick().setItem(name, value), undefined),
    removeItem: (name) => attempt(() => pick().removeItem(name), undefined),
    isWorking: () => works,
  }
}
