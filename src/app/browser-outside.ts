import type { Outside } from '#sources/all'
import { ownDatabase } from './own-database.ts'

/** The locks of the browser, absent on pages without TLS whatever the types say. */
const locks: LockManager | undefined = navigator.locks

const waiting: (() => void)[] = []

/** Resolves when the next request leaves. */
export const requestLeft = (): Promise<void> => new Promise((resolve) => waiting.push(resolve))

/** The browser, as the Sources see it: they ask nothing of it themselves. */
export const browserOutside: Outside = {
  fetch: (url, init) => {
    for (const tell of waiting.splice(0)) tell()
    return window.fetch(url, init)
  },
  now: () => Date.now(),
  setTimeout: (run, delayMs) => window.setTimeout(run, delayMs),
  clearTimeout: (handle) => window.clearTimeout(handle as number),
  random: () => Math.random(),
  indexedDB: ownDatabase,
  locks: locks ?? null,
}
