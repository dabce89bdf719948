import { describe, expect, it } from 'vitest'
import { emptyQuery } from '#query'
import { type Source, toCursor } from '../source.ts'
import { isSourceError } from '../source-error.ts'
import { createStatefulProvider, type StatefulTrouble } from './stateful-provider.cases.ts'
import { drawsOf } from './troubles.cases.ts'
import { createWalk, type Walk, type WalkOptions } from './walk.ts'

const OPTIONS = { lane: 'person', why: 'test' } as const
const ids = Array.from({ length: 53 }, (_, index) => `W${100 + index}`)

function begin(troubles: Readonly<Record<number, StatefulTrouble>> = {}, more: Partial<WalkOptions> = {}) {
  const { source, counter } = createStatefulProvider(ids, (call) => troubles[call] ?? null)
  const request = { query: emptyQuery('works'), sort: [], select: null, pageSize: 10 }
  const options: WalkOptions = { source, request, id: 'w', wait: async () => {}, ...more }
  return {
    walk: createWalk(options),
    counter,
    again: (next: Partial<WalkOptions>) => createWalk({ ...options, ...next }),
  }
}

async function idsOf(walk: Walk): Promise<readonly string[]> {
  const found: string[] = []
  for (let page = await walk.next(OPTIONS); page; page = await walk.next(OPTIONS))
    found.push(...page.entities.map(({ id }) => id))
  return found
}
const sorted = (found: readonly string[]) => [...found].sort()
const broken: StatefulTrouble = { kind: 'fails', as: 'offline', hasMoved: true }

describe('a walk whose provider holds the place', () => {
  it('gives every record once, one request after the other', async () => {
    const { walk, counter } = begin()
    const calls = [walk.next(OPTIONS), walk.next(OPTIONS), walk.next(OPTIONS)]
    const first = (await Promise.all(calls)).flatMap((page) => page?.entities.map(({ id }) => id) ?? [])
    expect(sorted([...first, ...(await idsOf(walk))])).toEqual(ids)
    expect(counter).toMatchObject({ calls: 6, mostInFlight: 1 })
    expect(walk.check()).toMatchObject({ got: 53, missing: 0, duplicates: 0 })
  })

  it('never sends the same mark again after a failure that may have moved it: it begins anew and merges', async () => {
    const { walk, counter } = begin({ 3: broken })
    expect(sorted(await idsOf(walk))).toEqual(ids)
    // Two pages, the one that broke, and the whole list in one large page.
    expect(counter.calls).toBe(4)
    expect(walk.check()).toMatchObject({ got: 53, missing: 0, duplicates: 0 })
  })

  it('begins anew at once where the walk is gone for certain', async () => {
    const { walk } = begin({ 4: { kind: 'gone' } }, { waitsMs: [] })
    expect(sorted(await idsOf(walk))).toEqual(ids)
  })

  it('asks for the same place again after a refusal for pace, which did not move it', async () => {
    const { walk, counter } = begin({ 3: { kind: 'fails', as: 'rate-limited', hasMoved: false } })
    expect(sorted(await idsOf(walk))).toEqual(ids)
    expect(counter.calls).toBe(7)
  })

  it('leaves the choice to the person after a failure, and keeps what there is', async () => {
    const { walk } = begin({ 3: broken }, { waitsMs: [] })
    const [one, two] = [await walk.next(OPTIONS), await walk.next(OPTIONS)]
    await expect(walk.next(OPTIONS)).rejects.toMatchObject({ kind: 'offline' })
    const first = [one, two].flatMap((page) => page?.entities.map(({ id }) => id) ?? [])
    expect(sorted([...first, ...(await idsOf(walk))])).toEqual(ids)
  })

  it('loses no page to whoever leaves while it is on its way', async () => {
    const { walk, counter } = begin()
    const first = await walk.next(OPTIONS)
    const leaving = new AbortController()
    const left = walk.next({ ...OPTIONS, signal: leaving.signal })
    await Promise.resolve()
    leaving.abort(new Error('left'))
    await expect(left).rejects.toThrow('left')
    const found = [...(first?.entities ?? []).map(({ id }) => id), ...(await idsOf(walk))]
    expect(sorted(found)).toEqual(ids)
    expect(counter.calls).toBe(6)
  })

  it('goes on after a reload by a new walk, since the mark may be dead or used', async () => {
    const { walk, again } = begin()
    const first = (await walk.next(OPTIONS))?.entities.map(({ id }) => id) ?? []
    const state = JSON.parse(JSON.stringify(walk.state))
    const later = again({ state, seen: new Set(first) })
    expect(sorted([...first, ...(await idsOf(later))])).toEqual(ids)
    expect(later.check()).toMatchObject({ got: 53, missing: 0, duplicates: 0 })
  })

  it('does not begin anew at a price that nobody agreed to, and says why the place was lost', async () => {
    const asked: unknown[] = []
    const mayBeginAnew = (price: unknown) => asked.push(price) > 1
    const { walk, counter } = begin({ 3: { kind: 'gone' } }, { waitsMs: [], mayBeginAnew })
    const found = [await walk.next(OPTIONS), await walk.next(OPTIONS)].flatMap((page) => page?.entities ?? [])
    await expect(walk.next(OPTIONS)).rejects.toMatchObject({ kind: 'expired-cursor' })
    expect([asked, counter.calls]).toEqual([[{ requests: 1, leastMs: 200 }], 3])
    expect(sorted([...found.map(({ id }) => id), ...(await idsOf(walk))])).toEqual(ids)
  })

  it('tells of each page, how many records came again, and which are new among them', async () => {
    const heard: (number | undefined)[][] = []
    const onPage: WalkOptions['onPage'] = ({ lap }) => void heard.push([lap?.held, lap?.passed, lap?.again, lap?.early])
    const { walk } = begin({ 3: { kind: 'gone' } }, { onPage })
    await idsOf(walk)
    expect(heard).toEqual([[], [], [20, 53, 20, 0]].map((one) => (one.length === 0 ? Array(4).fill(undefined) : one)))
  })

  it('stops where a person says so, keeps what it passed, and goes on from there', async () => {
    const stop = new AbortController()
    const onPage: WalkOptions['onPage'] = ({ lap }) => lap?.passed === 10 && stop.abort(new Error('stopped'))
    const { source, counter } = createStatefulProvider(ids, (call) => (call === 4 ? { kind: 'gone' } : null))
    const small: Source = { ...source, can: { ...source.can, largestPage: 10 } }
    const request = { query: emptyQuery('works'), sort: [], select: null, pageSize: 10 }
    const walk = createWalk({ source: small, request, id: 'w', wait: async () => {}, onPage })
    const found: string[] = []
    for (let turn = 0; turn < 3; turn += 1)
      found.push(...((await walk.next(OPTIONS))?.entities.map(({ id }) => id) ?? []))
    await expect(walk.next({ ...OPTIONS, signal: stop.signal })).rejects.toThrow('stopped')
    expect(walk.state.lap).toMatchObject({ held: 30, requests: 1, passed: 10, again: 10 })
    expect(sorted([...found, ...(await idsOf(walk))])).toEqual(ids)
    // Three pages, the one that was refused, and the list once more from its start.
    expect(counter.calls).toBe(10)
  })

  it('asks somebody when it is lost again and again with nothing new', async () => {
    let calls = 0
    const { source } = createStatefulProvider(ids, () => null)
    const forgetful: Source = {
      ...source,
      can: { ...source.can, largestPage: 10 },
      list: (request, options) => {
        calls += 1
        return source.list(
          request.cursor === null ? request : { ...request, cursor: toCursor('of yesterday') },
          options,
        )
      },
    }
    const request = { query: emptyQuery('works'), sort: [], select: null, pageSize: 10 }
    const walk = createWalk({ source: forgetful, request, id: 'w', wait: async () => {}, waitsMs: [] })
    await walk.next(OPTIONS)
    await expect(walk.next(OPTIONS)).rejects.toMatchObject({ kind: 'expired-cursor' })
    expect(calls).toBeLessThan(12)
  })

  it('gives the ids of a walk without a fault, each once, under 300 plans of troubles', async () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const draw = drawsOf(seed)
      const troubles = new Map<number, StatefulTrouble>()
      for (let index = 0; index < 4; index += 1) {
        const as = (['offline', 'timeout', 'server', 'bad-answer', 'rate-limited'] as const)[Math.floor(draw() * 5)]
        const hasMoved = as !== 'rate-limited' && draw() < 0.5
        const trouble: StatefulTrouble = draw() < 0.3 || !as ? { kind: 'gone' } : { kind: 'fails', as, hasMoved }
        troubles.set(1 + Math.floor(draw() * 9), trouble)
      }
      const { walk } = begin(Object.fromEntries(troubles))
      const found: string[] = []
      while (!walk.state.isEnded) {
        // Whoever gives up after several failures asks again.
        const page = await walk.next(OPTIONS).catch((error: unknown) => {
          if (!isSourceError(error)) throw error
          return null
        })
        found.push(...(page?.entities ?? []).map(({ id }) => id))
      }
      expect(sorted(found), `seed ${seed}`).toEqual(ids)
    }
  })
})
