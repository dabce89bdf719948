import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  type AccountLine,
  accountOf,
  CROSSREF_ENTITIES,
  canonicalQuery,
  type EntityType,
  emptyQuery,
  emptyView,
  findField,
  isSameClause,
  type KnownIds,
  type Query,
  refusalsOf,
  registerAnnex,
  type View,
} from '#query'
import { arbitraryQuery, arbitraryView } from '../../../testing/arbitrary-query.ts'
import { CROSSREF } from '../annex.ts'
import { facetOf } from '../facets.ts'
import { CROSSREF_LISTS } from '../lists.ts'
import { GROUP_RULES, NEAR_TYPES, PRESENCE, RULES, SAME_TYPES, SORT_RULES } from './rules.ts'

registerAnnex(CROSSREF)
vi.setConfig({ testTimeout: 60_000 })

const RUNS = { numRuns: 100, seed: 20_261_121 }

/** Every id is known, by a number made of its own. */
const known: KnownIds = (entity, id) => {
  const digits = id.replace(/\D/g, '').slice(-7).padStart(7, '0')
  if (digits.endsWith('3')) return []
  if (digits.endsWith('4')) return null
  if (entity === 'institutions') return [`0${digits.slice(0, 6)}12`]
  if (entity === 'authors') return [`0000-0002-1${digits.slice(0, 3)}-${digits.slice(3)}`]
  if (entity === 'sources') return [`${digits.slice(0, 4)}-${digits.slice(3)}`]
  return entity === 'crossref-funders' ? [`F${Number(digits)}`] : [String(Number(digits))]
}

const question = (entities: readonly EntityType[] | undefined): fc.Arbitrary<{ query: Query; view: View }> =>
  arbitraryQuery({ ...(entities && { entities }), withUnknownFields: true }).chain((query) =>
    arbitraryView(query.entity).map((view) => ({ query, view })),
  )

const ofCore = fc.oneof(question(['works']), question(undefined))
const ofCrossref = fc.oneof(
  question(['crossref-works']),
  question(CROSSREF_ENTITIES.filter((one) => one !== 'crossref-prefixes')),
)

const account = (query: Query, view: View, options = {}) => {
  const source = query.source === 'crossref' ? 'openalex' : 'crossref'
  const made = accountOf({ ...query }, view, source, { known, ...options })
  if (made === null) throw new Error('There is an account between catalogs')
  return made
}

const clausesOf = (line: AccountLine) => line.after.flatMap((part) => (part.kind === 'clause' ? [part] : []))

describe.each([
  ['to Crossref', ofCore],
  ['from Crossref', ofCrossref],
])('a question %s', (_way, questions) => {
  it('is never refused there', () => {
    fc.assert(
      fc.property(questions, ({ query, view }) => {
        const made = account(query, view)
        expect(refusalsOf(made.query, made.view)).toEqual([])
      }),
      RUNS,
    )
  })

  it('has a line for each of its conditions and searches, with a reason where it is not the same', () => {
    fc.assert(
      fc.property(questions, ({ query, view }) => {
        const { lines } = account(query, view)
        for (const clause of query.filter)
          expect(lines.some(({ before }) => before.kind === 'clause' && isSameClause(before.clause, clause))).toBe(true)
        expect(lines.length).toBeGreaterThanOrEqual(query.filter.length + query.search.length)
        for (const { fate, note } of lines) if (fate === 'near' || fate === 'left') expect(note).toMatch(/\.$|[^.]$/)
      }),
      RUNS,
    )
  })

  it('gives back, there and back, the conditions that are said to mean the same', () => {
    fc.assert(
      fc.property(questions, ({ query, view }) => {
        for (const line of account(query, view).lines) {
          const [part] = clausesOf(line)
          if (line.fate !== 'same' || part === undefined || line.before.kind !== 'clause') continue
          const other = {
            ...emptyQuery(part.entity, query.source === 'crossref' ? 'openalex' : 'crossref'),
            filter: [part.clause],
          }
          const [back] = account(other, emptyView()).query.filter
          expect(back && isSameClause(back, line.before.clause)).toBe(true)
        }
      }),
      RUNS,
    )
  })

  it('that comes back untouched is as it was', () => {
    fc.assert(
      fc.property(questions, ({ query, view }) => {
        const there = account(query, view)
        const back = account(there.query, there.view, { left: { query, view, account: there } })
        expect({ ...canonicalQuery(back.query), source: query.source }).toEqual(canonicalQuery(query))
        expect({ ...back.view, record: view.record, page: view.page, embed: view.embed }).toEqual(view)
        expect(back.lines.every(({ fate }) => fate === 'restored')).toBe(true)
      }),
      RUNS,
    )
  })
})

describe('the tables of the two catalogs', () => {
  it('name fields, types, facets and orders that exist', () => {
    for (const { core, crossref } of RULES) {
      expect([core, findField('works', core) !== null]).toEqual([core, true])
      expect([crossref, findField('crossref-works', crossref) !== null]).toEqual([crossref, true])
    }
    for (const [core, crossref] of PRESENCE) {
      expect(findField('works', core)?.operators).toContain('not_null')
      expect(findField('crossref-works', crossref)?.kind).toBe('boolean')
    }
    const types = (CROSSREF_LISTS['crossref-types'] ?? '').split('\n').map((line) => line.split('|')[0])
    for (const [, crossref] of SAME_TYPES) expect(types).toContain(crossref)
    for (const { crossref } of NEAR_TYPES) for (const one of crossref) expect(types).toContain(one)
    for (const [core, crossref] of GROUP_RULES) {
      expect([core, findField('works', core)?.canGroup]).toEqual([core, true])
      expect([crossref, facetOf(crossref) !== null]).toEqual([crossref, true])
    }
    for (const [core, crossref] of SORT_RULES.slice(1)) {
      expect([core, findField('works', core)?.canSort]).toEqual([core, true])
      expect([crossref, findField('crossref-works', crossref)?.canSort]).toEqual([crossref, true])
    }
  })
})
