import { createServer, type Server } from 'node:http'
import { generateSample } from '#sample'
import type { FaultRule } from './faults/fault.ts'
import type { FaultPlan } from './faults/fault-plan.ts'
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
}

/** A running stand-in. */
export interface RunningServer {
  /** `http://127.0.0.1:4010`, without a slash at the end: the base URL of the API. */
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
  ...rest
}: ServerOptions): Settings => ({
  ...DEFAULT_SETTINGS,
  ...rest,
})

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      done(typeof address === 'object' && address !== null ? address.port : port)
    })
  })

const closeServer = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
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
  const server = createServer((request, response) => {
    standIn.handle(request, response).catch((error: unknown) => {
      console.error(error)
      response.destroy()
    })
  })
  const port = await listen(server, options.port ?? 0)
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    store,
    log: standIn.log,
    faults: standIn.faults,
    configure: (change) => standIn.configure(change),
    reset: () => standIn.reset(),
    close: () => closeServer(server),
  }
}
