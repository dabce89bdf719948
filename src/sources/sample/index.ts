import type { Outside } from '../outside.ts'
import type { Source } from '../source.ts'
import { createSampleSource } from './sample.ts'

/**
 * Opens the embedded sample. This file is loaded with the page: the engine is imported when the sample is first asked.
 */
export function openSample(outside: Pick<Outside, 'now'>): Source {
  return createSampleSource(async () => {
    const { startSampleEngine, isEngineError } = await import('#engine')
    return { start: async () => startSampleEngine(), isEngineError }
  }, outside)
}
