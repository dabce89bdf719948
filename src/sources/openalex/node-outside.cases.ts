import type { Outside } from '../outside.ts'

/** The world as a test against a real server has it. */
export const NODE_OUTSIDE: Outside = {
  fetch: (url, init) => fetch(url, init),
  now: () => performance.timeOrigin + performance.now(),
  setTimeout: (run, delayMs) => setTimeout(run, delayMs),
  clearTimeout: (handle) => clearTimeout(handle as NodeJS.Timeout),
  random: () => Math.random(),
  indexedDB: null,
}
