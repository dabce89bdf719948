import { describe, expect, it, vi } from 'vitest'
import type { MonitorSnapshot, SentRequest } from '#sources'
import { createTrafficHub } from './traffic.ts'

const sent = (id: number, startedAt: number): SentRequest => ({
  id,
  url: `https://example.org/works?page=${id}`,
  why: 'first page',
  lane: 'person',
  attempt: 1,
  startedAt,
  outcome: 'answered',
  status: 200,
  tookMs: 10,
  credits: 1,
})

/** A monitor that tells what it is told. */
function playedMonitor(requests: readonly SentRequest[]) {
  const listeners = new Set<() => void>()
  let snapshot: MonitorSnapshot = {
    budget: null,
    pausedUntil: null,
    waiting: 0,
    inFlight: 0,
    perSecond: 10,
    requests,
    totals: { sent: requests.length, answered: requests.length, failed: 0, aborted: 0, retries: 0, credits: 2 },
  }
  return {
    monitor: {
      subscribe: (listener: () => void) => {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
      getSnapshot: () => snapshot,
    },
    change(part: Partial<MonitorSnapshot>) {
      snapshot = { ...snapshot, ...part }
      for (const listener of listeners) listener()
    },
  }
}

describe('the traffic of a page', () => {
  it('joins what all sources sent and what the cache answered, newest first', () => {
    const hub = createTrafficHub()
    hub.watch({ id: 'openalex', label: 'OpenAlex', monitor: playedMonitor([sent(2, 30), sent(1, 10)]).monitor })
    hub.watch({ id: 'sample', label: 'Other', monitor: playedMonitor([sent(1, 20)]).monitor })
    hub.cached({ what: 'list', address: '/works', at: 25, receivedAt: 10 })
    const { lines, totals } = hub.getSnapshot()
    expect(lines.map(({ at }) => at)).toEqual([30, 25, 20, 10])
    expect(totals).toMatchObject({ sent: 3, answered: 3, credits: 4, fromCache: 1 })
  })

  it('keeps what was sent before settings opened a source anew, and tells the state of the new one', () => {
    const hub = createTrafficHub()
    const before = playedMonitor([sent(1, 10)])
    const after = playedMonitor([])
    after.change({ perSecond: 5 })
    hub.watch({ id: 'openalex', label: 'OpenAlex', monitor: before.monitor })
    hub.watch({ id: 'openalex', label: 'OpenAlex', monitor: after.monitor })
    expect(hub.getSnapshot().lines).toHaveLength(1)
    expect(hub.getSnapshot().now.get('openalex')?.perSecond).toBe(5)
  })

  it('gives the same value until something happens, then another one', async () => {
    const hub = createTrafficHub()
    const { monitor, change } = playedMonitor([])
    hub.watch({ id: 'openalex', label: 'OpenAlex', monitor })
    await Promise.resolve()
    const listener = vi.fn()
    hub.subscribe(listener)
    const first = hub.getSnapshot()
    expect(hub.getSnapshot()).toBe(first)
    change({ waiting: 3 })
    expect(listener).toHaveBeenCalledOnce()
    expect(hub.getSnapshot()).not.toBe(first)
  })
})
