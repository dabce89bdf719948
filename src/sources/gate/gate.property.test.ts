import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFakeClock, type FakeClock } from '#testing'
import { LANES } from '../source.ts'
import { createGate } from './gate.ts'
import { createMemoryLedger, type Ledger } from './ledger.ts'

const LIMITS = { perSecond: 10, inFlight: 8 }
const RUN = { numRuns: 60, seed: 20260811 } as const

/** A ledger whose edits take a while, one after the other, as over a lock. */
function slowLedger(clock: FakeClock, delayMs: number): Ledger {
  const inner = createMemoryLedger()
  let last: Promise<unknown> = Promise.resolve()
  return {
    change(edit) {
      const mine = last.then(async () => {
        await new Promise<void>((resolve) => void clock.setTimeout(resolve, delayMs))
        return inner.change(edit)
      })
      last = mine
      return mine
    },
  }
}

/** The most events that fall into any window of one second, ends excluded. */
function busiestSecond(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  return Math.max(0, ...sorted.map((from, i) => sorted.slice(i).filter((at) => at - from < 1000).length))
}

const job = fc.record({
  tab: fc.nat(2),
  lane: fc.constantFrom(...LANES),
  askedAt: fc.nat(3000),
  wayOutMs: fc.nat(10),
  answerMs: fc.nat(1500),
  fate: fc.constantFrom('answer', 'answer', 'answer', 'failure', 'abort'),
  abortAfterMs: fc.nat(2500),
})
const jobs = fc.array(job, { minLength: 1, maxLength: 90, size: 'max' })

/** Spans in which nothing gets through: a stalled machine, a lost connection. */
const jam = fc.record({ from: fc.nat(6000), lengthMs: fc.nat(700) })
const jams = fc.array(jam, { maxLength: 4, size: 'max' })

type Job = typeof job extends fc.Arbitrary<infer T> ? T : never
type Jam = typeof jam extends fc.Arbitrary<infer T> ? T : never

interface Provider {
  /** Replaces the jobs' own answer times: a provider of even pace. */
  readonly workMs?: number
  /** Time to open a connection, before the first request of each tab. */
  readonly connectMs?: number
  readonly jams?: readonly Jam[]
}

/** Runs the jobs over three tabs. */
async function play(list: readonly Job[], { workMs, connectMs = 0, jams = [] }: Provider = {}) {
  const clock = createFakeClock()
  const began = clock.now()
  const ledger = slowLedger(clock, 1)
  const gates = ['a', 'b', 'c'].map((tab) => createGate({ ledger, limits: LIMITS, clock, tab }))
  const wait = (ms: number) => new Promise<void>((resolve) => void clock.setTimeout(resolve, ms))
  const starts: { job: number; at: number }[] = []
  const arrivals: number[] = []
  const ends: ('sent' | 'failed' | 'aborted')[] = []
  const lastArrival = [0, 0, 0]
  const opened = new Set<number>()
  const flying = [0, 0, 0]
  let mostFlying = 0
  list.forEach((one, index) => {
    const controller = new AbortController()
    const ask = async () => {
      await wait(one.askedAt)
      if (one.fate === 'abort') void wait(one.abortAfterMs).then(() => controller.abort(new Error('superseded')))
      const gate = gates[one.tab]
      if (!gate) throw new Error('no gate')
      const request = { lane: one.lane, order: gate.order(), signal: controller.signal }
      return gate.run(request, async (answered) => {
        starts.push({ job: index, at: clock.now() - began })
        flying[one.tab] = (flying[one.tab] ?? 0) + 1
        mostFlying = Math.max(mostFlying, flying[one.tab] ?? 0)
        // One connection a tab: what leaves later arrives later.
        const out = clock.now() - began + one.wayOutMs + (opened.has(one.tab) ? 0 : connectMs)
        opened.add(one.tab)
        const jammedUntil = jams.filter(({ from, lengthMs }) => from <= out && out < from + lengthMs)
        const at = Math.max(lastArrival[one.tab] ?? 0, out, ...jammedUntil.map(({ from, lengthMs }) => from + lengthMs))
        lastArrival[one.tab] = at
        arrivals.push(at)
        await wait(at - (clock.now() - began) + (workMs ?? one.answerMs))
        flying[one.tab] = (flying[one.tab] ?? 0) - 1
        if (one.fate === 'failure') throw new Error('broken')
        answered()
      })
    }
    ask().then(
      () => ends.push('sent'),
      (error) => ends.push(error.message === 'broken' ? 'failed' : 'aborted'),
    )
  })
  await clock.advance(120_000)
  return { starts, arrivals, ends, mostFlying }
}

describe('a gate, whatever is asked of it by three tabs', () => {
  it('never starts an 11th request within any second, nor a ninth at once', async () => {
    await fc.assert(
      fc.asyncProperty(jobs, async (list) => {
        const { starts, mostFlying } = await play(list)
        expect(busiestSecond(starts.map(({ at }) => at))).toBeLessThanOrEqual(10)
        expect(mostFlying).toBeLessThanOrEqual(8)
      }),
      RUN,
    )
  })

  it('never lets an 11th arrive within any second, over new connections and out of jams', async () => {
    await fc.assert(
      fc.asyncProperty(
        jobs,
        jams,
        fc.nat(400),
        fc.integer({ min: 20, max: 900 }),
        async (list, jams, connectMs, workMs) => {
          const { arrivals } = await play(list, { workMs, connectMs, jams })
          expect(busiestSecond(arrivals)).toBeLessThanOrEqual(10)
        },
      ),
      RUN,
    )
  })

  it('loses none and sends none twice', async () => {
    await fc.assert(
      fc.asyncProperty(jobs, async (list) => {
        const { starts, ends } = await play(list)
        expect(ends).toHaveLength(list.length)
        expect(new Set(starts.map(({ job }) => job)).size).toBe(starts.length)
        const mustStart = list.filter(({ fate }) => fate !== 'abort').length
        expect(starts.length).toBeGreaterThanOrEqual(mustStart)
      }),
      RUN,
    )
  })
})
