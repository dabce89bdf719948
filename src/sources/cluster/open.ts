import { ERROR_TEXTS } from '../error-texts.ts'
import { createGate } from '../gate/gate.ts'
import { createMemoryLedger } from '../gate/ledger.ts'
import { parseBase } from '../http/address.ts'
import { type Client, createClient } from '../http/client.ts'
import { createMonitor, type Monitor } from '../http/monitor.ts'
import type { Outside } from '../outside.ts'
import type { Source } from '../source.ts'
import { SourceError } from '../source-error.ts'
import { canOf } from './can.ts'
import { ClusterSource } from './cluster.ts'
import { type ClusterSettings, type Holdings, loginHeaders, loginSecrets } from './connection.ts'
import { probeCluster } from './probe.ts'
import { CLUSTER_DIALECT } from './refusals.ts'

/** Stands in where nothing was connected: it says so of everything. */
export const NO_CLUSTER: ClusterSettings = {
  connection: { url: '', pattern: '', flavour: null },
  login: { kind: 'none' },
  holdings: null,
}

/** A cluster, opened: the Source, and what goes on between it and us. */
export function openCluster(settings: ClusterSettings, outside: Outside): { source: Source; monitor: Monitor } {
  const { client, monitor } = clientOf(settings, outside)
  const newSeed = (): string => Math.floor(outside.random() * 2 ** 40).toString(36)
  const { connection, holdings } = settings
  return { source: new ClusterSource({ client, connection, holdings, newSeed, now: outside.now }), monitor }
}

/** Connects: asks the cluster what it is and which fields its indices have. @throws {SourceError} */
export async function connectCluster(
  settings: Omit<ClusterSettings, 'holdings'>,
  outside: Outside,
  signal?: AbortSignal,
): Promise<Holdings> {
  const { client } = clientOf(settings, outside)
  const options = { lane: 'person', why: 'connect', ...(signal === undefined ? {} : { signal }) } as const
  return probeCluster(client, settings.connection, options)
}

function clientOf(
  { connection, login }: Omit<ClusterSettings, 'holdings'>,
  outside: Outside,
): { client: Client; monitor: Monitor } {
  const limits = canOf(connection, null).rate ?? { perSecond: 1, inFlight: 1 }
  const recorder = createMonitor(limits.perSecond)
  const tab = Math.floor(outside.random() * 2 ** 40).toString(36)
  // A cluster states no limit that tabs would have to share: each keeps to its own.
  const gate = createGate({ ledger: createMemoryLedger(), limits, clock: outside, tab, onStatus: recorder.status })
  const base = parseBase(connection.url)
  if (base === null) {
    const fail = () => Promise.reject(new SourceError('unsupported', ERROR_TEXTS.wrongAddress()))
    return { client: { get: fail }, monitor: recorder }
  }
  const headers = loginHeaders(login)
  const secrets = loginSecrets(login)
  const options = { base, personal: [], headers, secrets, dialect: CLUSTER_DIALECT, gate, recorder, outside }
  return { client: createClient(options), monitor: recorder }
}
