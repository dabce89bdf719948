import type { Outside } from '#sources/all'

/** The browser, as the Sources see it: they ask nothing of it themselves. */
export const browserOutside: Outside = {
  fetch: (input, init) => window.fetch(input, init),
}
