import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { at, type JsonObject } from '#lib/json'
import { ENTITY_TYPES, entityInfo, fieldsOf, findField, shortId, vocabulary } from '#query'
import { createWorld, type PlainValue, type Records, valuesOf, type World } from '#testing'
import { generateSample, type SampleRecords, TODAY } from './index.ts'

const WORKS = 2000

let sample: SampleRecords
let world: World

beforeAll(() => {
  sample = generateSample({ seed: 'laws', works: WORKS })
  world = createWorld(sample)
})

const hash = (records: Records): string => createHash('sha256').update(JSON.stringify(records)).digest('hex')

const list = (value: unknown, key: string): readonly unknown[] => {
  const found = at(value, key)
  return Array.isArray(found) ? found : []
}

const share = (test: (work: JsonObject) => boolean): number => sample.works.filter(test).length / sample.works.length

/** How many works of the default list each value of a field has. */
function countBy(name: string): ReadonlyMap<PlainValue, number> {
  const field = fieldsOf('works').find((one) => one.id === name)
  if (field === undefined) throw new Error(`no field ${name}`)
  const counts = new Map<PlainValue, number>()
  for (const record of sample.works) {
    if (record['is_xpac'] === true) continue
    for (const value of valuesOf('works', field, { record, world })) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

describe('the sample', () => {
  test('is the same for the same seed, and another for another', () => {
    const small = { seed: 'a', works: 120 }
    expect(hash(generateSample(small))).toBe(hash(generateSample(small)))
    expect(hash(generateSample({ ...small, seed: 'b' }))).not.toBe(hash(generateSample(small)))
  })

  test('has the number of works asked for, and every type of record it promises', () => {
    expect(sample.works).toHaveLength(WORKS)
    const empty = ENTITY_TYPES.filter((type) => sample[type].length === 0)
    expect(empty).toEqual(['awards', 'concepts', 'locations'])
  })

  test('a handful of works is enough to make one', () => {
    expect(generateSample({ works: 1 }).works).toHaveLength(1)
  })

  test.each(ENTITY_TYPES)('ids of %s are distinct full addresses', (type) => {
    const ids = sample[type].map((record) => String(record['id']))
    expect(new Set(ids).size).toBe(ids.length)
    const { idPrefix } = entityInfo(type)
    for (const id of ids) expect(id).toMatch(/^https:\/\/openalex\.org\/[A-Za-z]/)
    for (const id of idPrefix === null ? [] : ids) expect(shortId(type, id)).toMatch(new RegExp(`^${idPrefix}\\d+$`))
  })

  /** In recorded records, though not in the list of what can be selected. */
  const UNLISTED = ['parsed_longest_name']

  test.each(ENTITY_TYPES)('%s have no root keys but the documented ones', (type) => {
    const keys = new Set(sample[type].flatMap((record) => Object.keys(record)))
    expect([...keys].filter((key) => !entityInfo(type).select.includes(key) && !UNLISTED.includes(key))).toEqual([])
  })

  test('closed lists are complete and carry their real names', () => {
    for (const type of ['domains', 'fields', 'subfields', 'sdgs', 'continents', 'licenses', 'work-types'] as const) {
      const names = new Map(sample[type].map((record) => [shortId(type, String(record['id'])), record['display_name']]))
      for (const { id, label } of vocabulary(type) ?? []) expect([type, id, names.get(id)]).toEqual([type, id, label])
    }
  })
})

describe('counts of a record', () => {
  const counted = ENTITY_TYPES.filter((type) => !['works', 'awards', 'concepts', 'locations'].includes(type))

  test.each(counted)('works_count of %s is what its filter on works finds', (type) => {
    const field = entityInfo(type).worksField
    const counts = countBy(String(field))
    const wrong = sample[type].filter(
      (record) => (counts.get(shortId(type, String(record['id']))) ?? 0) !== record['works_count'],
    )
    expect(wrong.map((record) => [record['id'], record['works_count']])).toEqual([])
  })

  test('cited_by_count, h-index and years of an author are those of their works', () => {
    const worksOf = new Map<unknown, JsonObject[]>()
    for (const work of sample.works.filter((one) => one['is_xpac'] !== true)) {
      for (const id of new Set(list(work, 'authorships').map((one) => at(at(one, 'author'), 'id'))))
        worksOf.set(id, [...(worksOf.get(id) ?? []), work])
    }
    for (const author of sample.authors) {
      const own = worksOf.get(author['id']) ?? []
      const cited = own.map((work) => Number(work['cited_by_count'])).sort((a, b) => b - a)
      expect(author['cited_by_count']).toBe(cited.reduce((sum, count) => sum + count, 0))
      expect(at(author['summary_stats'], 'h_index')).toBe(cited.filter((count, index) => count > index).length)
      for (const row of list(author, 'counts_by_year')) {
        const inYear = own.filter((work) => work['publication_year'] === at(row, 'year'))
        expect(at(row, 'works_count')).toBe(inYear.length)
      }
    }
  })
})

describe('citations', () => {
  test('references point to earlier works of the sample, each once', () => {
    const dates = new Map(sample.works.map((work) => [work['id'], work['publication_date'] ?? null]))
    for (const work of sample.works) {
      const referenced = list(work, 'referenced_works')
      expect(new Set(referenced).size).toBe(referenced.length)
      expect(work['referenced_works_count']).toBe(referenced.length)
      for (const id of referenced) {
        const date = dates.get(id as string)
        expect(date).toBeDefined()
        expect(String(date) <= String(work['publication_date'])).toBe(true)
      }
    }
  })

  test('cited_by_count is the number of works that refer to it, all of them in the default list', () => {
    const counts = countBy('referenced_works')
    for (const work of sample.works)
      expect(work['cited_by_count']).toBe(counts.get(shortId('works', String(work['id']))) ?? 0)
  })
})

describe('the warts of the real thing', () => {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  const names = (type: 'works' | 'authors' | 'institutions') =>
    sample[type].map((record) => text(record['display_name']))

  test.each<[string, (work: JsonObject) => boolean, number, number]>([
    ['no DOI', (work) => work['doi'] === null, 0.1, 0.4],
    ['no abstract', (work) => work['abstract_inverted_index'] === null, 0.3, 0.55],
    ['no language', (work) => work['language'] === null, 0.01, 0.1],
    ['no source', (work) => (at(work['primary_location'], 'source') ?? null) === null, 0.05, 0.25],
    ['no topic', (work) => work['primary_topic'] === null, 0.02, 0.15],
    ['no fwci', (work) => work['fwci'] === null, 0.03, 0.3],
    ['no authors', (work) => list(work, 'authorships').length === 0, 0.01, 0.1],
    ['never cited', (work) => work['cited_by_count'] === 0, 0.25, 0.65],
    ['expansion corpus', (work) => work['is_xpac'] === true, 0.01, 0.08],
    ['retracted', (work) => work['is_retracted'] === true, 0.0005, 0.01],
    ['paratext', (work) => work['is_paratext'] === true, 0.003, 0.03],
    ['first of January', (work) => text(work['publication_date']).endsWith('-01-01'), 0.1, 0.4],
  ])('%s: some works, not too many', (_name, holds, least, most) => {
    expect(share(holds)).toBeGreaterThan(least)
    expect(share(holds)).toBeLessThan(most)
  })

  test.each<[string, RegExp]>([
    ['italics', /<i>/],
    ['subscripts', /<sub>/],
    ['MathML', /<mml:math/],
    ['an entity', /&amp; /],
    ['an entity of an entity', /&amp;lt;/],
    ['a line break', /\n/],
    ['a link that must not be followed', /javascript:/],
    ['Arabic script', /\p{Script=Arabic}/u],
    ['Han script', /\p{Script=Han}/u],
    ['capitals only', /^[A-Z ,:]{20,}$/],
  ])('titles with %s', (_name, pattern) => {
    expect(names('works').filter((title) => pattern.test(title)).length).toBeGreaterThan(0)
  })

  test.each<[string, RegExp]>([
    ['an apostrophe', /'/],
    ['a comma', /,/],
    ['quotes', /"/],
    ['Hebrew or Arabic script', /[\p{Script=Hebrew}\p{Script=Arabic}]/u],
    ['Han, Kana or Hangul', /[\p{Script=Han}\p{Script=Hangul}]/u],
    ['accents', /[éüñłşø]/],
  ])('names of authors with %s', (_name, pattern) => {
    expect(names('authors').filter((name) => pattern.test(name)).length).toBeGreaterThan(0)
  })

  test('some teams of more than a hundred, all of whom stand in the record', () => {
    const sizes = sample.works.map((work) => list(work, 'authorships').length)
    expect(sizes.filter((size) => size > 100).length).toBeGreaterThan(1)
  })

  test('some dates lie ahead, some are missing', () => {
    const dates = sample.works.map((work) => work['publication_date'])
    expect(dates.filter((date) => text(date) > TODAY).length).toBeGreaterThan(0)
    expect(dates.filter((date) => date === null).length).toBeGreaterThan(0)
  })

  test('citations are skewed: a tenth of the works has half of them', () => {
    const cited = sample.works.map((work) => Number(work['cited_by_count'])).sort((a, b) => b - a)
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
    expect(sum(cited.slice(0, WORKS / 10))).toBeGreaterThan(sum(cited) / 2)
  })
})

describe('authorships', () => {
  test('countries are those of their institutions', () => {
    for (const work of sample.works) {
      for (const authorship of list(work, 'authorships')) {
        const codes = list(authorship, 'institutions').map((one) => at(one, 'country_code'))
        expect(list(authorship, 'countries')).toEqual([...new Set(codes)])
      }
    }
  })

  test('lineage follows the parents', () => {
    for (const institution of sample.institutions) {
      const [own, parent] = list(institution, 'lineage')
      expect(own).toBe(institution['id'])
      const found = parent === undefined ? null : world.find('institutions', String(parent))
      expect(list(institution, 'lineage').slice(1)).toEqual(found === null ? [] : list(found, 'lineage'))
    }
  })
})

/** Fields no synthetic record can have, with the reason. */
const EMPTY: Readonly<Record<string, string>> = {
  'concepts.id': 'legacy, no longer filled',
  'concepts.wikidata': 'legacy, no longer filled',
  collection: 'belongs to an account of the provider',
  has_embeddings: 'internal',
  has_old_authors: 'internal',
  mag_only: 'internal',
  'locations.source.has_issn': 'broken at the provider',
}

test('every filter of works finds something, or says why not', () => {
  const fields = fieldsOf('works').filter((field) => field.aliasOf === null && field.kind !== 'search')
  const empty = fields.filter(
    (field) => !sample.works.some((record) => valuesOf('works', field, { record, world }).length > 0),
  )
  expect(empty.map((field) => field.id).sort()).toEqual(Object.keys(EMPTY).sort())
})

test('yes and no both occur in every yes-or-no field of works', () => {
  const fields = fieldsOf('works').filter(
    (field) => field.kind === 'boolean' && field.aliasOf === null && EMPTY[field.id] === undefined,
  )
  const onesided = fields.filter((field) => {
    const values = new Set(
      sample.works.flatMap((record) => valuesOf('works', findField('works', field.id) ?? field, { record, world })),
    )
    return values.size < 2
  })
  // The best open copy is open.
  expect(onesided.map((field) => field.id)).toEqual(['best_oa_location.is_oa'])
})
