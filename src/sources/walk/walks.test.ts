import { describe, expect, it } from 'vitest'
import { emptyQuery, type Query } from '#query'
import { aQuery, createArraySource, fixtureRecords } from '#testing'
import type { Source } from '../source.ts'
import { createProvider } from './provider.cases.ts'
import { planWalk } from './split.ts'
import { drawRows, drawsOf, drawTroubles } from './troubles.cases.ts'
import { createWalks, type Walks } from './walks.ts'

const OPTIONS = { lane: 'export', why: 'test' } as const
const RATE = { perSecond: 10, inFlight: 8 }

/** The records of a test as a provider far away. */
const remote = (source: Source): Source => ({ ...source, can: { ...source.can, rate: RATE } })

async function planOf(source: Source, query: Query, pageSize: number) {
  const { total } = await source.list({ query, sort: [], select: ['id'], cursor: null, pageSize: 1 }, OPTIONS)
  return planWalk({ source, query, total, pageSize }, OPTIONS)
}

async function open(source: Source, query: Query, pageSize: number): Promise<Walks> {
  const plan = await planOf(source, query, pageSize)
  return createWalks({ source, plan, request: { sort: [], select: ['id'], pageSize }, wait: async () => {} })
}

async function idsOf(walks: Walks): Promise<readonly string[]> {
  const ids: string[] = []
  for (let turn = 0; turn < 50; turn += 1) {
    try {
      await walks.run({ take: ({ entities }) => void ids.push(...entities.map(({ id }) => id)) }, OPTIONS)
      return ids.sort()
    } catch (error) {
      if (turn === 49) throw error
    }
  }
  return ids
}

const single = async (source: Source, query: Query): Promise<readonly string[]> => {
  const plan = { parts: [{ query, words: '', size: 0 }], total: { kind: 'unknown' }, groupCalls: 0, tookMs: 0 } as const
  return idsOf(
    createWalks({ source, plan, request: { sort: [], select: ['id'], pageSize: 200 }, wait: async () => {} }),
  )
}

const FIELDS = [
  'type:article',
  'is_oa:true',
  'publication_year:>2010',
  'language:en|fr',
  'cited_by_count:>3',
  'has_doi:true',
]

const randomFilter = (draw: () => number): string => FIELDS.filter(() => draw() < 0.3).join(',')

describe('walks side by side', () => {
  const source = remote(createArraySource(fixtureRecords()))

  it('give the records of the single walk, for random queries', { timeout: 60_000 }, async () => {
    const draw = drawsOf(3)
    const filters = ['', ...Array.from({ length: 24 }, () => randomFilter(draw))]
    for (const filter of filters) {
      const query = aQuery('works', filter)
      const walks = await open(source, query, 5)
      expect(await idsOf(walks), filter).toEqual(await single(source, query))
      expect(walks.check(), filter).toMatchObject({ gaps: [], duplicates: 0 })
    }
  })

  it.each(['authors', 'sources', 'institutions', 'topics'] as const)(
    'give all %s',
    { timeout: 30_000 },
    async (entity) => {
      const query = aQuery(entity)
      expect(await idsOf(await open(source, query, 3))).toEqual(await single(source, query))
    },
  )

  it('are many where there is much, one where there is little, and one of a sample', async () => {
    expect((await planOf(source, aQuery('works'), 5)).parts.length).toBeGreaterThan(8)
    expect((await planOf(source, aQuery('works'), 100)).parts).toHaveLength(1)
    const sample = { ...aQuery('works'), sample: { size: 300, seed: 'x' } }
    expect((await planOf(source, sample, 5)).parts).toHaveLength(1)
  })

  it('hold the records without a year in a part of their own', async () => {
    const { source: provider } = createProvider(drawRows(5_000, 1))
    const plan = await planOf(provider, emptyQuery('works'), 200)
    expect(plan.parts.map(({ words }) => words)).toContain('Publication year unknown')
    expect(plan.parts.reduce((sum, { size }) => sum + size, 0)).toBe(5_000)
  })

  it('split a part that is too large by another number', async () => {
    const rows = drawRows(8_000, 2).map((row) => ({ ...row, year: 2020 }))
    const plan = await planOf(createProvider(rows).source, emptyQuery('works'), 200)
    expect([plan.parts.length > 4, plan.groupCalls > 1]).toEqual([true, true])
  })

  it('give the ids of a run without a fault, whatever goes wrong', { timeout: 60_000 }, async () => {
    const rows = drawRows(4_000, 9)
    const expected = rows.map(({ id }) => id).sort()
    for (let seed = 1; seed <= 100; seed += 1) {
      const troubles = drawTroubles(seed, 40)
      const { source: provider } = createProvider(rows, (call) => (call === 1 ? null : (troubles.get(call) ?? null)))
      const walks = await open(provider, emptyQuery('works'), 100)
      expect(await idsOf(walks), `seed ${seed}`).toEqual(expected)
    }
  })

  it('stop where the signal says so, and go on when called again', async () => {
    const { source: provider } = createProvider(drawRows(5_000, 4))
    const walks = await open(provider, emptyQuery('works'), 200)
    const stop = new AbortController()
    const run = walks.run({ take: () => stop.abort() }, { ...OPTIONS, signal: stop.signal })
    await expect(run).rejects.toThrow()
    const before = walks.ids.size
    expect(before).toBeLessThan(5_000)
    await idsOf(walks)
    expect(walks.ids.size).toBe(5_000)
  })
})
