import type { Explanation } from '#lib/explanation'
import { lazyModule } from '#lib/lazy-module'
import { registerAnnex, type SourceId } from '#query'
import type { ClusterSettings, Holdings } from './cluster/connection.ts'
import type { Monitor } from './http/monitor.ts'
import { openOpenAlex, type ProviderSettings } from './openalex/open.ts'
import type { Outside } from './outside.ts'
import { openSample } from './sample/index.ts'
import type { Source } from './source.ts'
import { SourceError } from './source-error.ts'

export {
  type ClusterSettings,
  type Connection,
  FLAVOURS,
  type Flavour,
  type Holdings,
  type Login,
  readHoldings,
} from './cluster/connection.ts'
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
  {
    id: 'crossref',
    label: 'Crossref',
    description:
      'What publishers registered with their DOIs: over 180 million works. Needs a network; quicker with an e-mail address.',
  },
  {
    id: 'cluster',
    label: 'Own cluster',
    description: 'An Elasticsearch or OpenSearch cluster that holds OpenAlex records. Connect it in Settings.',
  },
]

/** A Source, opened. `monitor`: what goes on between it and its provider; `null` for data that lies here. */
export interface OpenedSource {
  readonly source: Source
  readonly monitor: Monitor | null
}

/** What Settings say about all Sources. `cluster: null`: none was connected. */
export interface SourceSettings extends ProviderSettings {
  readonly cluster?: ClusterSettings | null
  /** Another server that speaks Crossref's protocol. */
  readonly crossrefUrl?: string | null
}

type Open = (settings: SourceSettings, outside: Outside) => OpenedSource

const openers = new Map<SourceId, Open>([
  ['openalex', openOpenAlex],
  ['sample', (_settings, outside) => ({ source: openSample(outside), monitor: null })],
])

/** Sources that most visits never ask: their code comes when they are first chosen. */
const FAR: Partial<Readonly<Record<SourceId, () => Promise<Open>>>> = {
  cluster: async () => {
    const { openCluster, NO_CLUSTER } = await import('./cluster/index.ts')
    return ({ cluster }, outside) => openCluster(cluster ?? NO_CLUSTER, outside)
  },
  crossref: async () => {
    const { CROSSREF, openCrossref } = await import('./crossref/index.ts')
    // Its addresses can be read from here on.
    registerAnnex(CROSSREF)
    return ({ crossrefUrl, mailto }, outside) =>
      openCrossref({ baseUrl: crossrefUrl ?? null, mailto: mailto ?? null }, outside)
  },
}

const loading = new Map<SourceId, Promise<void>>()

/** Loads what a Source is made of; `null`: it is there. A failure is tried again by the next call. */
export function sourceReady(id: SourceId): Promise<void> | null {
  const load = FAR[id]
  if (load === undefined || openers.has(id)) return null
  const known = loading.get(id)
  if (known !== undefined) return known
  const made = load()
    .then((open) => void openers.set(id, open))
    .finally(() => loading.delete(id))
  loading.set(id, made)
  return made
}

/** Opens a Source whose code is there (`sourceReady`). Nothing is sent and nothing large is loaded before it is asked. */
export function openSource(id: SourceId, settings: SourceSettings, outside: Outside): OpenedSource {
  const open = openers.get(id)
  if (open === undefined) throw new Error(`The Source ${id} is not loaded: await sourceReady first`)
  return open(settings, outside)
}

const clusterModule = lazyModule(() => import('./cluster/index.ts'))

const UNFETCHED: Explanation = {
  what: 'The cluster was not asked.',
  why: 'The part of this page that talks to clusters could not be fetched: the network may be away.',
  fix: 'Check the connection and try again.',
}

/** Asks a cluster what it is and what it holds. @throws {SourceError} */
export async function connectCluster(
  settings: Omit<ClusterSettings, 'holdings'>,
  outside: Outside,
  signal?: AbortSignal,
): Promise<Holdings> {
  const cluster = await clusterModule.get()
  if (cluster === null) throw new SourceError('offline', UNFETCHED)
  return cluster.connectCluster(settings, outside, signal)
}
