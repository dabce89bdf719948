import { describe, expect, it } from 'vitest'
import { ENTITY_TYPES } from '#query'
import { aQuery, createArraySource, fixtureRecords } from '#testing'
import { planOfIds, withoutIds } from './id-parts.ts'
import { createWalks } from './walks.ts'

const OPTIONS = { lane: 'export', why: 'test' } as const
const source = createArraySource(fixtureRecords())

async function first(entity: (typeof ENTITY_TYPES)[number], pageSize: number): Promise<readonly string[]> {
  const asked = { query: aQuery(entity), sort: [], select: ['id'], cursor: null, pageSize }
  return (await source.list(asked, OPTIONS)).entities.map(({ id }) => id)
}

describe('records known by their ids', () => {
  const kinds = ENTITY_TYPES.filter((entity) => source.can.entities.includes(entity))

  it.each(kinds)('of %s are read by them, each once, where they can be asked for', async (entity) => {
    const ids = (await first(entity, 5)).filter((_, index) => index % 2 === 0)
    const plan = planOfIds(aQuery(entity), ids)
    if (plan === null || ids.length === 0) return
    const walks = createWalks({
      source,
      plan,
      request: { sort: [], select: ['id'], pageSize: 200 },
      wait: async () => {},
    })
    const read: string[] = []
    await walks.run({ take: ({ entities }) => void read.push(...entities.map(({ id }) => id)) }, OPTIONS)
    expect(read.sort()).toEqual([...ids].sort())
    expect(walks.check()).toMatchObject({ gaps: [], duplicates: 0 })
  })

  it('take a request a hundred', async () => {
    const ids = await first('works', 200)
    expect(planOfIds(aQuery('works'), ids)?.parts.map(({ size }) => size)).toEqual([100, 100])
    expect(planOfIds(aQuery('works'), ids)?.total).toEqual({ kind: 'exact', count: 200 })
  })

  it('are left out of a query, as many as it can name', async () => {
    const query = withoutIds(aQuery('works'), await first('works', 3))
    expect(query).not.toBeNull()
    const asked = { sort: [], select: ['id'], cursor: null, pageSize: 1 }
    const { total } = await source.list({ ...asked, query: aQuery('works') }, OPTIONS)
    const rest = await source.list({ ...asked, query: query ?? aQuery('works') }, OPTIONS)
    expect(rest.total).toEqual({ kind: 'exact', count: total.kind === 'exact' ? total.count - 3 : 0 })
    expect(withoutIds(aQuery('works'), await first('works', 101))).toBeNull()
  })
})
