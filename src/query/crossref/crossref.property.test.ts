import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  CROSSREF_ENTITIES,
  canonicalQuery,
  clauseOfGroup,
  describe as describeQuery,
  emptyView,
  fieldsOf,
  formatAddress,
  formatApiUrl,
  parseAddress,
  type Query,
  refusalsOf,
  registerAnnex,
  withSource,
} from '#query'
import { arbitraryAddress, arbitraryQuery, arbitraryText, arbitraryValueText } from '../../testing/arbitrary-query.ts'
import { CROSSREF } from './annex.ts'

registerAnnex(CROSSREF)
vi.setConfig({ testTimeout: 60_000 })

const RUNS = { numRuns: 200, seed: 20_261_121 }
const entities = CROSSREF_ENTITIES
const anything = arbitraryAddress({ entities, withUnknownFields: true })

const readBack = (text: string): Query => {
  const { route } = parseAddress(text)
  if (route.kind !== 'list') throw new Error(`${text} is no list`)
  return route.query
}
const listUrl = (query: Query): string => formatApiUrl({ kind: 'list', query, view: emptyView() })

/** Queries that can be sent. */
const sendable = arbitraryQuery({ entities, withUnknownFields: false })
  .map((query) =>
    canonicalQuery({ ...query, sample: query.sample && { size: 1 + (query.sample.size % 100), seed: null } }),
  )
  .filter((query) => query.entity === 'crossref-works' || query.sample === null)
  .filter((query) => refusalsOf(query, emptyView()).length === 0)

describe('an address of ours that asks Crossref', () => {
  it('read back is what was written', () => {
    fc.assert(
      fc.property(anything, (address) => {
        const { route, unread } = parseAddress(formatAddress(address))
        expect({ route, unread }).toEqual(address)
      }),
      RUNS,
    )
  })

  it('is read from any text without failing, and settles', () => {
    const pasted = fc.tuple(
      fc.constantFrom('https://api.crossref.org/', 'http://api.crossref.org/v1/', 'api.crossref.org/'),
      fc.constantFrom('works', 'works/10.1/', 'members/78/works', 'funders/', 'types', 'journals/1234-5678/works', ''),
      fc.constantFrom('', '?', '?filter=', '?query=', '?filter=type:', '?sort=', '?facet=', '?query.author=', '#', '&'),
      arbitraryText(),
      fc.constantFrom('', '&order=asc', '&filter=type:a,type:b', '&rows=0', '&cursor=*', '&mailto=a@b.c'),
    )
    fc.assert(
      fc.property(pasted, (parts) => {
        const { route, unread } = parseAddress(parts.join(''))
        const again = parseAddress(formatAddress({ route, unread }))
        expect([again.route, again.unread]).toEqual([route, unread])
      }),
      RUNS,
    )
  })
})

describe('a call of Crossref’s API', () => {
  it('asks again for the same when it is read and written', () => {
    fc.assert(
      fc.property(sendable, (query) => {
        const url = listUrl(query)
        const again = readBack(url)
        expect(listUrl(again)).toBe(url)
        expect(refusalsOf(again, emptyView())).toEqual([])
      }),
      RUNS,
    )
  })

  it('never carries a name twice where both were to hold', () => {
    fc.assert(
      fc.property(sendable, (query) => {
        const names = query.filter.map(({ field }) => field)
        const once = names.length === new Set(names).size
        const filter = new URL(listUrl(query)).searchParams.get('filter') ?? ''
        const sent = filter.split(',').map((one) => one.split(':')[0])
        for (const name of new Set(sent))
          if (!once && /^(?:from|until)-/.test(name ?? '')) expect(sent.filter((one) => one === name)).toHaveLength(1)
      }),
      RUNS,
    )
  })
})

describe('what is asked of Crossref', () => {
  it('can be said', () => {
    fc.assert(
      fc.property(arbitraryQuery({ entities, withUnknownFields: true }), (query) => {
        expect(describeQuery(query)).toMatch(/\S/)
        expect(Array.isArray(refusalsOf(query, emptyView()))).toBe(true)
      }),
      RUNS,
    )
  })

  it('of a group is a clause that can be sent, or there is a reason', () => {
    const group = fc
      .constantFrom(...fieldsOf('crossref-works').filter((field) => field.canGroup))
      .chain((field) => fc.oneof(arbitraryValueText(field), arbitraryText()).map((key) => [field.id, key] as const))
    fc.assert(
      fc.property(group, ([field, key]) => {
        const found = clauseOfGroup('crossref-works', field, key)
        if ('whyNot' in found) expect(found.whyNot).toMatch(/^[A-Z“].*\.$/s)
        else {
          const query = { ...readBack('/works?source=crossref'), filter: [found.clause] }
          expect(refusalsOf(query, emptyView())).toEqual([])
        }
      }),
      RUNS,
    )
  })

  it('of another provider carries over only what can be sent', () => {
    fc.assert(
      fc.property(arbitraryQuery(), (query) => {
        const carried = withSource({ ...query, source: 'openalex' }, 'crossref')
        expect(carried.entity.startsWith('crossref-')).toBe(true)
        for (const [index] of carried.filter.entries())
          expect(refusalsOf({ ...carried, filter: carried.filter.slice(index, index + 1) }, emptyView())).toEqual([])
      }),
      RUNS,
    )
  })
})
