import { type Location, readLocation } from '../codec/location.ts'
import { type RawParam, readQueryString } from '../codec/query-string.ts'
import type { SourceId } from '../model/entity-type.ts'
import { annexAtHand } from './annex.ts'

/** The other provider's own hosts. */
const HOST = /^api\.crossref\.org$/

/**
 * Whether an address is the other provider's (`api`), or one of ours that asks it (`own`); `null`: neither. Our own carry
 * `source=`, whatever host they lie on.
 */
export function sourceOfAddress({ host }: Location, params: readonly RawParam[]): 'api' | 'own' | null {
  if (host !== null && HOST.test(host)) return 'api'
  if (host !== null && /(?:^|\.)openalex\.org$/.test(host)) return null
  return params.some(({ name, value }) => name === 'source' && value?.trim() === 'crossref') ? 'own' : null
}

let load: (() => Promise<void>) | null = null
let loading: Promise<void> | null = null

/** Says how the other provider's catalog is loaded. The composition root knows. */
export function setCatalogLoader(loader: () => Promise<void>): void {
  load = loader
}

/** Loads what a Source's queries are read with; `null`: it is there. A failure is tried again by the next call. */
export function catalogReady(source: SourceId): Promise<void> | null {
  if (source !== 'crossref' || annexAtHand() !== null || load === null) return null
  loading ??= load().finally(() => {
    loading = null
  })
  return loading
}

/** A set of a comparison may ask the other provider where the address itself does not. */
const WITHIN = /source(?:=|%(?:25)*3D)crossref/i

/** As {@link catalogReady}, for the Source that an address asks. */
export function catalogReadyFor(address: string): Promise<void> | null {
  const location = readLocation(address)
  const isAnnexed = sourceOfAddress(location, readQueryString(location.search ?? '')) !== null
  return isAnnexed || WITHIN.test(address) ? catalogReady('crossref') : null
}
