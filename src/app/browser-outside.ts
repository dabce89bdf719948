import type { Outside } from '#sources/all'

/** The page's own database, or nothing where the browser blocks it. */
function ownDatabase(): IDBFactory | null {
  try {
    return window.indexedDB
  } catch {
    return null
  }
}

/** The browser, as the Sources see it: they ask nothing of it themselves. */
export const browserOutside: Outside = {
  fetch: (url, init) => window.fetch(url, init),
  now: () => Date.now(),
  setTimeout: (run, delayMs) => window.setTimeout(run, delayMs),
  clearTimeout: (handle) => window.clearTimeout(handle as number),
  random: () => Math.random(),
  indexedDB: ownDatabase(),
}
