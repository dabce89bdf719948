import { createQueryClient } from '#data'
import { keptMark } from '#prefs'
import { browserOutside } from './browser-outside.ts'
import { traffic } from './sources.ts'

/** How long the page may be busy before what can wait is done all the same, in ms. */
const LATEST_MS = 2_000

/** Runs when the page is at rest. Not every browser knows when that is. */
const whenIdle = (run: () => void): void => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: LATEST_MS })
  else browserOutside.setTimeout(run, LATEST_MS / 4)
}

/** The answers of this page. One for its whole life: what is asked before the page is drawn is kept here too. */
export const client = createQueryClient({
  ...browserOutside,
  isOnline: () => window.navigator.onLine,
  whenIdle,
  mayKeep: (scope) => scope.startsWith('openalex ') || scope.startsWith('crossref'),
  mark: keptMark,
  traffic,
})
