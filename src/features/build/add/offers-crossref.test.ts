import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  type Clause,
  CROSSREF_ENTITIES,
  type EntityType,
  emptyQuery,
  emptyView,
  entityInfo,
  type FieldId,
  fieldsOf,
  findField,
  type Match,
  matchOptions,
  refusalsOf,
  toFieldId,
  type View,
} from '#query'
import type { Can } from '#sources'
import { openSource, sourceReady } from '#sources/all'
import { offersOf } from './offers.ts'

await sourceReady('crossref')

const FILE = resolve('../shared/reference/crossref-catalog.json')
const isHere = existsSync(FILE)
const catalog = isHere ? JSON.parse(readFileSync(FILE, 'utf8')) : {}
const names = (key: string): readonly string[] =>
  (catalog[key] ?? []).map(({ name }: { readonly name: string }) => name)

const unused = (): never => {
  throw new Error('nothing is sent')
}
const outside = {
  fetch: unused,
  now: () => 0,
  setTimeout: unused,
  clearTimeout: unused,
  random: () => 0,
  indexedDB: null,
}
const { source } = openSource('crossref', { mailto: '' }, outside)
const can: Can = source.can
const WORKS = 'crossref-works'
const query = emptyQuery(WORKS)
const isSentence = (why: string | null): boolean => why !== null && /^[A-Z].*\.$/.test(why)

const offered = (entity: EntityType) =>
  new Map(offersOf(emptyQuery(entity), can, false).map((one) => [one.key, one.whyNot]))
const refused = (clause: Clause): boolean =>
  refusalsOf({ ...query, filter: [clause] }, emptyView()).some(({ place }) => place.kind === 'clause')
const refusedView = (view: Partial<View>): boolean => refusalsOf(query, { ...emptyView(), ...view }).length > 0

describe.skipIf(!isHere)('what Crossref can do by its own lists is offered', () => {
  it('every filter and every field query of works, and the filters of the other lists', () => {
    const offers = offered(WORKS)
    const all = [...names('works.filters'), ...names('works.fieldQueries')]
    expect(all).toHaveLength(111)
    for (const name of all) {
      const id = findField(WORKS, name)?.id ?? ''
      expect([name, offers.has(id), offers.get(id)]).toEqual([name, true, null])
    }
    for (const path of ['members', 'funders'] as const)
      for (const name of names(`${path}.filters`)) expect(offered(`crossref-${path}`).get(name)).toBeNull()
  })

  it('every facet as a grouping, every order, every part of a record, a sample', () => {
    for (const name of names('works.facets')) {
      expect([name, can.whyNotGroup(WORKS, toFieldId(name))]).toEqual([name, null])
      expect([name, refusedView({ group: { field: toFieldId(name), includeUnknown: false, top: null } })]).toEqual([
        name,
        false,
      ])
    }
    for (const name of names('works.sorts').filter((one) => one !== 'score' && one !== 'relevance'))
      expect([name, can.whyNotSort(WORKS, toFieldId(name))]).toEqual([name, null])
    expect(can.whyNotSort(WORKS, toFieldId('relevance_score'))).toBeNull()
    expect(refusedView({ select: names('works.select') })).toBe(false)
    expect(can.whyNotSample(WORKS)).toBeNull()
  })

  it('every list there is; prefixes open one by one, with the reason said', () => {
    const lists = catalog.routes.filter(({ path }: { readonly path: string }) => /^\/\w+$/.test(path))
    const paths = lists.map(({ path }: { readonly path: string }) => path.slice(1)).sort()
    expect(can.entities.map((entity) => entityInfo(entity).path).sort()).toEqual(paths)
    const others = CROSSREF_ENTITIES.filter((entity) => !can.entities.includes(entity))
    expect(others).toEqual(['crossref-prefixes'])
    expect(isSentence(can.whyNotEntity('crossref-prefixes'))).toBe(true)
  })
})

describe('what Crossref cannot do says why before anything is sent', () => {
  const filters = fieldsOf(WORKS).filter((field) => matchOptions(field).any)
  const is = (value: string) => ({ kind: 'is', value }) as const

  it('no negation, no "all of", no unknown: neither offered nor let through, for every filter', () => {
    const matches: readonly Match[] = [
      { kind: 'none', values: [is('x')] },
      { kind: 'any', values: [{ kind: 'unknown' }] },
      { kind: 'all', values: ['x', 'y'] },
    ]
    for (const field of filters) {
      const { none, all, unknown, known } = matchOptions(field)
      expect([field.id, none, all, unknown, known]).toEqual([field.id, false, false, false, false])
      for (const match of matches)
        expect([field.id, match.kind, refused({ field: field.id, match })]).toEqual([field.id, match.kind, true])
    }
  })

  it('ranges only of years; other ends are filters of their own', () => {
    const ranged = filters.filter((field) => matchOptions(field).ranges).map(({ id }) => `${id}`)
    expect(ranged).toEqual(['published'])
    const match: Match = { kind: 'any', values: [{ kind: 'between', from: 1, to: 2 }] }
    for (const { id } of filters) expect([id, refused({ field: id, match })]).toEqual([id, id !== 'published'])
  })

  it('fields without a filter, a facet or an order have a reason each', () => {
    const reasons = (of: (id: FieldId) => string | null, isPossible: (id: string) => boolean) => {
      for (const { id, aliasOf } of fieldsOf(WORKS)) {
        if (aliasOf !== null) continue
        const why = of(id)
        expect([id, why === null, why === null || isSentence(why)]).toEqual([id, isPossible(id), true])
      }
    }
    const field = (id: string) => findField(WORKS, id)
    reasons(
      (id) => can.whyNotGroup(WORKS, id),
      (id) => field(id)?.canGroup === true,
    )
    reasons(
      (id) => can.whyNotSort(WORKS, id),
      (id) => field(id)?.canSort === true,
    )
    reasons(
      (id) => can.whyNotFilter(WORKS, id),
      (id) => (field(id)?.operators.length ?? 0) > 0,
    )
  })

  it('groups beyond the limit, groups by name, groups and orders of other lists, seeds, large samples', () => {
    expect(isSentence(can.whyNotAllGroups ?? null)).toBe(true)
    expect(isSentence(can.whyNotNamed(WORKS, toFieldId('type')))).toBe(true)
    expect([can.mostGroups?.(WORKS, toFieldId('issn')), can.mostGroups?.(WORKS, toFieldId('type'))]).toEqual([
      100, 1000,
    ])
    for (const entity of ['crossref-members', 'crossref-journals'] as const) {
      expect(isSentence(can.whyNotGroup(entity, toFieldId('type')))).toBe(true)
      expect(isSentence(can.whyNotSort(entity, toFieldId('created')))).toBe(true)
      expect(isSentence(can.whyNotSample(entity))).toBe(true)
    }
    const sampled = (size: number, seed: string | null) =>
      refusalsOf({ ...query, sample: { size, seed } }, emptyView()).length
    expect([sampled(100, null), sampled(101, null), sampled(10, '1')]).toEqual([0, 1, 1])
  })

  it('exact searches and searches in parts of a record', () => {
    expect(can.whyNotSearch(WORKS, 'default', false)).toBeNull()
    expect(isSentence(can.whyNotSearch(WORKS, 'default', true))).toBe(true)
    expect(isSentence(can.whyNotSearch(WORKS, 'title', false))).toBe(true)
    expect(isSentence(can.whyNotSearch('crossref-types', 'default', false))).toBe(true)
  })
})
