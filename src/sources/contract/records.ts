import { describe, expect, it } from 'vitest'
import { toCursor } from '../source.ts'
import { isSourceError } from '../source-error.ts'
import type { ContractCases } from './cases.ts'
import { idOf, listRequest, OPTIONS, queryOf, recordsOf, type SourceHarness } from './harness.ts'

type Get = () => SourceHarness

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => new Error('It was answered.'),
    (error: unknown) => error,
  )

/** What holds for single records, names, suggestions, aborts and failures of every Source. */
export function describeRecords(get: Get, cases: ContractCases): void {
  const { works } = cases
  describe('a record', () => {
    it('comes whole', async () => {
      const harness = get()
      const [work] = recordsOf(harness, works)
      if (!work) throw new Error('There are no works.')
      const found = await harness.source.get({ entity: works, id: idOf(works, work) }, OPTIONS)
      expect([found.type, found.id, found.body[cases.nameKey]]).toEqual([works, idOf(works, work), work[cases.nameKey]])
      expect(found.body[cases.whole]).toEqual(work[cases.whole])
    })

    it('of a vocabulary is found by its code', async () => {
      const { entity, id } = cases.ofVocabulary
      expect((await get().source.get({ entity, id }, OPTIONS)).id).toBe(id)
    })

    it('that is not there fails as that', async () => {
      const error = await failureOf(get().source.get({ entity: works, id: cases.missing }, OPTIONS))
      expect(isSourceError(error) && error.kind).toBe('not-found')
    })
  })

  describe('names', () => {
    it('are given for ids, in any number; unknown ids are left out', async () => {
      const harness = get()
      const some = recordsOf(harness, works)
        .filter((work) => !idOf(works, work).includes(','))
        .slice(0, 120)
      const ids = some.map((work) => idOf(works, work))
      const asked = [...ids, cases.missing, 'W1', 'nonsense']
      const names = await harness.source.labels({ entity: works, ids: asked }, OPTIONS)
      for (const work of some) expect(names.get(idOf(works, work)) ?? null).toBe(cases.labelOf(work))
      expect(names.has(cases.missing)).toBe(false)
      const { entity, id, label } = cases.closed
      expect((await harness.source.labels({ entity, ids: [id] }, OPTIONS)).get(id)).toBe(label)
      expect((await harness.source.labels({ entity: cases.suggested, ids: [] }, OPTIONS)).size).toBe(0)
    })
  })

  describe('suggestions', () => {
    it('begin as the text does, ten at most, and lead to records', async () => {
      const harness = get()
      const { source } = harness
      const { suggested } = cases
      const [first] = recordsOf(harness, suggested)
      const text = cases.beginningOf(first ?? {})
      const found = await source.suggest({ entity: suggested, text }, OPTIONS)
      expect(found.length).toBeGreaterThan(0)
      expect(found.length).toBeLessThanOrEqual(10)
      const ids = new Set(recordsOf(harness, suggested).map((record) => idOf(suggested, record)))
      for (const { entity, id } of found) expect([entity, ids.has(id)]).toEqual([suggested, true])
      expect(await source.suggest({ entity: suggested, text: 'qqqqzzzz' }, OPTIONS)).toEqual([])
    })
  })

  describe('an abort', () => {
    it('rejects with its reason, before and during the request', async () => {
      const { source } = get()
      const reason = new Error('superseded')
      const before = AbortSignal.abort(reason)
      const query = queryOf(works)
      expect(await failureOf(source.list(listRequest(query), { ...OPTIONS, signal: before }))).toBe(reason)
      const controller = new AbortController()
      const during = source.list(listRequest(query, { pageSize: 3 }), { ...OPTIONS, signal: controller.signal })
      controller.abort(reason)
      expect(await failureOf(during)).toBe(reason)
    })
  })

  describe('a failure', () => {
    it('is a SourceError with words for a person', async () => {
      const { source } = get()
      const request = listRequest(queryOf(works), { cursor: toCursor('rubbish') })
      const error = await failureOf(source.list(request, OPTIONS))
      if (!isSourceError(error)) throw error
      expect(['expired-cursor', 'bad-query']).toContain(error.kind)
      for (const text of Object.values(error.explanation)) expect(text).toMatch(/^[A-Z].*\.$/)
    })
  })
}
