import type { SourceId } from '#query'
import type { Monitor } from './http/monitor.ts'
import { openOpenAlex, type ProviderSettings } from './openalex/open.ts'
import type { Outside } from './outside.ts'
import { openSample } from './sample/index.ts'
import type { Source } from './source.ts'

export { parseBase } from './http/address.ts'
export { OPENALEX_BASE, type ProviderSettings } from './openalex/open.ts'
export type { Outside } from './outside.ts'

/** A Source that exists, as a person chooses it. */
export interface SourceChoice {
  readonly id: SourceId
  readonly label: string
  /** One sentence: what it holds and what it needs. */
  readonly description: string
}

/** The Sources that exist, in the order in which they are offered. */
export const SOURCES: readonly SourceChoice[] = [
  {
    id: 'openalex',
    label: 'OpenAlex',
    description:
      'The open catalog of the scholarly record: over 250 million works. Needs a network; free up to a daily budget.',
  },
  {
    id: 'sample',
    label: 'Sample (synthetic)',
    description: 'Invented records in the shape of the real ones, kept in this browser. Needs no network.',
  },
]

/** A Source, opened. `monitor`: what goes on between it and its provider; `null` for data that lies here. */
export interface OpenedSource {
  readonly source: Source
  readonly monitor: Monitor | null
}

/** Opens a Source. Nothing is sent and nothing large is loaded before it is first asked. */
export function openSource(id: SourceId, settings: ProviderSettings, outside: Outside): OpenedSource {
  return id === 'openalex' ? openOpenAlex(settings, outside) : { source: openSample(outside), monitor: null }
}
