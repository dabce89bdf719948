import { createContext, useContext, useSyncExternalStore } from 'react'
import type { SourceId } from '#query'
import type { Monitor, MonitorSnapshot, SentRequest, Totals } from '#sources'

/** A source whose traffic is followed. Opened anew with other settings, it is another one. */
export interface WatchedSource {
  readonly id: SourceId
  /** Name for people. */
  readonly label: string
  readonly monitor: Monitor
}

/** An answer that was at hand: nothing was sent for it. */
export interface CachedAnswer {
  readonly id: number
  /** What it answers: "list", "groups". */
  readonly what: string
  /** The question as an address of this app, where it has one. */
  readonly address: string | null
  /** When it was taken, and when it had been received; ms since the epoch. */
  readonly at: number
  readonly receivedAt: number
}

/** One line of the request inspector, newest first in {@link Traffic}. */
export type TrafficLine =
  | { readonly kind: 'sent'; readonly at: number; readonly source: string; readonly request: SentRequest }
  | { readonly kind: 'cached'; readonly at: number; readonly answer: CachedAnswer }

/** What went out and what did not have to, over all sources and since the page was opened. */
export interface Traffic {
  readonly lines: readonly TrafficLine[]
  readonly totals: Totals & { readonly fromCache: number }
  /** The state of the source opened last for each id. */
  readonly now: ReadonlyMap<SourceId, MonitorSnapshot>
}

/** Collects the traffic of all sources. Made for `useSyncExternalStore`. */
export interface TrafficHub {
  /** Follows a source from now on. May be called while rendering: listeners hear of it afterwards. */
  watch(source: WatchedSource): void
  cached(answer: Omit<CachedAnswer, 'id'>): void
  subscribe(listener: () => void): () => void
  getSnapshot(): Traffic
}

/** How many cached answers are listed. */
const KEPT_CACHED = 200

const NOTHING: Totals = { sent: 0, answered: 0, failed: 0, aborted: 0, retries: 0, credits: 0 }

const plus = (a: Totals, b: Totals): Totals => ({
  sent: a.sent + b.sent,
  answered: a.answered + b.answered,
  failed: a.failed + b.failed,
  aborted: a.aborted + b.aborted,
  retries: a.retries + b.retries,
  credits: a.credits + b.credits,
})

/** Opens a hub; nothing is followed yet. */
export function createTrafficHub(): TrafficHub {
  const watched: WatchedSource[] = []
  const listeners = new Set<() => void>()
  let cached: readonly CachedAnswer[] = []
  let taken = 0
  let known: Traffic | null = null
  const change = (): void => {
    known = null
    for (const listener of [...listeners]) listener()
  }
  const read = (): Traffic => {
    const sent = watched.flatMap(({ label, monitor }) =>
      monitor.getSnapshot().requests.map((request) => ({
        kind: 'sent' as const,
        at: request.startedAt,
        source: label,
        request,
      })),
    )
    const lines = [...sent, ...cached.map((answer) => ({ kind: 'cached' as const, at: answer.at, answer }))]
    return {
      lines: lines.sort((a, b) => b.at - a.at),
      totals: { ...watched.map(({ monitor }) => monitor.getSnapshot().totals).reduce(plus, NOTHING), fromCache: taken },
      now: new Map(watched.map(({ id, monitor }) => [id, monitor.getSnapshot()])),
    }
  }
  return {
    watch(source) {
      watched.push(source)
      source.monitor.subscribe(change)
      known = null
      queueMicrotask(change)
    },
    cached(answer) {
      taken += 1
      cached = [{ ...answer, id: taken }, ...cached.slice(0, KEPT_CACHED - 1)]
      queueMicrotask(change)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    getSnapshot() {
      known ??= read()
      return known
    },
  }
}

/** The hub of the page. Filled by the composition root. */
export const TrafficContext = createContext<TrafficHub>(createTrafficHub())

/** Everything sent since the page was opened, and the state of each provider. */
export function useTraffic(): Traffic {
  const hub = useContext(TrafficContext)
  return useSyncExternalStore(hub.subscribe, hub.getSnapshot)
}

/** Credits that are left today at the provider of a Source, as its last answer said; `null`: not known. */
export function useCreditsLeft(id: SourceId): number | null {
  const hub = useContext(TrafficContext)
  return useSyncExternalStore(hub.subscribe, () => hub.getSnapshot().now.get(id)?.budget?.remaining ?? null)
}

/** Whether anything was answered by a provider yet: before that there is nothing to tell of limits. */
export function useHasTraffic(): boolean {
  const hub = useContext(TrafficContext)
  return useSyncExternalStore(hub.subscribe, () => hub.getSnapshot().totals.answered > 0)
}
