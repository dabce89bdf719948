import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFakeClock, createFakeLocks, type FakeClock } from '#testing'
import { createGate, type Gate } from './gate.ts'
import { createMemoryLedger } from './ledger.ts'
import { createSeats } from './seats.ts'

/** Tabs over one ledger and one set of locks, and what is under way in all of them. */
function openTabs(count: number, inFlight: number, perSecond = 10_000) {
  const clock = createFakeClock()
  const locks = createFakeLocks()
  const ledger = createMemoryLedger()
  const under = { now: 0, most: 0, sent: 0 }
  const tabs = Array.from({ length: count }, (_, index) => {
    const own = locks.tab()
    const seats = createSeats({ locks: own, name: 'p', count: inFlight })
    const gate = createGate({ ledger, limits: { perSecond, inFlight }, clock, tab: `${index}`, seats })
    return { gate, close: own.close }
  })
  return { clock, tabs, under }
}

const send = (
  { clock, under }: { clock: FakeClock; under: { now: number; most: number; sent: number } },
  gate: Gate | undefined,
  { tookMs = 100, signal }: { tookMs?: number; signal?: AbortSignal } = {},
): Promise<void> =>
  gate?.run({ lane: 'person', order: gate.order(), signal }, async (answered) => {
    under.sent += 1
    under.now += 1
    under.most = Math.max(under.most, under.now)
    await new Promise<void>((resolve) => void clock.setTimeout(resolve, tookMs))
    under.now -= 1
    answered()
  }) ?? Promise.reject(new Error('no tab'))

describe('seats', () => {
  it('are shared by all tabs: one at a time where the provider allows one', async () => {
    const world = openTabs(3, 1)
    const all = Array.from({ length: 12 }, (_, index) => send(world, world.tabs[index % 3]?.gate))
    await world.clock.advance(1_300)
    await Promise.all(all)
    expect(world.under).toEqual({ now: 0, most: 1, sent: 12 })
  })

  it('come free with the tab that had them', async () => {
    const world = openTabs(2, 1)
    void send(world, world.tabs[0]?.gate, { tookMs: 3_600_000 })
    await world.clock.advance(0)
    void send(world, world.tabs[1]?.gate)
    await world.clock.advance(5_000)
    expect(world.under.sent).toBe(1)
    world.tabs[0]?.close()
    await world.clock.advance(0)
    expect(world.under.sent).toBe(2)
  })

  it('are not kept by a tab whose pace holds it back, nor by one that gave up waiting', async () => {
    const world = openTabs(3, 1, 1)
    const giveUp = new AbortController()
    const first = send(world, world.tabs[0]?.gate, { tookMs: 5_000 })
    await world.clock.advance(0)
    const second = send(world, world.tabs[1]?.gate, { signal: giveUp.signal })
    await world.clock.advance(100)
    giveUp.abort(new Error('left'))
    await expect(second).rejects.toThrow('left')
    const third = send(world, world.tabs[2]?.gate)
    await world.clock.advance(8_000)
    await Promise.all([first, third])
    expect(world.under).toMatchObject({ most: 1, sent: 2 })
  })

  it('are counted by each tab alone where the browser has no locks', async () => {
    expect(createSeats({ locks: null, name: 'p', count: 1 })).toBeNull()
    const refusing = { request: () => Promise.reject(new Error('SecurityError')) }
    const gate = createGate({
      ledger: createMemoryLedger(),
      limits: { perSecond: 10, inFlight: 1 },
      clock: createFakeClock(),
      tab: 'a',
      seats: createSeats({ locks: refusing, name: 'p', count: 1 }),
    })
    expect(await gate.run({ lane: 'person', order: 1 }, async () => 'sent')).toBe('sent')
  })

  it('never hold more than there are, and everything is sent, whatever is asked, given up or closed', async () => {
    const job = fc.record({ tab: fc.nat(2), askedAt: fc.nat(2_000), tookMs: fc.nat(800), givesUp: fc.boolean() })
    const plan = fc.record({
      jobs: fc.array(job, { minLength: 1, maxLength: 30 }),
      inFlight: fc.integer({ min: 1, max: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(plan, async ({ jobs, inFlight }) => {
        const world = openTabs(3, inFlight, 7)
        const ends: string[] = []
        for (const { tab, askedAt, tookMs, givesUp } of jobs)
          world.clock.setTimeout(() => {
            const controller = new AbortController()
            send(world, world.tabs[tab]?.gate, { tookMs, signal: controller.signal }).then(
              () => ends.push('sent'),
              () => ends.push('left'),
            )
            if (givesUp) world.clock.setTimeout(() => controller.abort(new Error('left')), 150)
          }, askedAt)
        await world.clock.advance(60_000)
        expect(ends).toHaveLength(jobs.length)
        expect(world.under.most).toBeLessThanOrEqual(inFlight)
        expect(ends.filter((end) => end === 'sent').length).toBe(world.under.sent)
      }),
      { numRuns: 60, seed: 20261121 },
    )
  })
})
