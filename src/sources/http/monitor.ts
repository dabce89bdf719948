import type { GateStatus } from '../gate/gate.ts'
import type { Lane } from '../source.ts'

/** What is left of the provider's daily allowance, as its last answer said. `null`: not said. Times: ms since the epoch. */
export interface Budget {
  /** Credits a day. */
  readonly limit: number | null
  /** Credits left today. */
  readonly remaining: number | null
  readonly remainingUsd: number | null
  readonly resetsAt: number | null
}

/** How a sent request ended: not yet, with an answer (whatever its status), without one, called back. */
export type Outcome = 'under-way' | 'answered' | 'failed' | 'aborted'

/** One request as it went out, for the inspector. `url`: without key and address of the person. */
export interface SentRequest {
  readonly id: number
  readonly url: string
  readonly why: string
  readonly lane: Lane
  /** 1: the first; more: repetitions of the same request. */
  readonly attempt: number
  readonly startedAt: number
  readonly outcome: Outcome
  /** HTTP status; `null`: no answer (yet). */
  readonly status: number | null
  readonly tookMs: number | null
  /** Its price, when told. */
  readonly credits: number | null
}

/** All that was sent since the page was opened. `retries` are counted in `sent` as well. */
export interface Totals {
  readonly sent: number
  readonly answered: number
  readonly failed: number
  readonly aborted: number
  readonly retries: number
  readonly credits: number
}

/** What goes on between this tab and the provider. A new value at every change, the same one in between. */
export interface MonitorSnapshot extends GateStatus {
  readonly budget: Budget | null
  /** Newest first, at most 500. */
  readonly requests: readonly SentRequest[]
  readonly totals: Totals
}

/** What the inspector follows: made for `useSyncExternalStore`. */
export interface Monitor {
  subscribe(listener: () => void): () => void
  getSnapshot(): MonitorSnapshot
}

/** The end of a request, as the client tells it. */
export type Ending = Pick<SentRequest, 'outcome' | 'status' | 'tookMs' | 'credits'>

/** The side of the monitor that the client writes to. */
export interface Recorder extends Monitor {
  /** Gives the id of the entry. */
  sent(request: Pick<SentRequest, 'url' | 'why' | 'lane' | 'attempt' | 'startedAt'>): number
  ended(id: number, ending: Ending): void
  budget(budget: Budget): void
  status(status: GateStatus): void
}

/** How many requests are kept. */
export const KEPT_REQUESTS = 500

const NO_TOTALS: Totals = { sent: 0, answered: 0, failed: 0, aborted: 0, retries: 0, credits: 0 }

const isSameStatus = (a: GateStatus, b: GateStatus): boolean =>
  a.pausedUntil === b.pausedUntil && a.waiting === b.waiting && a.inFlight === b.inFlight && a.perSecond === b.perSecond

/** Opens a monitor; nothing was sent yet. */
export function createMonitor(perSecond: number): Recorder {
  const listeners = new Set<() => void>()
  let snapshot: MonitorSnapshot = {
    budget: null,
    pausedUntil: null,
    waiting: 0,
    inFlight: 0,
    perSecond,
    requests: [],
    totals: NO_TOTALS,
  }
  const change = (part: Partial<MonitorSnapshot>): void => {
    snapshot = { ...snapshot, ...part }
    for (const listener of listeners) listener()
  }
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    getSnapshot: () => snapshot,
    sent(request) {
      const { requests, totals } = snapshot
      const id = totals.sent + 1
      const entry = { ...request, id, outcome: 'under-way', status: null, tookMs: null, credits: null } as const
      change({
        requests: [entry, ...requests.slice(0, KEPT_REQUESTS - 1)],
        totals: { ...totals, sent: id, retries: totals.retries + (request.attempt > 1 ? 1 : 0) },
      })
      return id
    },
    ended(id, ending) {
      const { requests, totals } = snapshot
      change({
        requests: requests.map((entry) => (entry.id === id ? { ...entry, ...ending } : entry)),
        totals: withEnding(totals, ending),
      })
    },
    budget: (budget) => change({ budget }),
    status(status) {
      if (!isSameStatus(snapshot, status)) change(status)
    },
  }
}

function withEnding(totals: Totals, { outcome, credits }: Ending): Totals {
  return {
    ...totals,
    answered: totals.answered + (outcome === 'answered' ? 1 : 0),
    failed: totals.failed + (outcome === 'failed' ? 1 : 0),
    aborted: totals.aborted + (outcome === 'aborted' ? 1 : 0),
    credits: totals.credits + (credits ?? 0),
  }
}
