import { createTrafficHub, type SourceHandle } from '#data'
import type { SourceId } from '#query'
import { openSource } from '#sources/all'
import { browserOutside } from './browser-outside.ts'

/** What Settings say about the provider. */
export interface SourceSettings {
  readonly baseUrl: string
  readonly mailto: string
  readonly apiKey: string
}

/** Gives the Source of an id. */
export type SourceOf = (id: SourceId) => SourceHandle

/** What all Sources of this page send. */
export const traffic = createTrafficHub()

/** Opens Sources on demand and keeps one of each. */
function createSources({ baseUrl, mailto, apiKey }: SourceSettings): SourceOf {
  const open = new Map<SourceId, SourceHandle>()
  return (id) => {
    const known = open.get(id)
    if (known) return known
    const { source, monitor } = openSource(id, { baseUrl, mailto, apiKey }, browserOutside)
    if (monitor) traffic.watch({ id, label: source.label, monitor })
    // Neither key nor address of the person takes part in the scope: it ends in cache keys.
    const scope = id === 'openalex' ? `${id} ${baseUrl}` : id
    const handle = { source, scope, hasKey: apiKey !== '', monitor }
    open.set(id, handle)
    return handle
  }
}

let last: (SourceSettings & { readonly sourceOf: SourceOf }) | null = null

/**
 * The Sources under these settings. Asked again with the same settings it gives the same ones: what asks before the page
 * is drawn and what draws it go through one gate and one cache.
 */
export function sourcesWith({ baseUrl, mailto, apiKey }: SourceSettings): SourceOf {
  if (last?.baseUrl === baseUrl && last.mailto === mailto && last.apiKey === apiKey) return last.sourceOf
  const sourceOf = createSources({ baseUrl, mailto, apiKey })
  last = { baseUrl, mailto, apiKey, sourceOf }
  return sourceOf
}
