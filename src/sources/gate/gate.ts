import type { Clock } from '../outside.ts'
import type { Lane } from '../source.ts'
import { type Arrivals, createArrivals } from './arrivals.ts'
import { type Choice, choose } from './choose.ts'
import type { Ledger, LedgerState } from './ledger.ts'
import type { Limits } from './limits.ts'
import { createQueue, type Queue, type Waiting } from './queue.ts'
import type { Seat, Seats } from './seats.ts'
import { tidied, type Wish, withArrivals, withLowered, withPause } from './slots.ts'

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
 * `inFlight` at once in this tab, or in all of them where they share their seats. Who is waited for goes first; within a lane, first come, first served. A request that
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
  /** Seats that tabs share; `null` or left out: each tab has `inFlight` of its own. */
  readonly seats?: Seats | null
  readonly onStatus?: (status: GateStatus) => void
}

interface Entry extends Waiting {
  readonly wish: Wish
  start(seat: Seat): void
}

/** A seat where nobody shares them. */
const OWN_SEAT: Seat = { leave: () => undefined }

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
        start: (seat) => {
          signal?.removeEventListener('abort', leave)
          resolve(this.#send(entry.wish.id, send).finally(() => seat.leave()))
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
    try {
      while (this.#mustLookAgain) {
        this.#mustLookAgain = false
        if (this.#queue.size === 0) this.#options.seats?.letGo()
        if (this.#queue.size === 0 && this.#arrivals.isEmpty && this.#edits.length === 0) break
        const seats = await this.#seats()
        this.#act(await this.#round(seats.length), seats)
      }
    } finally {
      // Whatever a listener does wrong must not close the gate.
      this.#isLooking = false
    }
    this.#tell(null)
  }

  /** The seats that may be taken now. Where other tabs have them all, one of them is waited for. */
  async #seats(): Promise<readonly Seat[]> {
    const { limits, seats } = this.#options
    const free = limits.inFlight - this.#inFlight
    if (!seats) return Array.from({ length: Math.max(0, free) }, () => OWN_SEAT)
    const wanted = Math.min(free, this.#queue.size)
    const taken = await seats.take(wanted)
    if (taken.length === 0 && wanted > 0) seats.onFree(() => this.#look())
    return taken
  }

  #round(free: number): Promise<Choice<Entry>> {
    const edits = this.#edits
    const arrivals = this.#arrivals.take()
    this.#edits = []
    const { ledger, clock, limits, tab } = this.#options
    return ledger.change((before) => {
      const now = clock.now()
      const known = edits.reduce((state, edit) => edit(state, now), withArrivals(before, arrivals))
      const choice = choose(this.#queue.inOrder(), tidied(known, now), {
        free,
        now,
        perSecond: limits.perSecond,
        isOurs: (id) => id.startsWith(`${tab}.`),
      })
      return [choice.state, choice]
    })
  }

  #act({ granted, lookAfterMs, state }: Choice<Entry>, seats: readonly Seat[]): void {
    const { clock } = this.#options
    const left = [...seats]
    for (const entry of granted) {
      const seat = this.#queue.remove(entry) ? left.shift() : undefined
      if (seat) {
        this.#inFlight += 1
        entry.start(seat)
      } else {
        // Aborted between the look and now: its slot was taken for nothing and frees itself.
        this.#arrivals.start(entry.wish.id, clock.now())
        this.#arrivals.end(entry.wish.id, clock.now())
      }
    }
    for (const seat of left) seat.leave()
    if (this.#timer !== null) clock.clearTimeout(this.#timer)
    this.#timer = lookAfterMs === null ? null : clock.setTimeout(() => this.#onTimer(), lookAfterMs)
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
