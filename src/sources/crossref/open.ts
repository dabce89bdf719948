import { CROSSREF_BASE } from '#query/crossref'
import { createBrowserLedger } from '../gate/browser-ledger.ts'
import { createGate } from '../gate/gate.ts'
import type { Limits } from '../gate/limits.ts'
import { createSeats } from '../gate/seats.ts'
import { parseBase } from '../http/address.ts'
import { createClient } from '../http/client.ts'
import { createMonitor, type Monitor } from '../http/monitor.ts'
import type { Outside } from '../outside.ts'
import type { Source } from '../source.ts'
import { crossrefCan } from './can.ts'
import { CrossrefSource } from './crossref.ts'
import { CROSSREF_DIALECT } from './dialect.ts'
import { CROSSREF_POOLS } from './pools.ts'

/** What Settings say. `mailto` opens the polite pool; `baseUrl`: another server that speaks the protocol. */
export interface CrossrefSettings {
  readonly baseUrl?: string | null
  readonly mailto?: string | null
}

/** Pace other than that of the pool: for tests. */
export interface CrossrefPace extends Limits {
  readonly listsPerSecond: number
}

const isWalkPage = (url: string): boolean => /[?&]cursor=/.test(url)

/**
 * Nothing below may remember an answer to a cursor: equal addresses stand for different pages (reference § 8, rule 3).
 */
const withoutCache = (outside: Outside): Outside => ({
  ...outside,
  fetch: (url, init) => {
    const uncached = { ...init, cache: 'no-store' }
    return outside.fetch(url, isWalkPage(url) ? uncached : init)
  },
})

/** Crossref, opened: the Source, and what goes on between it and us. One gate for lists, facets and single records. */
export function openCrossref(
  settings: CrossrefSettings,
  outside: Outside,
  pace?: CrossrefPace,
): { source: Source; monitor: Monitor } {
  const mailto = settings.mailto?.trim() ?? ''
  const pool = mailto === '' ? 'public' : 'polite'
  const limits = pace ?? CROSSREF_POOLS[pool]
  const base = parseBase(settings.baseUrl?.trim() || CROSSREF_BASE) ?? CROSSREF_BASE
  const recorder = createMonitor(limits.perSecond)
  const newId = (): string => Math.floor(outside.random() * 2 ** 40).toString(36)
  const ledger = createBrowserLedger({ indexedDB: outside.indexedDB, name: base, clock: outside })
  const seats = createSeats({ locks: outside.locks ?? null, name: base, count: limits.inFlight })
  const gate = createGate({ ledger, limits, clock: outside, tab: newId(), seats, onStatus: recorder.status })
  const client = createClient({
    base,
    personal: mailto === '' ? [] : [['mailto', mailto]],
    dialect: CROSSREF_DIALECT,
    gate,
    recorder,
    outside: withoutCache(outside),
  })
  const source = new CrossrefSource({ client, can: crossrefCan(pool), listsPerSecond: limits.listsPerSecond, newId })
  return { source, monitor: recorder }
}
