import type { Encoder, Query, SortKey } from '#query'
import { createWalks, isSourceError, type Source, type SourceError, type WalkPlan, type WalksCheck } from '#sources'
import type { Sink } from './sink.ts'

/** How an export stands. `failed`: it can go on from where it is. */
export interface ExportState {
  readonly phase: 'running' | 'paused' | 'failed' | 'done' | 'stopped'
  readonly check: WalksCheck
  readonly error: SourceError | null
  /** The file itself could not be written: what the browser says. */
  readonly fileError: string | null
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly endedAt: number | null
}

/** What an export needs. */
export interface ExportOptions {
  readonly source: Source
  readonly plan: WalkPlan
  readonly sort: readonly SortKey[]
  readonly select: readonly string[] | null
  readonly pageSize: number
  readonly encoder: Encoder
  readonly sink: Sink
  readonly now: () => number
  readonly wait: (ms: number, signal: AbortSignal | undefined) => Promise<void>
}

/** One export, from its first record to its last. */
export interface ExportRun {
  getState(): ExportState
  subscribe(listener: () => void): () => void
  /** Begins, or goes on after a pause or a failure. */
  start(): Promise<void>
  pause(): void
  /** Ends here: the file is closed as it is. */
  stop(): Promise<void>
  readonly ids: ReadonlySet<string>
}

/** The order that walks keep: the one asked for where there is one walk, the provider's where there are several. */
export const orderOf = ({ parts }: WalkPlan, sort: readonly SortKey[], query: Query): readonly SortKey[] =>
  parts.length === 1 && query.sample === null ? sort : []

/** Prepares an export. Nothing is sent or written before `start`. */
export function createExportRun(options: ExportOptions): ExportRun {
  const { source, plan, sort, select, pageSize, encoder, sink, now, wait } = options
  const walks = createWalks({ source, plan, request: { sort, select, pageSize }, wait })
  const listeners = new Set<() => void>()
  let state: ExportState = {
    phase: 'paused',
    check: walks.check(),
    error: null,
    fileError: null,
    startedAt: now(),
    endedAt: null,
  }
  let hasBegun = false
  let stop = new AbortController()
  let running: Promise<void> = Promise.resolve()
  // Pages come side by side: what they write must not come in between one another.
  let writing: Promise<void> = Promise.resolve()

  const change = (part: Partial<ExportState>): void => {
    state = { ...state, check: walks.check(), ...part }
    for (const listener of listeners) listener()
  }
  const write = (text: () => string): Promise<void> => {
    writing = writing.then(() => sink.write(text()))
    return writing
  }
  const finish = async (phase: 'done' | 'stopped'): Promise<void> => {
    try {
      await write(() => encoder.end())
      await sink.close()
      change({ phase, endedAt: now() })
    } catch (error) {
      change({ phase: 'stopped', endedAt: now(), fileError: String(error) })
    }
  }
  const run = async (): Promise<void> => {
    const { signal } = stop
    try {
      if (!hasBegun) await write(() => encoder.begin())
      hasBegun = true
      const take = async (entities: Parameters<Encoder['rows']>[0]): Promise<void> => {
        await write(() => encoder.rows(entities, 0))
        change({})
      }
      await walks.run({ take }, { lane: 'export', why: 'export', signal })
      await finish('done')
    } catch (error) {
      if (signal.aborted) return
      if (isSourceError(error)) change({ phase: 'failed', error })
      else change({ phase: 'stopped', endedAt: now(), fileError: String(error) })
    }
  }
  return {
    ids: walks.ids,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async start() {
      if (state.phase !== 'paused' && state.phase !== 'failed') return
      await running
      stop = new AbortController()
      change({ phase: 'running', error: null })
      running = run()
      await running
    },
    pause() {
      if (state.phase !== 'running') return
      stop.abort(new DOMException('Paused', 'AbortError'))
      change({ phase: 'paused' })
    },
    async stop() {
      if (state.phase === 'done' || state.phase === 'stopped') return
      stop.abort(new DOMException('Stopped', 'AbortError'))
      change({ phase: 'stopped' })
      await running
      await finish('stopped')
    },
  }
}
