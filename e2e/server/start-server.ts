import { generateSample } from '#sample'
import type { FaultRule } from './faults/fault.ts'
import type { FaultPlan } from './faults/fault-plan.ts'
import { type Handler, openListener } from './listener.ts'
import type { RequestLog } from './log.ts'
import { DEFAULT_SETTINGS, type Settings } from './options.ts'
import { StandIn } from './stand-in.ts'
import { createStore, type Store } from './store/store.ts'
import { warmUp } from './warm.ts'

/** How a server is started. Settings left out have their strict defaults. */
export interface ServerOptions extends Partial<Settings> {
  /** 0 or left out: a free one. */
  readonly port?: number
  /** Records to answer from; left out: the generated sample. Filling one is costly, sharing one is free. */
  readonly store?: Store
  /** Size and seed of the generated sample. */
  readonly works?: number
  readonly seed?: string
  readonly faults?: readonly FaultRule[]
  /** Read columns and indexes before the first call: slower to start, even from then on. */
  readonly warm?: boolean
  /**
   * Speak HTTP/2 over TLS, as the provider does: browsers then keep more than six calls in flight. The certificate is
   * made for the run, so the browser must be told to ignore certificate errors.
   */
  readonly http2?: boolean
}

/** A running stand-in. */
export interface RunningServer {
  /** `http://127.0.0.1:4010` (`https:` with HTTP/2), without a slash at the end: the base URL of the API. */
  readonly url: string
  readonly port: number
  readonly store: Store
  readonly log: RequestLog
  readonly faults: FaultPlan
  /** Changes settings from the next call on, and returns all of them. */
  configure(change: Partial<Settings>): Settings
  /** Forgets log, faults, budgets and changes of settings. */
  reset(): void
  close(): Promise<void>
}

const readSettings = ({
  port: _port,
  store: _store,
  works: _works,
  seed: _seed,
  faults: _faults,
  warm: _warm,
  http2: _http2,
  ...rest
}: ServerOptions): Settings => ({
  ...DEFAULT_SETTINGS,
  ...rest,
})

/** Starts a strict stand-in of the provider on the loopback interface. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { works, seed } = options
  const store =
    options.store ??
    createStore(generateSample({ ...(works === undefined ? {} : { works }), ...(seed === undefined ? {} : { seed }) }))
  if (options.warm) warmUp(store)
  const standIn = new StandIn(store, readSettings(options))
  standIn.faults.set(options.faults ?? [])
  const handler: Handler = (request, response) => {
    standIn.handle(request, response).catch((error: unknown) => {
      console.error(error)
      response.destroy()
    })
  }
  const { port, close } = await openListener(handler, { port: options.port ?? 0, usesHttp2: options.http2 ?? false })
  return {
    url: `${options.http2 ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    store,
    log: standIn.log,
    faults: standIn.faults,
    configure: (change) => standIn.configure(change),
    reset: () => standIn.reset(),
    close,
  }
}
