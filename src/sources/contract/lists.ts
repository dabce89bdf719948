import { describe, expect, it } from 'vitest'
import { toFieldId } from '#query'
import type { ContractCases } from './cases.ts'
import { digNumber, idOf, listRequest, OPTIONS, queryOf, recordsOf, type SourceHarness, walk } from './harness.ts'

type Get = () => SourceHarness

const sorted = (ids: readonly string[]): readonly string[] => [...ids].sort()

/** What holds for the lists of every Source. */
export function describeLists(get: Get, cases: ContractCases): void {
  const { works } = cases
  describe('lists', () => {
    it('a walk over pages gives every record once, and the total before the first is read', async () => {
      const harness = get()
      for (const entity of cases.walked) {
        const expected = recordsOf(harness, entity).map((record) => idOf(entity, record))
        const pageSize = Math.max(7, Math.ceil(expected.length / 6))
        const { pages, entities } = await walk(harness.source, listRequest(queryOf(entity), { pageSize }))
        expect(sorted(entities.map(({ id }) => id)), entity).toEqual(sorted(expected))
        expect(pages[0]?.total, entity).toEqual({ kind: 'exact', count: expected.length })
        expect(pages.every((page) => page.entities.length <= pageSize)).toBe(true)
      }
    })

    it('answers for every entity it claims, and says why not for the others', async () => {
      const { source } = get()
      for (const entity of cases.entities) {
        const reason = source.can.whyNotEntity(entity)
        expect(source.can.entities.includes(entity), entity).toBe(reason === null)
        if (reason !== null) expect(reason, entity).toMatch(/^[A-Z].*\.$/)
        else {
          const page = await source.list(listRequest(queryOf(entity), { pageSize: 3, select: null }), OPTIONS)
          for (const found of page.entities)
            expect([found.type, found.id.includes('openalex.org')]).toEqual([entity, false])
        }
      }
    })

    it('an empty answer is a list that ends', async () => {
      const { entities, pages } = await walk(get().source, listRequest(queryOf(works, cases.nothing)))
      expect([entities.length, pages[0]?.total]).toEqual([0, { kind: 'exact', count: 0 }])
    })

    it.each(cases.filters.map((one) => [`${one.entity} ${one.filter}`, one] as const))(
      'finds %s',
      async (_name, one) => {
        const harness = get()
        const query = queryOf(one.entity, one.filter)
        for (const clause of query.filter) {
          if (harness.source.can.whyNotFilter(one.entity, clause.field) !== null) return
        }
        const expected = recordsOf(harness, one.entity).filter(one.means)
        const { entities, pages } = await walk(harness.source, listRequest(query))
        expect(sorted(entities.map(({ id }) => id))).toEqual(sorted(expected.map((record) => idOf(one.entity, record))))
        expect(pages[0]?.total).toEqual({ kind: 'exact', count: expected.length })
      },
    )

    it('finds records by id, and by a value that only they have', async () => {
      const harness = get()
      const some = recordsOf(harness, works).filter(
        (work) => typeof work[cases.doiKey] === 'string' && !/[,|]/.test(String(work[cases.doiKey])),
      )
      const ids = some.slice(0, 3).map((work) => idOf(works, work))
      const byId = await walk(harness.source, listRequest(queryOf(works, `${cases.idField}:${ids.join('|')}`)))
      expect(sorted(byId.entities.map(({ id }) => id))).toEqual(sorted(ids))
      const byDoi = await walk(harness.source, listRequest(queryOf(works, `doi:${some[0]?.[cases.doiKey]}`)))
      expect(byDoi.entities.map(({ id }) => id)).toContain(ids[0])
    })

    it('finds every record whose name has the word, by search and by search filter', async () => {
      const harness = get()
      const named = recordsOf(harness, works).filter((work) => /\bstudy\b/i.test(String(work[cases.nameKey])))
      const search = [{ scope: cases.searchScope, exact: false, words: 'study' }] as const
      for (const query of [{ ...queryOf(works), search }, queryOf(works, `${cases.nameSearch}:study`)]) {
        const { entities } = await walk(harness.source, listRequest(query))
        const found = new Set(entities.map(({ id }) => id))
        expect(named.filter((work) => !found.has(idOf(works, work)))).toEqual([])
        expect(entities.length).toBeLessThan(recordsOf(harness, works).length)
      }
    })

    describeOrders(get, cases)
    describeParts(get, cases)
  })
}

function describeOrders(get: Get, cases: ContractCases): void {
  const { works } = cases
  it.each(cases.orders)('sorts by %s both ways, without a gap or a double', async (name) => {
    const harness = get()
    const key = toFieldId(name)
    if (harness.source.can.whyNotSort(works, key) !== null) return
    const byId = new Map(recordsOf(harness, works).map((work) => [idOf(works, work), work]))
    for (const direction of ['asc', 'desc'] as const) {
      const request = listRequest(queryOf(works), { sort: [{ key, direction }], pageSize: 90 })
      const { entities } = await walk(harness.source, request)
      expect(sorted(entities.map(({ id }) => id))).toEqual(sorted([...byId.keys()]))
      const values = entities.flatMap(({ id }) => {
        const work = byId.get(id)
        const value = work ? digNumber(work, name) : null
        return value === null ? [] : [value]
      })
      const ordered = [...values].sort((a, b) => (direction === 'asc' ? a - b : b - a))
      expect(values).toEqual(ordered)
    }
  })

  it('says why where it can not sort', () => {
    const { can } = get().source
    const reason = can.whyNotSort(works, toFieldId(cases.notSorted))
    if (reason !== null) expect(reason).toMatch(/^[A-Z].*\.$/)
  })
}

function describeParts(get: Get, cases: ContractCases): void {
  const { works } = cases
  it('gives the root fields asked for, and always the id', async () => {
    const { source } = get()
    const request = listRequest(queryOf(works), { select: [cases.selected], pageSize: 2 })
    const [first] = (await source.list(request, OPTIONS)).entities
    expect(first?.body).toHaveProperty([cases.selected])
    expect(first?.body).not.toHaveProperty([cases.whole])
    expect(first?.id).toMatch(cases.idForm)
  })

  it('gives a sample of the size asked for, the same with the same seed', async () => {
    const { source } = get()
    if (source.can.whyNotSample(works) !== null) return
    const query = { ...queryOf(works), sample: { size: 30, seed: cases.canRepeatSamples ? 'x' : null } }
    const one = await walk(source, listRequest(query, { pageSize: 11 }))
    const two = await walk(source, listRequest(query, { pageSize: 11 }))
    expect(new Set(one.entities.map(({ id }) => id)).size).toBe(30)
    if (cases.canRepeatSamples) expect(one.entities.map(({ id }) => id)).toEqual(two.entities.map(({ id }) => id))
    else expect(new Set(two.entities.map(({ id }) => id)).size).toBe(30)
    expect(one.pages[0]?.total).toEqual({ kind: 'exact', count: 30 })
  })
}
