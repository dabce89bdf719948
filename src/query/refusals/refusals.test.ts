import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldsOf } from '../catalog/fields.ts'
import { parseAddress } from '../codec/parse-address.ts'
import { emptyQuery, emptyView } from '../edit/empty.ts'
import { type Clause, type IsoDate, type Match, toFieldId, type Value } from '../model/clause.ts'
import { ENTITY_TYPES, type EntityType } from '../model/entity-type.ts'
import type { Query, View } from '../model/query.ts'
import type { RefusalPlace } from './refusal.ts'
import { ACCEPTED, REFUSAL_CASES } from './refusals.cases.ts'
import { refusalsOf, refusalsOfClause } from './refusals.ts'
import { warningsOf } from './warnings.ts'

const named = (place: RefusalPlace): string => ('index' in place ? `${place.kind} ${place.index}` : place.kind)

const read = (address: string) => {
  const { route, problems } = parseAddress(`https://api.openalex.org${address}`)
  if (route.kind !== 'list') throw new Error(`no list: ${address}`)
  const { query, view } = route
  return {
    refused: refusalsOf(query, view).map(({ place }) => named(place)),
    warned: warningsOf(query, view).map(({ place }) => named(place)),
    read: problems.map(({ place }) => place),
  }
}

describe('what the provider refuses is foreseen', () => {
  it.each(REFUSAL_CASES)('%s', (_line, address, foreseen) => {
    const found = read(address)
    if ('refused' in foreseen) expect(found.refused).toContain(foreseen.refused)
    else expect(found.refused).toEqual([])
    if ('read' in foreseen) expect(found.read).toContain(foreseen.read)
    if ('warned' in foreseen) expect(found.warned).toContain(foreseen.warned)
  })
})

describe('what the provider takes is not refused', () => {
  it.each(ACCEPTED)('%s', (address) => {
    expect(read(address).refused).toEqual([])
  })
})

const clause = (field: string, match: Match): Clause => ({ field: toFieldId(field), match })
const any = (...values: readonly [Value, ...Value[]]): Match => ({ kind: 'any', values })
const none = (...values: readonly [Value, ...Value[]]): Match => ({ kind: 'none', values })
const is = (value: string): Value => ({ kind: 'is', value })
const UNKNOWN: Value = { kind: 'unknown' }
const day = (text: string): IsoDate => text as IsoDate

/** Clauses that only a form can make, or a careless caller. */
const FORM_CASES: readonly (readonly [string, EntityType, Clause, boolean])[] = [
  ['a number below zero', 'works', clause('fwci', any({ kind: 'between', from: -1, to: null })), true],
  ['a bound below zero', 'works', clause('fwci', any({ kind: 'above', bound: -1 })), true],
  ['a bound that is no number', 'works', clause('fwci', any({ kind: 'above', bound: Number.NaN })), true],
  ['a range without ends', 'works', clause('fwci', any({ kind: 'between', from: null, to: null })), true],
  ['a range on a date', 'works', clause('publication_date', any({ kind: 'between', from: 1, to: 2 })), true],
  [
    'a bound on a from_ field',
    'works',
    clause('from_publication_date', any({ kind: 'above', bound: day('2020-01-01') })),
    true,
  ],
  ['a day that is none', 'works', clause('publication_date', any({ kind: 'above', bound: day('2020-02-30') })), true],
  ['a number on a date', 'works', clause('publication_date', any({ kind: 'above', bound: 2020 })), true],
  ['a day on a date', 'works', clause('publication_date', any({ kind: 'above', bound: day('2020-02-29') })), false],
  ['a day on a number', 'works', clause('publication_year', any({ kind: 'above', bound: day('2020-02-29') })), true],
  ['a range on a list', 'works', clause('type', any({ kind: 'between', from: 1, to: 2 })), true],
  ['an empty value', 'works', clause('type', any(is(' '))), true],
  ['the word none', 'works', clause('biblio.volume', any(is('none'))), true],
  ['a bar in a value', 'works', clause('biblio.volume', any(is('a|b'))), true],
  ['a quote in a value', 'works', clause('biblio.volume', any(is('a"b'))), true],
  ['an exclamation mark in front', 'works', clause('biblio.volume', any(is('!a'))), true],
  ['a comma alone', 'works', clause('biblio.volume', any(is('a, b'))), false],
  ['a comma denied', 'works', clause('biblio.volume', none(is('a, b'))), true],
  ['unknown denied beside numbers', 'works', clause('fwci', none(UNKNOWN, is('1'))), true],
  ['a known number', 'works', clause('fwci', none(UNKNOWN)), false],
  ['a known boolean', 'works', clause('open_access.is_oa', none(UNKNOWN)), false],
  ['a strict boolean known', 'works', clause('has_doi', none(UNKNOWN)), true],
  ['and on a number', 'works', clause('publication_year', { kind: 'all', values: ['2020', '2021'] }), true],
  ['words on a list', 'works', clause('type', { kind: 'text', queries: ['article'] }), true],
  ['a value on a search', 'works', clause('abstract.search', any(is('coral'))), true],
  ['an empty search', 'works', clause('abstract.search', { kind: 'text', queries: ['  '] }), true],
  [
    'a comma in a search, which is taken out',
    'works',
    clause('abstract.search', { kind: 'text', queries: ['a, b'] }),
    false,
  ],
  ['or where one work is looked up', 'works', clause('cited_by', any(is('W1'), is('W2'))), false],
  ['or on the best open version', 'works', clause('best_open_version', any(is('any'), is('published'))), true],
  ['a DOI prefix as an address', 'works', clause('doi_starts_with', any(is('https://doi.org/10.1371'))), false],
  ['a DOI prefix of two letters', 'works', clause('doi_starts_with', any(is('10'))), true],
  [
    'an ORCID as an author',
    'works',
    clause('authorships.author.id', any(is('https://orcid.org/0000-0001-6187-6610'))),
    true,
  ],
  ['an unknown field', 'works', clause('no.such', { kind: 'raw', text: 'x' }), false],
  ['an unknown field with a free comma', 'works', clause('no.such', { kind: 'raw', text: 'a,b' }), true],
  ['an unknown field without a value', 'works', clause('no.such', { kind: 'raw', text: '' }), true],
]

describe('a clause of the form', () => {
  it.each(FORM_CASES)('%s', (_title, entity, made, isRefused) => {
    expect(refusalsOfClause(entity, made).length > 0).toBe(isRefused)
  })
  it('says whose key would lift it', () => {
    const dated = clause('from_created_date', any(is('2020-01-01')))
    const kept = clause('collection', any(is('col_1')))
    const query: Query = { ...emptyQuery('works'), filter: [dated, kept] }
    expect(refusalsOf(query, emptyView()).map(({ unless }) => unless)).toEqual(['paid-key', 'key'])
  })
  it('says search by meaning cannot be exact, and one part is searched once', () => {
    const search = [
      { scope: 'semantic', exact: true, words: 'coral' },
      { scope: 'title', exact: false, words: 'a' },
      { scope: 'title', exact: true, words: 'b' },
    ] as const
    const places = refusalsOf({ ...emptyQuery('works'), search }, emptyView()).map(({ place }) => named(place))
    expect(places).toEqual(['search 0', 'search 2'])
  })
  it('says how large a sample may be', () => {
    const places = (size: number) =>
      refusalsOf({ ...emptyQuery('works'), sample: { size, seed: null } }, emptyView()).map(({ place }) => named(place))
    expect([10_001, 2.5].map(places)).toEqual([['sample'], ['sample']])
    expect([1, 10_000].map(places)).toEqual([[], []])
  })
  it('does not measure requests that stay in the browser', () => {
    const words = 'coral '.repeat(3000)
    const query: Query = {
      ...emptyQuery('works', 'sample'),
      filter: [clause('abstract.search', { kind: 'text', queries: [words] })],
    }
    expect(refusalsOf(query, emptyView())).toEqual([])
  })
})

const value = fc.oneof(
  fc.string().map(is),
  fc.constant(UNKNOWN),
  fc.record({ kind: fc.constantFrom('above' as const, 'below' as const), bound: fc.double() }),
  fc.record({ kind: fc.constant('between' as const), from: fc.option(fc.double()), to: fc.option(fc.double()) }),
)
const some = <T>(one: fc.Arbitrary<T>) =>
  fc.tuple(one, fc.array(one, { maxLength: 4 })).map(([first, rest]) => [first, ...rest] as const)
const match: fc.Arbitrary<Match> = fc.oneof(
  fc.record({ kind: fc.constantFrom('any' as const, 'none' as const), values: some(value) }),
  fc.record({ kind: fc.constant('all' as const), values: some(fc.string()) }),
  fc.record({ kind: fc.constant('text' as const), queries: some(fc.string()) }),
  fc.record({ kind: fc.constant('raw' as const), text: fc.string() }),
)

describe('laws of refusals', () => {
  it('never fail, and say what, why and what to do', () => {
    const anyCase = fc
      .constantFrom(...ENTITY_TYPES)
      .chain((entity) =>
        fc.tuple(fc.constant(entity), fc.constantFrom(...fieldsOf(entity).map((field) => field.id)), match),
      )
    fc.assert(
      fc.property(anyCase, ([entity, field, how]) => {
        const query: Query = { ...emptyQuery(entity), filter: [{ field, match: how }] }
        const view: View = { ...emptyView(), sort: [{ key: field, direction: 'asc' }] }
        for (const { explanation } of [...refusalsOf(query, view), ...warningsOf(query, view)]) {
          for (const words of [explanation.what, explanation.why, explanation.fix]) {
            expect(words).toMatch(/[.?]$/)
            expect(words).not.toMatch(/undefined|\[object/)
          }
        }
      }),
      { seed: 41, numRuns: 500 },
    )
  })
})
