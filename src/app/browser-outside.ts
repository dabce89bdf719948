import type { Outside } from '#sources/all'
import { ownDatabase } from './own-database.ts'

/** The locks of the browser, absent on pages without TLS whatever the types say. */
const locks: LockManager | undefined = navigator.locks

let tellLeft: () => void = () => {}

/** Resolves when the first request leaves. */
export const firstRequestLeft = new Promise<void>((resolve) => {
  tellLeft = resolve
})

/** The browser, as the Sources see it: they ask nothing of it themselves. */
export const browserOutside: Outside = {
  fetch: (url, init) => {
    tellLeft()
    return window.fetch(url, init)
  },
  now: () => Date.now(),
  setTimeout: (run, delayMs) => window.setTimeout(run, delayMs),
  clearTimeout: (handle) => window.clearTimeout(handle as number),
  random: () => Math.random(),
  indexedDB: ownDatabase,
  locks: locks ?? null,
}
