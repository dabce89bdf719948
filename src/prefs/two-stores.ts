import { safeStorage } from './safe-storage.ts'

const session = safeStorage(() => window.sessionStorage)
const lasting = safeStorage(() => window.localStorage)

/**
 * Session storage by default; also lasting storage when the stored state has `isKept`. Reading prefers what is lasting.
 */
export const twoStores = {
  getItem: (name: string) => lasting.getItem(name) ?? session.getItem(name),
  setItem: (name: string, value: string) => {
    session.setItem(name, value)
    const kept = (JSON.parse(value) as { state?: { isKept?: unknown } }).state?.isKept === true
    if (kept) lasting.setItem(name, value)
    else lasting.removeItem(name)
  },
  removeItem: (name: string) => {
    session.removeItem(name)
    lasting.removeItem(name)
  },
}
