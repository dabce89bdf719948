import { createTrafficHub, type SourceHandle } from '#data'
import type { SourceId } from '#query'
import { type ClusterSettings, openSource } from '#sources/all'
import { browserOutside } from './browser-outside.ts'

/** What Settings say about the Sources. `cluster`: the same value until it changes. */
export interface SourceSettings {
  readonly baseUrl: string
  readonly mailto: string
  readonly apiKey: string
  readonly cluster: ClusterSettings | null
  readonly crossrefUrl: string
}

/** Gives the Source of an id. */
export type SourceOf = (id: SourceId) => SourceHandle

/** What all Sources of this page send. */
export const traffic = createTrafficHub()

/** Those in use now. */
let open = new Map<SourceId, SourceHandle>()

/** What providers hold for this page is given back: it goes away, or asks others from now on. */
const leaveAll = (): void => {
  for (const { source } of open.values()) source.leave?.()
}

if (typeof window !== 'undefined') window.addEventListener('pagehide', leaveAll)

/** Opens Sources on demand and keeps one of each. */
function createSources(settings: SourceSettings): SourceOf {
  const { apiKey } = settings
  leaveAll()
  open = new Map()
  const own = open
  return (id) => {
    const known = own.get(id)
    if (known) return known
    const { source, monitor } = openSource(id, settings, browserOutside)
    if (monitor) traffic.watch({ id, label: source.label, monitor })
    // Neither key nor address of the person takes part in the scope: it ends in cache keys.
    const scope = scopeOf(id, settings)
    const handle = { source, scope, hasKey: apiKey !== '', monitor }
    own.set(id, handle)
    return handle
  }
}

function scopeOf(id: SourceId, { baseUrl, cluster, crossrefUrl }: SourceSettings): string {
  if (id === 'openalex') return `${id} ${baseUrl}`
  if (id === 'crossref') return `${id} ${crossrefUrl}`
  return id === 'cluster' ? `${id} ${cluster?.connection.url} ${cluster?.connection.pattern}` : id
}

let last: (SourceSettings & { readonly sourceOf: SourceOf }) | null = null

/**
 * The Sources under these settings. Asked again with the same settings it gives the same ones: what asks before the page
 * is drawn and what draws it go through one gate and one cache.
 */
export function sourcesWith(settings: SourceSettings): SourceOf {
  const { baseUrl, mailto, apiKey, cluster, crossrefUrl } = settings
  const isSame = last?.baseUrl === baseUrl && last.mailto === mailto && last.apiKey === apiKey
  if (last && isSame && last.cluster === cluster && last.crossrefUrl === crossrefUrl) return last.sourceOf
  const sourceOf = createSources(settings)
  last = { ...settings, sourceOf }
  return sourceOf
}
