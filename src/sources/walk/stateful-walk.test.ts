import { describe, expect, it } from 'vitest'
import { emptyQuery } from '#query'
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
