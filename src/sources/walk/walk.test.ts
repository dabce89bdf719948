import { describe, expect, it } from 'vitest'
import { emptyQuery, toFieldId } from '#query'
import { createProvider, type Row, type Trouble } from './provider.cases.ts'
import { createWalk, type Walk } from './walk.ts'
import type { WalkState } from './walk-state.ts'

const OPTIONS = { lane: 'export', why: 'test' } as const
const NAMED = [{ key: toFieldId('display_name'), direction: 'asc' }] as const

const rowsNamed = (names: readonly string[]): readonly Row[] =>
  names.map((name, index) => ({ id: `W${100 + index}`, name, year: 2000, cited: index }))

const plain = (count: number): readonly Row[] => rowsNamed(Array.from({ length: count }, (_, index) => `Name ${index}`))

interface Setup {
  readonly rows: readonly Row[]
  readonly troubles?: Readonly<Record<number, Trouble>>
  readonly sort?: typeof NAMED | readonly []
  readonly pageSize?: number
}

function begin({ rows, troubles = {}, sort = [], pageSize = 5 }: Setup, state?: WalkState, seen?: Set<string>) {
  const { source, counter } = createProvider(rows, (call) => troubles[call] ?? null)
  const request = { query: emptyQuery('works'), sort, select: null, pageSize }
  const rest = { ...(state ? { state } : {}), ...(seen ? { seen } : {}) }
  return { walk: createWalk({ source, request, id: 'w', wait: async () => {}, ...rest }), counter }
}

async function idsOf(walk: Walk): Promise<readonly string[]> {
  const ids: string[] = []
  for (let page = await walk.next(OPTIONS); page; page = await walk.next(OPTIONS)) {
    ids.push(...page.entities.map(({ id }) => id))
  }
  return ids
}

const sorted = (ids: readonly string[]): readonly string[] => [...ids].sort()
const allOf = (rows: readonly Row[]): readonly string[] => sorted(rows.map(({ id }) => id))

describe('a walk', () => {
  it('gives every record once and knows how many there were', async () => {
    const rows = plain(23)
    const { walk, counter } = begin({ rows })
    expect(sorted(await idsOf(walk))).toEqual(allOf(rows))
    expect(walk.check()).toMatchObject({ got: 23, missing: 0, duplicates: 0, orderedUntil: null })
    expect([counter.calls, walk.state.isEnded]).toEqual([5, true])
  })

  it('names its pages by itself and their index', async () => {
    const { walk } = begin({ rows: plain(12) })
    const pages = [
      await walk.next(OPTIONS),
      await walk.next(OPTIONS),
      await walk.next(OPTIONS),
      await walk.next(OPTIONS),
    ]
    expect(pages.map((page) => page && [page.walk, page.index])).toEqual([['w', 0], ['w', 1], ['w', 2], null])
  })

  it('ends behind a full last page, and at once where there is nothing', async () => {
    expect(await idsOf(begin({ rows: plain(10) }).walk)).toHaveLength(10)
    expect(await idsOf(begin({ rows: [] }).walk)).toEqual([])
  })

  it('asks again for a page that failed, and goes on from it when it gave up', async () => {
    const offline: Trouble = { kind: 'fails', as: 'offline' }
    const rows = plain(20)
    const { walk } = begin({ rows, troubles: { 2: offline, 4: offline, 5: offline, 6: offline, 7: offline } })
    const first = await walk.next(OPTIONS)
    const second = await walk.next(OPTIONS)
    await expect(walk.next(OPTIONS)).rejects.toMatchObject({ kind: 'offline' })
    const rest = await idsOf(walk)
    const ids = [...(first?.entities ?? []), ...(second?.entities ?? [])].map(({ id }) => id)
    expect(sorted([...ids, ...rest])).toEqual(allOf(rows))
  })

  it('goes on elsewhere from what was kept of it', async () => {
    const rows = plain(20)
    const { walk } = begin({ rows })
    const seen = new Set((await walk.next(OPTIONS))?.entities.map(({ id }) => id))
    const kept: WalkState = JSON.parse(JSON.stringify(walk.state))
    const rest = await idsOf(begin({ rows }, kept, new Set(seen)).walk)
    expect(sorted([...seen, ...rest])).toEqual(allOf(rows))
  })

  it('leaves out what comes twice, and counts it', async () => {
    const { walk } = begin({ rows: plain(20), troubles: { 3: { kind: 'too-early', rows: 2 } } })
    expect(await idsOf(walk)).toHaveLength(20)
    expect(walk.check()).toMatchObject({ got: 20, duplicates: 2, missing: 0 })
  })

  it('asks for the end again where records are missing', async () => {
    const rows = plain(20)
    const { walk } = begin({ rows, troubles: { 2: { kind: 'ends' } } })
    expect(sorted(await idsOf(walk))).toEqual(allOf(rows))
    expect(walk.check()).toMatchObject({ missing: 0, duplicates: 0 })
  })

  it('says how many announced records never came', async () => {
    const drift: Trouble = { kind: 'drift', by: 3 }
    const { walk } = begin({ rows: plain(8), troubles: { 1: drift, 2: drift, 3: drift, 4: drift, 5: drift } })
    expect(await idsOf(walk)).toHaveLength(8)
    expect(walk.check()).toMatchObject({ got: 8, missing: 3, duplicates: 0 })
  })

  it('stops going in a circle', async () => {
    const { source } = createProvider(plain(20))
    const first = await source.list(
      { query: emptyQuery('works'), sort: [], select: null, pageSize: 5, cursor: null },
      OPTIONS,
    )
    const stuck = { ...source, list: async () => first }
    const request = { query: emptyQuery('works'), sort: [], select: null, pageSize: 5 }
    const walk = createWalk({ source: stuck, request, id: 'w', wait: async () => {} })
    await expect(idsOf(walk)).rejects.toMatchObject({ kind: 'bad-answer' })
  })

  it('takes up a first page that was read before it began', async () => {
    const rows = plain(12)
    const { source, counter } = createProvider(rows)
    const request = { query: emptyQuery('works'), sort: [], select: null, pageSize: 5 }
    const first = await source.list({ ...request, cursor: null }, OPTIONS)
    const walk = createWalk({ source, request, id: 'w', first, wait: async () => {} })
    expect(walk.check()).toMatchObject({ got: 5, expected: { kind: 'exact', count: 12 } })
    const rest = await idsOf(walk)
    expect(sorted([...first.entities.map(({ id }) => id), ...rest])).toEqual(allOf(rows))
    expect(counter.calls).toBe(3)
  })

  it('says what each page was asked for with: asked so again, it holds the same records', async () => {
    const { source } = createProvider(plain(12))
    const request = { query: emptyQuery('works'), sort: [], select: null, pageSize: 5 }
    const walk = createWalk({ source, request, id: 'w', wait: async () => {} })
    for (let page = await walk.next(OPTIONS); page; page = await walk.next(OPTIONS)) {
      const { cursor, pageSize } = page.asked
      expect((await source.list({ ...request, cursor, pageSize }, OPTIONS)).entities).toEqual(page.entities)
    }
  })

  it('rejects at the first failure where somebody waits and can ask again', async () => {
    const { source } = createProvider(plain(12), (call) => (call === 1 ? { kind: 'fails', as: 'offline' } : null))
    const request = { query: emptyQuery('works'), sort: [], select: null, pageSize: 5 }
    const walk = createWalk({ source, request, id: 'w', waitsMs: [], wait: async () => {} })
    await expect(walk.next(OPTIONS)).rejects.toMatchObject({ kind: 'offline' })
    expect(await idsOf(walk)).toHaveLength(12)
  })
})

describe('a walk sorted by names', () => {
  it('ends its pages where no name breaks the cursor, and keeps the order', async () => {
    const rows = rowsNamed(['A', 'B', "C'", 'D', "E'", 'F', 'G', 'H "h"', 'None', 'Over', 'nope', 'z'])
    const { walk, counter } = begin({ rows, sort: NAMED })
    expect(await idsOf(walk)).toEqual(rows.map(({ id }) => id))
    expect(walk.check()).toMatchObject({ missing: 0, duplicates: 0, orderedUntil: null })
    expect(counter.calls).toBeLessThan(8)
  })

  it('takes the order of the provider where every name of a page breaks the cursor', async () => {
    const rows = rowsNamed(['A', 'B', ...Array.from({ length: 9 }, (_, index) => `C'${index}`), 'D', 'E'])
    const { walk } = begin({ rows, sort: NAMED })
    const ids = await idsOf(walk)
    expect(ids.slice(0, 5)).toEqual(rows.slice(0, 5).map(({ id }) => id))
    expect(sorted(ids)).toEqual(allOf(rows))
    expect(walk.check()).toMatchObject({ missing: 0, duplicates: 0, orderedUntil: 7 })
  })

  it('cuts a page too where a cursor is refused for no reason it can see', async () => {
    const dead: Trouble = { kind: 'dead-cursor' }
    const rows = plain(20)
    const { walk } = begin({ rows, troubles: { 3: dead, 4: dead } })
    expect(sorted(await idsOf(walk))).toEqual(allOf(rows))
    expect(walk.check()).toMatchObject({ missing: 0, duplicates: 0, orderedUntil: null })
  })
})
