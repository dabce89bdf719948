import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { columnsOf, emptyQuery, parseAddress, readCell, readRecord, registerAnnex, toFieldId } from '#query'
import { CROSSREF } from '#query/crossref'
import { NODE_OUTSIDE } from '../openalex/node-outside.cases.ts'
import type { Source } from '../source.ts'
import { isSourceError } from '../source-error.ts'
import { createWalk } from '../walk/walk.ts'
import { openCrossref } from './open.ts'

registerAnnex(CROSSREF)

const FOLDER = resolve('../shared/recorded/crossref')
const isHere = existsSync(FOLDER)
const OPTIONS = { lane: 'person', why: 'a test' } as const
const FAST = { perSecond: 10_000, inFlight: 8, listsPerSecond: 10_000 }

interface Exchange {
  readonly request: { readonly url: string }
  readonly status: number
  readonly body: unknown
}
const read = (name: string): Exchange => JSON.parse(readFileSync(resolve(FOLDER, `${name}.json`), 'utf8'))

/** A source that is answered by recorded exchanges, in their order. */
function played(...names: readonly string[]) {
  const asked: string[] = []
  const left = names.map(read)
  const fetch = async (url: string) => {
    asked.push(url)
    const exchange = left.shift()
    if (exchange === undefined) throw new Error('nothing is left to play')
    const { status, body } = exchange
    if (status === 504) throw new TypeError('Failed to fetch')
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })
  }
  const { source } = openCrossref({ baseUrl: 'https://x.test' }, { ...NODE_OUTSIDE, fetch }, FAST)
  return { source, asked }
}

const works = { query: emptyQuery('crossref-works'), sort: [], cursor: null, pageSize: 20, select: null }
const kindOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'answered',
    (error: unknown) => (isSourceError(error) ? error.kind : 'other'),
  )

describe.skipIf(!isHere)('recorded answers of Crossref', () => {
  it('of a walk are read page by page; equal addresses give different pages', async () => {
    const { source, asked } = played('walk-a-page-1', 'walk-a-page-2', 'walk-a-page-3')
    const one = await source.list(works, OPTIONS)
    const two = await source.list({ ...works, cursor: one.next }, OPTIONS)
    const three = await source.list({ ...works, cursor: two.next }, OPTIONS)
    const ids = [one, two, three].flatMap(({ entities }) => entities.map(({ id }) => id))
    expect([new Set(ids).size, one.total]).toEqual([60, { kind: 'exact', count: 454 }])
    expect(asked[1]).toBe(asked[2])
  })

  it.each([
    'works-funder-has-assertion',
    'works-sparse-records',
    'works-markup-in-titles',
    'works-filter-no-full-text',
    'walk-b-page-1',
    'works-select-doi-title',
  ])('%s: every record has a name, cells and a drawer', async (name) => {
    const { source } = played(name)
    const { entities } = await source.list({ ...works, pageSize: 1000 }, OPTIONS)
    expect(entities.length).toBeGreaterThan(0)
    for (const entity of entities) {
      const { titleText } = readRecord(entity)
      expect(titleText).toMatch(/\S/)
      expect(titleText).not.toMatch(/<\/?[a-z]|&amp;|\s{2}/)
      for (const column of columnsOf('crossref-works')) expect(readCell(column, entity)).toBeTruthy()
    }
  })

  it('of facets come in order, keys as filters take them', async () => {
    const { source } = played('facets-all-rows-0', 'facet-issn-rows-0')
    const group = (field: string) =>
      source.group({ query: works.query, field: toFieldId(field), includeUnknown: false, top: 1000 }, OPTIONS)
    const { groups } = await group('published')
    expect(groups.map(({ count }) => count)).toEqual(groups.map(({ count }) => count).toSorted((a, b) => b - a))
    expect((await group('issn')).groups.every(({ key }) => /^\d{4}-\d{3}[\dX]$/.test(key ?? ''))).toBe(true)
  })

  it('of members, funders and types are lists of records', async () => {
    for (const [name, entity] of [
      ['members-rows-2', 'crossref-members'],
      ['funders-query', 'crossref-funders'],
      ['types', 'crossref-types'],
    ] as const) {
      const { entities } = await played(name).source.list({ ...works, query: emptyQuery(entity) }, OPTIONS)
      expect(entities.every(({ id, label }) => id !== '' && label !== null)).toBe(true)
      for (const found of entities) expect(readRecord(found).titleText).toBe(found.label)
    }
  })

  it.each([
    ['doi-not-found-404', 'not-found'],
    ['filter-unknown-400', 'bad-query'],
    ['sample-too-large-400', 'bad-query'],
    ['server-exception-500', 'server'],
  ])('%s is a failure of its kind', async (name, kind) => {
    const get = played(name).source.get({ entity: 'crossref-works', id: '10.1/x' }, OPTIONS)
    expect(await kindOf(get)).toBe(kind)
  })

  it('that refuse a token say that the walk is gone', async () => {
    const { source } = played('walk-a-page-1', 'cursor-invalid-404')
    const { next } = await source.list(works, OPTIONS)
    expect(await kindOf(source.list({ ...works, cursor: next }, OPTIONS))).toBe('expired-cursor')
  })

  it('of a walk whose token is refused midway give each record once, by a walk begun anew', async () => {
    const pages = ['walk-a-page-1', 'walk-a-page-2', 'walk-a-page-3']
    const { source, asked } = played(...pages.slice(0, 2), 'cursor-invalid-404', ...pages)
    // In pages of twenty, as they were recorded, also when it begins anew.
    const can = { ...source.can, largestPage: 20, largestWholePage: 20 }
    const inTwenties: Source = { ...source, can, list: (request, options) => source.list(request, options) }
    const walk = createWalk({ source: inTwenties, request: { ...works, pageSize: 20 }, id: 'w', wait: async () => {} })
    const found: string[] = []
    for (let turn = 0; turn < 3; turn += 1)
      found.push(...((await walk.next(OPTIONS))?.entities.map(({ id }) => id) ?? []))
    expect([found.length, new Set(found).size, asked.length]).toEqual([60, 60, 6])
    expect(walk.state.lap).toMatchObject({ held: 40, again: 40, passed: 60, late: 0, early: 0 })
  })

  it('say what went wrong in words, without a stack', async () => {
    const said = async (name: string): Promise<string> => {
      const error: unknown = await played(name)
        .source.get({ entity: 'crossref-works', id: '10.1/x' }, OPTIONS)
        .catch((reason: unknown) => reason)
      return isSourceError(error) ? `${error.details.providerSays}` : 'none'
    }
    expect(await said('server-exception-500')).not.toMatch(/\.clj|\.java|stack/i)
    expect((await said('filter-unknown-400')).length).toBeLessThan(310)
    expect(await said('doi-not-found-404')).toBe('Resource not found.')
  })

  it('were asked for with addresses that we read', () => {
    expect(parseAddress(read('facets-all-rows-0').request.url).route.kind).toBe('list')
  })
})
