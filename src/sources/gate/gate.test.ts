import { describe, expect, it } from 'vitest'
import { createFakeClock } from '#testing'
import type { Lane } from '../source.ts'
import { createGate, type Gate, type GateRequest } from './gate.ts'
import { createMemoryLedger, type Ledger } from './ledger.ts'

const LIMITS = { perSecond: 10, inFlight: 8 }

function setUp({ latencyMs = 100, ledger = createMemoryLedger() }: { latencyMs?: number; ledger?: Ledger } = {}) {
  const clock = createFakeClock()
  const began = clock.now()
  const starts: { name: string; at: number }[] = []
  const gate = createGate({ ledger, limits: LIMITS, clock, tab: 'a' })
  const send = (name: string, request: Partial<GateRequest> = {}, over: Gate = gate): Promise<string> =>
    over.run({ lane: 'person', order: over.order(), ...request }, async (answered) => {
      starts.push({ name, at: clock.now() - began })
      await new Promise<void>((resolve) => void clock.setTimeout(resolve, latencyMs))
      answered()
      return name
    })
  return { clock, gate, send, starts, names: () => starts.map(({ name }) => name) }
}

describe('a gate', () => {
  it('sends at once what is within the limit', async () => {
    const { clock, send, starts } = setUp()
    const answer = send('one')
    await clock.advance(0)
    expect(starts).toEqual([{ name: 'one', at: 0 }])
    await clock.advance(100)
    expect(await answer).toBe('one')
  })

  it('has at most eight under way', async () => {
    const { clock, send, starts } = setUp({ latencyMs: 5000 })
    for (let i = 0; i < 12; i += 1) void send(`${i}`)
    await clock.advance(4999)
    expect(starts).toHaveLength(8)
    await clock.advance(1)
    expect(starts).toHaveLength(12)
  })

  it('reaches 97 % of the limit at latencies from 50 to 750 ms', async () => {
    for (const latencyMs of [50, 150, 400, 750]) {
      const { clock, send, starts } = setUp({ latencyMs })
      for (let i = 0; i < 700; i += 1) void send(`${i}`, { lane: 'export' })
      await clock.advance(3000)
      const before = starts.length
      await clock.advance(60_000)
      expect((starts.length - before) / 600, `${latencyMs} ms`).toBeGreaterThanOrEqual(0.97)
    }
  })

  it('serves a person first, then names, prefetch and export, each in order', async () => {
    const { clock, send, names } = setUp()
    for (let i = 0; i < 10; i += 1) void send(`filler ${i}`)
    await clock.advance(0)
    const lanes: Lane[] = ['export', 'prefetch', 'names', 'person']
    for (const lane of lanes) for (const n of [1, 2]) void send(`${lane} ${n}`, { lane })
    await clock.advance(5000)
    expect(names().slice(10)).toEqual(
      ['person', 'names', 'prefetch', 'export'].flatMap((lane) => [`${lane} 1`, `${lane} 2`]),
    )
  })

  it('always has a place for a person within a quarter of a second while an export runs', async () => {
    const { clock, send, starts } = setUp()
    for (let i = 0; i < 400; i += 1) void send(`${i}`, { lane: 'export' })
    await clock.advance(3000)
    for (let i = 0; i < 20; i += 1) {
      const asked = starts.length
      void send(`click ${i}`)
      await clock.advance(270)
      expect(starts.slice(asked).map(({ name }) => name)).toContain(`click ${i}`)
      await clock.advance(1037)
    }
  })

  it('lets a person in one tab pass the export of another', async () => {
    const ledger = createMemoryLedger()
    const { clock, send, starts } = setUp({ ledger })
    const other = createGate({ ledger, limits: LIMITS, clock, tab: 'b' })
    for (let i = 0; i < 400; i += 1) void send(`${i}`, { lane: 'export' })
    await clock.advance(5000)
    for (let i = 0; i < 10; i += 1) {
      const asked = starts.length
      void send(`click ${i}`, { order: i }, other)
      await clock.advance(300)
      expect(starts.slice(asked).map(({ name }) => name)).toContain(`click ${i}`)
      await clock.advance(811)
    }
  })

  it('lets an aborted request leave the queue at once, unsent', async () => {
    const { clock, send, names } = setUp()
    for (let i = 0; i < 10; i += 1) void send(`${i}`)
    const controller = new AbortController()
    const gone = send('gone', { signal: controller.signal })
    void send('next')
    await clock.advance(500)
    const reason = new Error('superseded')
    controller.abort(reason)
    await expect(gone).rejects.toBe(reason)
    await clock.advance(2000)
    expect(names()).not.toContain('gone')
    expect(names()).toContain('next')
    await expect(send('late', { signal: controller.signal })).rejects.toBe(reason)
  })

  it('stands still during a pause, in every tab', async () => {
    const ledger = createMemoryLedger()
    const { clock, gate, send, starts } = setUp({ ledger })
    const other = createGate({ ledger, limits: LIMITS, clock, tab: 'b' })
    gate.pause(3000)
    await clock.advance(0)
    void send('here')
    void send('there', {}, other)
    await clock.advance(2999)
    expect(starts).toEqual([])
    await clock.advance(2)
    expect(starts).toHaveLength(2)
  })

  it('keeps a lower limit that the provider stated', async () => {
    const { clock, gate, send, starts } = setUp()
    gate.lower(5)
    for (let i = 0; i < 100; i += 1) void send(`${i}`)
    await clock.advance(10_000)
    expect(starts.length).toBeGreaterThan(45)
    expect(starts.length).toBeLessThanOrEqual(55)
  })

  it('holds a request to the slower pace of its kind and lets others pass', async () => {
    const { clock, send, starts } = setUp()
    const pace = { name: 'semantic', perSecond: 1 }
    for (const n of [1, 2, 3]) void send(`semantic ${n}`, { pace })
    void send('plain')
    await clock.advance(5000)
    const at = (name: string): number => starts.find((start) => start.name === name)?.at ?? -1
    expect(at('plain')).toBe(0)
    expect(at('semantic 2') - at('semantic 1')).toBeGreaterThan(1000)
    expect(at('semantic 3') - at('semantic 2')).toBeGreaterThan(1000)
  })

  it('gives the place of a failed request back and hands the failure on', async () => {
    const { clock, gate } = setUp()
    const failure = new Error('no')
    const failed = gate.run({ lane: 'person', order: gate.order() }, () => Promise.reject(failure))
    failed.catch(() => {})
    await clock.advance(0)
    await expect(failed).rejects.toBe(failure)
    for (let i = 0; i < 30; i += 1) gate.run({ lane: 'person', order: gate.order() }, async () => i).catch(() => {})
    await clock.advance(10_000)
    const last = gate.run({ lane: 'person', order: gate.order() }, async () => 'last')
    await clock.advance(0)
    expect(await last).toBe('last')
  })

  it('is open again soon after a tab died with requests under way', async () => {
    const ledger = createMemoryLedger()
    const { clock, gate } = setUp({ ledger })
    for (let i = 0; i < 8; i += 1) void gate.run({ lane: 'person', order: gate.order() }, () => new Promise(() => {}))
    await clock.advance(10)
    const heir = createGate({ ledger, limits: LIMITS, clock, tab: 'b' })
    const sent: number[] = []
    for (let i = 0; i < 8; i += 1) {
      void heir.run({ lane: 'person', order: heir.order() }, async (answered) => {
        answered()
        sent.push(i)
      })
    }
    await clock.advance(0)
    expect(sent).toHaveLength(2)
    await clock.advance(2500)
    expect(sent).toHaveLength(8)
  })

  it('neither hangs nor hurries when the clock is set back', async () => {
    const { clock, send, starts } = setUp()
    for (let i = 0; i < 30; i += 1) void send(`${i}`)
    await clock.advance(50)
    clock.jump(-3_600_000)
    await clock.advance(5000)
    expect(starts).toHaveLength(30)
  })
})
