import { describe, expect, it } from 'vitest'
import type { Ticks } from '#prefs'
import type { Entity } from '#query'
import type { Source } from '#sources'
import { aQuery, createArraySource, fixtureRecords } from '#testing'
import { countOfTicks, readTicked } from './read-ticked.ts'
import { copiedWords, tickWords } from './tick-words.ts'

const OPTIONS = { lane: 'person', why: 'test' } as const
const QUERY = aQuery('works')
const EXACT = { kind: 'exact', count: 485 } as const

async function firstPage(source: Source): Promise<readonly Entity[]> {
  const asked = { query: QUERY, sort: [], cursor: null, pageSize: 200, select: ['id', 'display_name'] }
  return (await source.list(asked, OPTIONS)).entities
}

/** Reads some ticked rows of a table that shows the first page; gives their ids and how many requests it took. */
async function read(places: readonly number[], { kind, select }: { kind: Ticks['kind']; select: readonly string[] }) {
  const plain = createArraySource(fixtureRecords())
  const entities = await firstPage(plain)
  let calls = 0
  const source: Source = {
    ...plain,
    list: (request, options) => {
      calls += 1
      return plain.list(request, options)
    },
  }
  const ticks = { key: '', href: '', kind, ids: new Set(places.map((place) => entities[place]?.id ?? '')) }
  const shown = { entities: entities.slice(0, 100), roots: ['id', 'display_name'], total: EXACT, ticks }
  const found = await readTicked({ ...shown, source, query: QUERY, sort: [], select, wait: async () => {} }, OPTIONS)
  return { ids: found.map(({ id }) => id), calls, at: (place: number) => entities[place]?.id }
}

describe('ticked rows', () => {
  it('that lie here whole are not asked for again, and come in the order of the table', async () => {
    const { ids, calls, at } = await read([7, 2, 5], { kind: 'some', select: ['id', 'display_name'] })
    expect([ids, calls]).toEqual([[at(2), at(5), at(7)], 0])
  })

  it('that lack what is needed, or were scrolled away, are read by their ids', async () => {
    const citations = await read([3, 1], { kind: 'some', select: ['id', 'authorships'] })
    expect([citations.ids, citations.calls]).toEqual([[citations.at(1), citations.at(3)], 1])
    const far = await read([150, 2], { kind: 'some', select: ['id'] })
    expect([far.ids, far.calls]).toEqual([[far.at(2), far.at(150)], 1])
  })

  it('of all that match are read from the query, without those left out', async () => {
    const { ids, at } = await read([4], { kind: 'all', select: ['id'] })
    expect([ids.length, ids.includes(at(4) ?? '')]).toEqual([484, false])
  })

  it('are said with their scope', () => {
    const some = { key: '', href: '', kind: 'some', ids: new Set(['W1', 'W2', 'W3']) } as const
    expect(tickWords(some, { kind: 'exact', count: 48_213 }, 'works')).toBe('3 of 48,213 works ticked')
    expect(tickWords(some, { kind: 'unknown' }, 'works')).toBe('3 works ticked')
    const all = { ...some, kind: 'all', ids: new Set<string>() } as const
    expect(tickWords(all, { kind: 'exact', count: 48_213 }, 'works')).toBe(
      'All 48,213 works that match are ticked, seen or not',
    )
    expect([countOfTicks(some, EXACT), countOfTicks({ ...all, ids: some.ids }, EXACT)]).toEqual([3, 482])
    expect(copiedWords(3, 1, { noun: 'works', label: 'DOIs' })).toBe('3 works copied (DOIs); 2 have none')
  })
})
