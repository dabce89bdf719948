import { ERROR_TEXTS } from '../error-texts.ts'
import { createBrowserLedger } from '../gate/browser-ledger.ts'
import { createGate } from '../gate/gate.ts'
import type { Limits } from '../gate/limits.ts'
import { type Params, parseBase } from '../http/address.ts'
import { type Client, createClient } from '../http/client.ts'
import type { Dialect } from '../http/http.ts'
import { createMonitor, type Monitor } from '../http/monitor.ts'
import type { Outside } from '../outside.ts'
import type { Source } from '../source.ts'
import { SourceError } from '../source-error.ts'
import { OPENALEX_CAN } from './can.ts'
import { budgetOf, creditsOf } from './headers.ts'
import { createOpenAlex } from './openalex.ts'
import { failureOf } from './refusals.ts'

/** Where OpenAlex is, unless Settings say otherwise. */
export const OPENALEX_BASE = 'https://api.openalex.org'

/** What Settings say about the provider. Empty texts and `null` are the same: not set. */
export interface ProviderSettings {
  readonly baseUrl?: string | null
  /** Address for the polite pool. Sent with every request, shown with none. */
  readonly mailto?: string | null
  /** Key of the person. Sent with every request, shown with none. */
  readonly apiKey?: string | null
}

/** OpenAlex, opened: the Source, and what goes on between it and us. */
export function openOpenAlex(
  settings: ProviderSettings,
  outside: Outside,
  limits: Limits = OPENALEX_CAN.rate,
): { source: Source; monitor: Monitor } {
  const apiKey = settings.apiKey?.trim() ?? ''
  const mailto = settings.mailto?.trim() ?? ''
  const personal: Params = [
    ...(mailto === '' ? [] : [['mailto', mailto] as const]),
    ...(apiKey === '' ? [] : [['api_key', apiKey] as const]),
  ]
  const base = parseBase(settings.baseUrl?.trim() || OPENALEX_BASE)
  const recorder = createMonitor(limits.perSecond)
  const randomText = (): string => Math.floor(outside.random() * 2 ** 40).toString(36)
  const gate = createGate({
    ledger: createBrowserLedger({ indexedDB: outside.indexedDB, name: base ?? '', clock: outside }),
    limits,
    clock: outside,
    tab: randomText(),
    onStatus: recorder.status,
  })
  const dialect = openAlexDialect(apiKey !== '')
  const client: Client =
    base === null ? UNREACHABLE : createClient({ base, personal, dialect, gate, recorder, outside })
  return { source: createOpenAlex({ client, hasKey: apiKey !== '', newSeed: randomText }), monitor: recorder }
}

/** What is particular about OpenAlex. `hasKey`: requests carry a key. */
export const openAlexDialect = (hasKey: boolean): Dialect => ({
  who: 'OpenAlex',
  failureOf: (refusal) => failureOf(refusal, { who: 'OpenAlex', hasKey }),
  budgetOf,
  creditsOf,
})

/** Stands in where the address in Settings is none. */
const UNREACHABLE: Client = {
  get: () => Promise.reject(new SourceError('unsupported', ERROR_TEXTS.wrongAddress())),
}
