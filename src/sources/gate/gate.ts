import type { Clock } from '../outside.ts'
import type { Lane } from '../source.ts'
import { type Arrivals, createArrivals } from './arrivals.ts'
import type { Ledger, LedgerState } from './ledger.ts'
import type { Limits } from './limits.ts'
import { createQueue, type Queue, type Waiting } from './queue.ts'
import { tidied, type Wish, waitOf, withArrivals, withLowered, withPause, withSlot } from './slots.ts'

/** One thing to send. `order`: from `gate.order()`, the same for all attempts of one request. */
export interface GateRequest {
  readonly lane: Lane
  readonly order: number
  readonly signal?: AbortSignal | undefined
  /** A slower pace of the provider for its kind. */
  readonly pace?: { readonly name: string; readonly perSecond: number } | null | undefined
}

/** What the gate does at the moment. */
export interface GateStatus {
  /** Milliseconds since the epoch, `null`: open. */
  readonly pausedUntil: number | null
  readonly waiting: number
  readonly inFlight: number
  /** The limit a second in force. */
  readonly perSecond: number
}

/**
 * The one way out to a provider. At most `perSecond` starts in any second over all tabs that share the ledger, at most
 * `inFlight` at once in this tab. Who is waited for goes first; within a lane, first come, first served. A request that
 * its own slower pace holds back lets others pass.
 */
export interface Gate {
  /** A place in the order of requests. */
  order(): number
  /**
   * Sends when it is its turn. `send` calls `answered` as soon as the answer begins. An abort while waiting leaves the
   * queue at once and rejects with the signal's reason; `send` is then never called. It is called at most once.
   */
  run<T>(request: GateRequest, send: (answered: () => void) => Promise<T>): Promise<T>
  /** Nothing starts for so long, in any tab. */
  pause(durationMs: number): void
  /** The provider stated a lower limit. */
  lower(perSecond: number): void
}

interface GateOptions {
  readonly ledger: Ledger
  readonly limits: Limits
  readonly clock: Clock
  /** Tells this tab's slots from those of others. */
  readonly tab: string
  readonly onStatus?: (status: GateStatus) => void
}

interface Entry extends Waiting {
  readonly wish: Wish
  start(): void
}

/** What one look into the ledger brought. */
interface Round {
  readonly granted: readonly Entry[]
  readonly waitMs: number | null
  readonly state: LedgerState
}

/** How often a slot that another tab may give back is looked for. */
const RECHECK_MS = 25

/** Opens a gate. Its life is the page's: there is nothing to close. */
export function createGate(options: GateOptions): Gate {
  return new SlidingGate(options)
}

class SlidingGate implements Gate {
  readonly #options: GateOptions
  readonly #queue: Queue<Entry> = createQueue<Entry>()
  readonly #arrivals: Arrivals = createArrivals()
  #counter = 0
  #inFlight = 0
  #timer: unknown = null
  #last: LedgerState | null = null
  #isLooking = false
  #mustLookAgain = false
  #edits: ((state: LedgerState, now: number) => LedgerState)[] = []

  constructor(options: GateOptions) {
    this.#options = options
  }

  order(): number {
    this.#counter += 1
    return this.#counter
  }

  run<T>(request: GateRequest, send: (answered: () => void) => Promise<T>): Promise<T> {
    const { signal } = request
    if (signal?.aborted) return Promise.reject(signal.reason)
    return new Promise<T>((resolve, reject) => {
      const leave = (): void => {
        if (this.#queue.remove(entry)) reject(signal?.reason)
        this.#look()
      }
      const entry: Entry = {
        lane: request.lane,
        order: request.order,
        wish: this.#wishOf(request),
        start: () => {
          signal?.removeEventListener('abort', leave)
          resolve(this.#send(entry.wish.id, send))
        },
      }
      signal?.addEventListener('abort', leave, { once: true })
      this.#queue.add(entry)
      this.#look()
    })
  }

  pause(durationMs: number): void {
    const until = this.#options.clock.now() + durationMs
    this.#edit((state) => withPause(state, until))
  }

  lower(perSecond: number): void {
    this.#edit((state, now) => withLowered(state, perSecond, now))
  }

  #wishOf({ lane, pace }: GateRequest): Wish {
    const id = `${this.#options.tab}.${this.order()}`
    return { id, isBackground: lane === 'prefetch' || lane === 'export', pace: pace ?? null }
  }

  #edit(edit: (state: LedgerState, now: number) => LedgerState): void {
    this.#edits.push(edit)
    this.#look()
  }

  async #send<T>(id: string, send: (answered: () => void) => Promise<T>): Promise<T> {
    const { now } = this.#options.clock
    this.#arrivals.start(id, now())
    try {
      return await send(() => {
        this.#arrivals.answer(id, now())
        this.#look()
      })
    } finally {
      this.#arrivals.end(id, now())
      this.#inFlight -= 1
      this.#look()
    }
  }

  /** Looks into the ledger, starts what may start, and sets a timer for the rest. One look at a time. */
  #look(): void {
    this.#mustLookAgain = true
    if (this.#isLooking) return
    this.#isLooking = true
    void this.#lookWhileNeeded()
  }

  async #lookWhileNeeded(): Promise<void> {
    // Whatever is asked for in this task belongs to one look.
    await Promise.resolve()
    while (this.#mustLookAgain) {
      this.#mustLookAgain = false
      if (this.#queue.size === 0 && this.#arrivals.isEmpty && this.#edits.length === 0) break
      this.#act(await this.#round())
    }
    this.#isLooking = false
    this.#tell(null)
  }

  #round(): Promise<Round> {
    const edits = this.#edits
    const arrivals = this.#arrivals.take()
    this.#edits = []
    const { ledger, clock, limits } = this.#options
    return ledger.change((before) => {
      const now = clock.now()
      const known = edits.reduce((state, edit) => edit(state, now), withArrivals(before, arrivals))
      const round = this.#choose(tidied(known, now), now, limits)
      return [round.state, round]
    })
  }

  #choose(start: LedgerState, now: number, { perSecond, inFlight }: Limits): Round {
    const granted: Entry[] = []
    let state = start
    let waitMs: number | null = null
    for (const entry of this.#queue.inOrder()) {
      if (this.#inFlight + granted.length >= inFlight) break
      const wait = waitOf(state, entry.wish, { now, perSecond })
      if (wait > 0) {
        waitMs = Math.min(waitMs ?? wait, this.#recheckAfter(state, entry.wish, { now, perSecond }))
        // Only its own pace may hold it back: whoever is behind it has the same common limits.
        if (entry.wish.pace) continue
        break
      }
      state = withSlot(state, entry.wish, now)
      granted.push(entry)
    }
    return { granted, waitMs, state }
  }

  /** Slots of other tabs may come free without our hearing of it: look as soon as that is possible, then often. */
  #recheckAfter(state: LedgerState, wish: Wish, rate: { now: number; perSecond: number }): number {
    const isOurs = (id: string): boolean => id.startsWith(`${this.#options.tab}.`)
    const slots = state.slots.map((slot) => (isOurs(slot.id) ? slot : { ...slot, hasArrived: true }))
    return waitOf(tidied({ ...state, slots }, rate.now), wish, rate) || RECHECK_MS
  }

  #act({ granted, waitMs, state }: Round): void {
    const { clock } = this.#options
    for (const entry of granted) {
      if (this.#queue.remove(entry)) {
        this.#inFlight += 1
        entry.start()
      } else {
        // Aborted between the look and now: its slot was taken for nothing and frees itself.
        this.#arrivals.start(entry.wish.id, clock.now())
        this.#arrivals.end(entry.wish.id, clock.now())
      }
    }
    if (this.#timer !== null) clock.clearTimeout(this.#timer)
    this.#timer = waitMs === null ? null : clock.setTimeout(() => this.#onTimer(), waitMs)
    this.#tell(state)
  }

  #onTimer(): void {
    this.#timer = null
    this.#look()
  }

  #tell(state: LedgerState | null): void {
    this.#last = state ?? this.#last
    const { clock, limits, onStatus } = this.#options
    const until = this.#last?.pausedUntil ?? 0
    onStatus?.({
      pausedUntil: until > clock.now() ? until : null,
      waiting: this.#queue.size,
      inFlight: this.#inFlight,
      perSecond: Math.min(limits.perSecond, this.#last?.lowered?.perSecond ?? limits.perSecond),
    })
  }
}
