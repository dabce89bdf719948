import type { Encoder } from '#query'
import { createWalks, isSourceError, type Source, type SourceError, type Walks, type WalksCheck } from '#sources'
import { createGatherer } from './gather.ts'
import type { ExportJob, ExportProgress } from './job.ts'
import type { JobStore } from './job-store.ts'

/** How an export stands. `paused`, `failed`: it can go on from where it is. `unsaved`: all is there but the file. */
export interface ExportState {
  readonly phase: 'running' | 'paused' | 'failed' | 'saving' | 'unsaved' | 'done' | 'stopped'
  readonly check: WalksCheck
  readonly error: SourceError | null
  /** The file itself could not be written: what the browser says. */
  readonly fileError: string | null
  /** Records read in this sitting and the time it took, in ms: the rate. */
  readonly sitting: { readonly rows: number; readonly spentMs: number }
  /** Time spent running over all sittings, in ms. */
  readonly spentMs: number
  readonly sittings: number
  /** Milliseconds since the epoch. */
  readonly endedAt: number | null
}

/** What an export needs. */
export interface ExportOptions {
  readonly job: ExportJob
  readonly source: Source
  readonly select: readonly string[] | null
  readonly pageSize: number
  readonly encoder: Encoder
  readonly store: JobStore
  /** Ids that are in the file already. */
  readonly ids: readonly string[]
  /** Hands the file over when all rows are kept. `rows`: how many they are. */
  readonly deliver: (rows: number) => Promise<void>
  readonly now: () => number
  readonly wait: (ms: number, signal: AbortSignal | undefined) => Promise<void>
}

/** One export, from its first record to its last. */
export interface ExportRun {
  readonly job: ExportJob
  getState(): ExportState
  subscribe(listener: () => void): () => void
  /** Begins, or goes on after a pause, a failure, or a file that could not be saved. */
  start(): Promise<void>
  pause(): void
  /** Ends here: the file is handed over as it is. */
  stop(): Promise<void>
  /** Ids of the records in the file. */
  ids(): Promise<readonly string[]>
}

/** Prepares an export. Nothing is sent or written before `start`. */
export const createExportRun = (options: ExportOptions): ExportRun => new KeptRun(options)

class KeptRun implements ExportRun {
  readonly job: ExportJob
  readonly #options: ExportOptions
  readonly #walks: Walks
  readonly #gatherer: ReturnType<typeof createGatherer>
  readonly #listeners = new Set<() => void>()
  readonly #sittings: number
  #state: ExportState
  #stop = new AbortController()
  #running: Promise<void> = Promise.resolve()
  #spentMs: number
  #since: number | null = null

  constructor(options: ExportOptions) {
    const { job, source, select, pageSize, wait, ids, encoder, now } = options
    const { order, progress } = job
    this.job = job
    this.#options = options
    this.#spentMs = progress.spentMs
    this.#sittings = progress.sittings + 1
    const request = { sort: order.sort, select, pageSize }
    const from = progress.states.length > 0 ? { states: progress.states, ids } : undefined
    this.#walks = createWalks({ source, plan: order.plan, request, wait, from })
    const { pieces, rows } = progress
    this.#gatherer = createGatherer({
      encoder,
      from: { states: this.#walks.states(), pieces, rows },
      commit: (gathered, piece) => options.store.commit(order.id, this.#progress(gathered), piece),
      now,
    })
    this.#state = { phase: 'paused', error: null, fileError: null, endedAt: null, ...this.#figures() }
  }

  getState = (): ExportState => this.#state

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  async start(): Promise<void> {
    const { phase } = this.#state
    if (phase === 'unsaved') return this.#save(this.#hasAll() ? 'done' : 'stopped')
    if (phase !== 'paused' && phase !== 'failed') return
    await this.#running
    this.#stop = new AbortController()
    this.#since = this.#options.now()
    this.#change({ phase: 'running', error: null })
    this.#running = this.#run(this.#stop.signal)
    await this.#running
  }

  pause = (): void => {
    if (this.#state.phase !== 'running') return
    this.#stop.abort(new DOMException('Paused', 'AbortError'))
    this.#rest()
    this.#change({ phase: 'paused' })
  }

  async stop(): Promise<void> {
    const { phase } = this.#state
    if (phase !== 'running' && phase !== 'paused' && phase !== 'failed') return
    this.#stop.abort(new DOMException('Stopped', 'AbortError'))
    this.#rest()
    this.#change({ phase: 'saving' })
    await this.#running
    // It may have come to its end by itself in the meantime.
    if (this.#getPhase() === 'saving') await this.#save('stopped')
  }

  ids = (): Promise<readonly string[]> => this.#options.store.ids(this.job.order.id)

  async #run(signal: AbortSignal): Promise<void> {
    const take: Parameters<Walks['run']>[0]['take'] = async (taken) => {
      await this.#gatherer.take(taken)
      this.#change({})
    }
    try {
      await this.#walks.run({ take }, { lane: 'export', why: 'export', signal })
    } catch (error) {
      await this.#gatherer.flush()
      if (signal.aborted) return
      if (!isSourceError(error)) throw error
      this.#rest()
      return this.#change({ phase: 'failed', error })
    }
    this.#rest()
    await this.#save('done')
  }

  async #save(phase: 'done' | 'stopped'): Promise<void> {
    const { store, deliver, now } = this.#options
    this.#change({ phase: 'saving', fileError: null })
    try {
      await this.#gatherer.flush()
      await deliver(this.#gatherer.rows)
    } catch (error) {
      return this.#change({ phase: 'unsaved', fileError: error instanceof Error ? error.message : String(error) })
    }
    this.#change({ phase, endedAt: now() })
    const { pieces, rows } = this.#gatherer
    const progress = this.#progress({ states: this.#walks.states(), pieces, rows })
    await store.commit(this.job.order.id, { ...progress, isDelivered: true }, null)
  }

  /** Asked anew: the compiler takes it for what it was before the waiting. */
  #getPhase(): ExportState['phase'] {
    return this.#state.phase
  }

  #hasAll(): boolean {
    return this.#walks.states().every(({ isEnded }) => isEnded)
  }

  #progress(gathered: Pick<ExportProgress, 'states' | 'pieces' | 'rows'>): ExportProgress {
    return { ...gathered, spentMs: this.#figures().spentMs, sittings: this.#sittings, isDelivered: false }
  }

  /** The time of running ends. */
  #rest(): void {
    if (this.#since !== null) this.#spentMs += this.#options.now() - this.#since
    this.#since = null
  }

  #figures(): Pick<ExportState, 'check' | 'sitting' | 'spentMs' | 'sittings'> {
    const { progress } = this.job
    const spentMs = this.#spentMs + (this.#since === null ? 0 : this.#options.now() - this.#since)
    const check = this.#walks.check()
    const sitting = { rows: check.got - progress.rows, spentMs: spentMs - progress.spentMs }
    return { check, sitting, spentMs, sittings: this.#sittings }
  }

  #change(part: Partial<ExportState>): void {
    this.#state = { ...this.#state, ...this.#figures(), ...part }
    for (const listener of this.#listeners) listener()
  }
}
