import fc from 'fast-check'
import { expect, it, describe as suite } from 'vitest'
import { fieldsOf, findFilterField } from '../catalog/fields.ts'
import { parseFilter } from '../codec/filter.ts'
import { type Clause, type Match, toFieldId, type Value } from '../model/clause.ts'
import { ENTITY_TYPES, type EntityType } from '../model/entity-type.ts'
import type { Query, View } from '../model/query.ts'
import { clauseText, describeClause } from './clause-words.ts'
import { describe } from './describe.ts'
import { idsToName } from './ids-to-name.ts'
import { formatCount, formatDay } from './number-words.ts'
import { caseNames, WORDS_CASES } from './words.cases.ts'

const query = (entity: EntityType, filter: readonly Clause[], more: Partial<Query> = {}): Query => ({
  ...{ source: 'openalex', entity, search: [], filter, sample: null, includeXpac: false },
  ...more,
})
const VIEW: View = {
  sort: [],
  select: null,
  columns: null,
  group: null,
  split: null,
  chart: null,
  compare: null,
  facets: null,
  layout: 'both',
  embed: null,
  page: null,
  record: null,
}

suite('a query in words', () => {
  it.each(WORDS_CASES)('%s with %s', (entity, text, pills, sentence) => {
    const { filter } = parseFilter(text, entity)
    expect(filter.map((clause) => clauseText(describeClause(entity, clause, caseNames)))).toEqual(pills)
    expect(describe(query(entity, filter), null, caseNames)).toBe(sentence)
  })
  it('says search, sample, corpus, order and grouping', () => {
    const asked = query('works', parseFilter('type:article', 'works').filter, {
      search: [
        { scope: 'default', exact: false, words: 'coral  reef' },
        { scope: 'title', exact: true, words: 'bleaching' },
      ],
      sample: { size: 5000, seed: '42' },
      includeXpac: true,
    })
    const view: View = {
      ...VIEW,
      sort: [
        { key: toFieldId('cited_by_count'), direction: 'desc' },
        { key: toFieldId('display_name'), direction: 'asc' },
      ],
      group: { field: toFieldId('open_access.oa_status'), includeUnknown: true, top: null },
    }
    expect(describe(asked, view)).toBe(
      'a random sample of 5,000 works (seed 42) matching “coral reef” with exactly “bleaching” in the title of type article, expansion corpus included, most cited first, then by title A–Z, grouped by open access status (unknown included)',
    )
    expect(describe(asked)).not.toContain('grouped')
  })
  it('cuts long lists', () => {
    const { filter } = parseFilter(
      `authorships.institutions.lineage:I1|I2|${Array.from({ length: 40 }, (_, n) => `I9${n}`).join('|')}`,
      'works',
    )
    expect(describe(query('works', filter), null, (_entity, id) => `Uni ${id}`)).toBe(
      'works at Uni I1, Uni I2, Uni I90 or 39 others',
    )
  })
})

suite('ids to name', () => {
  it('are those of records, by kind, each once; closed lists are left out', () => {
    const { filter } = parseFilter(
      'authorships.institutions.lineage:I1|I2,authorships.institutions.id:!I2,type:article,authorships.countries:us,primary_location.source.host_organization:P1|I3,keywords.id:coral,referenced_works:W1,publication_year:2020',
      'works',
    )
    expect([...idsToName(query('works', filter))]).toEqual([
      ['institutions', ['I1', 'I2', 'I3']],
      ['publishers', ['P1']],
      ['keywords', ['coral']],
      ['works', ['W1']],
    ])
  })
})

suite('numbers and days', () => {
  it.each([
    [1234567, '1,234,567'],
    [0, '0'],
    [2.5, '2.5'],
    [0.12345, '0.123'],
  ])('%s is %s', (value, text) => {
    expect(formatCount(value)).toBe(text)
  })
  it.each([
    ['2020-03-05', '5 March 2020'],
    ['2020-12-31T10:30:00', '31 December 2020 10:30'],
    ['soon', 'soon'],
    ['2020-13-01', '2020-13-01'],
  ])('%s is %s', (day, text) => {
    expect(formatDay(day)).toBe(text)
  })
})

const text = fc.stringMatching(/^[a-z0-9 ]{1,12}$/)
const number = fc.integer({ min: 0, max: 3000 })
const value: fc.Arbitrary<Value> = fc.oneof(
  text.map((one): Value => ({ kind: 'is', value: one })),
  fc.constant<Value>({ kind: 'unknown' }),
  fc
    .tuple(fc.constantFrom<'above' | 'below'>('above', 'below'), number)
    .map(([kind, bound]): Value => ({ kind, bound })),
  fc.tuple(fc.option(number), fc.option(number)).map(([from, to]): Value => ({ kind: 'between', from, to })),
)
const some = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<readonly [T, ...T[]]> =>
  fc.tuple(one, fc.array(one, { maxLength: 7 })).map(([first, rest]) => [first, ...rest] as const)
const match: fc.Arbitrary<Match> = fc.oneof(
  fc
    .tuple(fc.constantFrom<'any' | 'none'>('any', 'none'), some(value))
    .map(([kind, values]): Match => ({ kind, values })),
  some(text).map((values): Match => ({ kind: 'all', values })),
  some(text).map((queries): Match => ({ kind: 'text', queries })),
  text.map((raw): Match => ({ kind: 'raw', text: raw })),
)
const anyClause = fc
  .constantFrom(...ENTITY_TYPES)
  .chain((entity) =>
    fc.tuple(
      fc.constant(entity),
      fc.constantFrom(...fieldsOf(entity).map((field) => field.id), toFieldId('no.such')),
      match,
    ),
  )

suite('laws of words', () => {
  it('whatever the clause, its words are words', () => {
    fc.assert(
      fc.property(anyClause, fc.boolean(), ([entity, field, how], isNamed) => {
        const clause: Clause = { field, match: how }
        const names = isNamed ? (_of: EntityType, id: string) => `Name of ${id}` : undefined
        const pill = clauseText(describeClause(entity, clause, names))
        const sentence = describe(query(entity, [clause]), VIEW, names)
        for (const said of [pill, sentence]) {
          expect(said).not.toMatch(/undefined|null|NaN|\[object|[{}]|\s\s|\s$|^\s/)
          expect(said).not.toBe('')
        }
      }),
      { seed: 31, numRuns: 1000 },
    )
  })
  it.each(ENTITY_TYPES)('no two fields of %s are said alike', (entity) => {
    const pills = new Map<string, string>()
    for (const field of fieldsOf(entity)) {
      if (findFilterField(entity, field.id)?.id !== field.id) continue
      const clause: Clause =
        field.kind === 'search'
          ? { field: field.id, match: { kind: 'text', queries: ['x'] } }
          : { field: field.id, match: { kind: 'any', values: [{ kind: 'is', value: '3' }] } }
      const pill = clauseText(describeClause(entity, clause))
      expect(pills.get(pill), `${field.id} and`).toBeUndefined()
      pills.set(pill, field.id)
    }
  })
})
