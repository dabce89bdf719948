import { safeStorage } from './safe-storage.ts'

const NAME = 'bibscope.told'
const storage = safeStorage(() => window.sessionStorage)
const told = new Set<string>()

/** What was said to the person and need not be said again in this visit. */
export const toldOnce = {
  has: (what: string): boolean => told.has(what) || (storage.getItem(NAME) ?? '').toString().split(' ').includes(what),
  add: (what: string): void => {
    told.add(what)
    storage.setItem(NAME, [...told].join(' '))
  },
}
