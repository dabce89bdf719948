import { describe, expect, it } from 'vitest'
import { toCursor } from '../source.ts'
import { isSourceError } from '../source-error.ts'
import { idOf, listRequest, OPTIONS, queryOf, recordsOf, type SourceHarness } from './harness.ts'

type Get = () => SourceHarness

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => new Error('It was answered.'),
    (error: unknown) => error,
  )

/** What holds for single records, names, suggestions, aborts and failures of every Source. */
export function describeRecords(get: Get): void {
  describe('a record', () => {
    it('comes whole', async () => {
      const harness = get()
      const [work] = recordsOf(harness, 'works')
      if (!work) throw new Error('There are no works.')
      const found = await harness.source.get({ entity: 'works', id: idOf('works', work) }, OPTIONS)
      expect([found.type, found.id, found.body['display_name']]).toEqual([
        'works',
        idOf('works', work),
        work['display_name'],
      ])
      expect(found.body['authorships']).toEqual(work['authorships'])
    })

    it('of a vocabulary is found by its code', async () => {
      expect((await get().source.get({ entity: 'work-types', id: 'article' }, OPTIONS)).id).toBe('article')
    })

    it('that is not there fails as that', async () => {
      const error = await failureOf(get().source.get({ entity: 'works', id: 'W11' }, OPTIONS))
      expect(isSourceError(error) && error.kind).toBe('not-found')
    })
  })

  describe('names', () => {
    it('are given for ids, in any number; unknown ids are left out', async () => {
      const harness = get()
      const works = recordsOf(harness, 'works').slice(0, 120)
      const ids = works.map((work) => idOf('works', work))
      const names = await harness.source.labels({ entity: 'works', ids: [...ids, 'W11', 'W1', 'nonsense'] }, OPTIONS)
      for (const work of works) expect(names.get(idOf('works', work)) ?? null).toBe(work['display_name'] || null)
      expect(names.has('W11')).toBe(false)
      expect((await harness.source.labels({ entity: 'countries', ids: ['SE'] }, OPTIONS)).get('SE')).toBe('Sweden')
      expect((await harness.source.labels({ entity: 'authors', ids: [] }, OPTIONS)).size).toBe(0)
    })
  })

  describe('suggestions', () => {
    it('begin as the text does, ten at most, and lead to records', async () => {
      const harness = get()
      const { source } = harness
      const [institution] = recordsOf(harness, 'institutions')
      const name = String(institution?.['display_name'])
      const found = await source.suggest({ entity: 'institutions', text: name.slice(0, 6) }, OPTIONS)
      expect(found.length).toBeGreaterThan(0)
      expect(found.length).toBeLessThanOrEqual(10)
      const ids = new Set(recordsOf(harness, 'institutions').map((record) => idOf('institutions', record)))
      for (const { entity, id } of found) expect([entity, ids.has(id)]).toEqual(['institutions', true])
      expect(await source.suggest({ entity: 'institutions', text: 'qqqqzzzz' }, OPTIONS)).toEqual([])
    })
  })

  describe('an abort', () => {
    it('rejects with its reason, before and during the request', async () => {
      const { source } = get()
      const reason = new Error('superseded')
      const before = AbortSignal.abort(reason)
      const query = queryOf('works')
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
      const request = listRequest(queryOf('works'), { cursor: toCursor('rubbish') })
      const error = await failureOf(source.list(request, OPTIONS))
      if (!isSourceError(error)) throw error
      expect(['expired-cursor', 'bad-query']).toContain(error.kind)
      for (const text of Object.values(error.explanation)) expect(text).toMatch(/^[A-Z].*\.$/)
    })
  })
}
