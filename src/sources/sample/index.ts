import type { Outside } from '../outside.ts'
import type { Source } from '../source.ts'

/**
 * Opens the embedded sample. This file is loaded with the page: the engine is imported when the sample is first asked.
 */
export function openSample(_outside: Outside): Source {
  throw new Error('The sample is not built yet.')
}
