import { describe, expect, test } from 'vitest'
import { type EntityType, type Query, type Search, type SortKey, toFieldId } from '#query'
import { aQuery, aWork } from '../builders.ts'
import { fixtureRecords } from '../fixture-records.ts'
import { createArraySource } from './array-source.ts'
import { RECORDS, WORK_FILTERS } from './filters.cases.ts'

const options = { lane: 'person', why: 'test' } as const
const source = createArraySource(RECORDS)

async function ids(query: Query, sort: readonly SortKey[] = [], from = source): Promise<string> {
  const page = await from.list({ query, sort, cursor: null, pageSize: 200, select: ['id'] }, options)
  return page.entities.map((entity) => entity.id).join(' ')
}

const by = (key: string, direction: 'asc' | 'desc' = 'asc'): SortKey => ({ key: toFieldId(key), direction })

const search = (words: string, changes: Partial<Search> = {}): Partial<Query> => ({
  search: [{ scope: 'default', exact: false, words, ...changes }],
})

async function groups(
  query: Query,
  field: string,
  changes: { includeUnknown?: boolean; top?: number } = {},
): Promise<string> {
  const answer = await source.group(
    { query, field: toFieldId(field), includeUnknown: false, top: 200, ...changes },
    options,
  )
  return answer.groups.map(({ key, count }) => `${key ?? '?'} ${count}`).join(', ')
}

describe('filters of works', () => {
  test.each(WORK_FILTERS)('%s finds %s', async (filter, found) => {
    const all = (await ids(aQuery('works', filter))).split(' ').sort().join(' ')
    expect(all).toBe(found)
  })

  test('the expansion corpus is there when asked for', async () => {
    expect(await ids(aQuery('works', '', { includeXpac: true }))).toContain('W4')
  })
})

describe('filters of others', () => {
  test.each<[EntityType, string, string]>([
    ['authors', '', 'A1 A2'],
    ['authors', 'works_count:0', 'A3'],
    ['authors', 'works_count:0-', 'A1 A2 A3'],
    ['authors', 'has_orcid:true', 'A1'],
    ['authors', 'orcid:0009-0000-0000-0001', 'A1'],
    ['authors', 'display_name.search:oneill', 'A1'],
    ['authors', 'display_name.search:agren', 'A2'],
    ['institutions', 'continent:south_america', 'I2'],
    ['institutions', 'is_global_south:true', 'I2'],
    ['institutions', 'has_ror:false', 'I2'],
    ['institutions', 'ror:02nr0ka47', 'I1'],
  ])('%s with %s are %s', async (entity, filter, found) => {
    expect(await ids(aQuery(entity, filter), [by('display_name')])).toBe(found)
  })

  test('names of others than works are compared with their case', async () => {
    expect(await ids(aQuery('authors', 'display_name:Nobody,works_count:0'))).toBe('A3')
    expect(await ids(aQuery('authors', 'display_name:nobody,works_count:0'))).toBe('')
  })
})

describe('the first hundred authorships', () => {
  const people = Array.from({ length: 130 }, (_none, n) => ({
    author: { id: `https://openalex.org/A${n + 1}` },
    institutions: [{ id: 'https://openalex.org/I1', country_code: n < 100 ? 'US' : 'FR' }],
    countries: [n < 100 ? 'US' : 'FR'],
    is_corresponding: n > 100,
  }))
  const many = createArraySource({ works: [aWork({ id: 'W1', authorships: people })] })

  test.each([
    ['authorships.countries:fr', ''],
    ['authorships.is_corresponding:true', ''],
    ['authorships.institutions.country_code:fr', 'W1'],
    ['authorships.author.id:A120', 'W1'],
  ])('%s finds %s', async (filter, found) => {
    expect(await ids(aQuery('works', filter), [], many)).toBe(found)
  })

  test('are what a list shows, a single record shows all', async () => {
    const request = { query: aQuery('works'), sort: [], cursor: null, pageSize: 1, select: null }
    const [listed] = (await many.list(request, options)).entities
    expect(listed?.body['authorships']).toHaveLength(100)
    expect(listed?.body['is_authors_truncated']).toBe(true)
    expect((await many.get({ entity: 'works', id: 'W1' }, options)).body['authorships']).toHaveLength(130)
  })
})

describe('search', () => {
  test.each<[string, Partial<Search>, string]>([
    ['reefs', {}, 'W1 W2'],
    ['REEF', {}, 'W1 W2'],
    ['reef', { exact: true }, 'W2'],
    ['bleaching', {}, 'W1'],
    ['bleaching', { exact: true }, ''],
    ['bleaching', { scope: 'title' }, ''],
    ['coral heat', { scope: 'title_and_abstract' }, 'W1'],
    ['"warming seas"', {}, 'W1'],
    ['"seas warming"', {}, ''],
    ['"coral warming"~1', {}, 'W1'],
    ['reefs NOT fish', {}, 'W1'],
    ['fish OR paper', {}, 'W2 W3'],
    ['(fish OR paper) AND older', {}, 'W3'],
    ['warm*', { exact: true }, 'W1'],
    ['fihs~2', {}, 'W2'],
    ['""', {}, 'W1 W2 W3'],
  ])('%s %o finds %s', async (words, changes, found) => {
    const all = await ids(aQuery('works', '', search(words, changes)))
    expect(all.split(' ').sort().join(' ')).toBe(found)
  })

  test('the score counts words in the title five times, and citations', async () => {
    const query = aQuery('works', '', search('reefs'))
    const page = await source.list({ query, sort: [], cursor: null, pageSize: 9, select: ['relevance_score'] }, options)
    expect(page.entities.map(({ id, body }) => [id, body['relevance_score']])).toEqual([
      ['W1', 612],
      ['W2', 503],
    ])
  })
})

describe('order', () => {
  test('works by percentile, then citations, then id', async () => {
    const works = [
      aWork({ id: 'W1', cited_by_count: 5 }),
      aWork({ id: 'W2', cited_by_count: 1, cited_by_percentile_year: { min: 98, max: 99 } }),
      aWork({ id: 'W3', cited_by_count: 9, cited_by_percentile_year: { min: 98, max: 99 } }),
      aWork({ id: 'W4', cited_by_count: 5 }),
    ]
    expect(await ids(aQuery('works'), [], createArraySource({ works }))).toBe('W3 W2 W1 W4')
  })

  test('what is missing comes last in both directions', async () => {
    const query = aQuery('works', '', { includeXpac: true })
    expect(await ids(query, [by('publication_date')])).toBe('W3 W1 W2 W4')
    expect(await ids(query, [by('publication_date', 'desc')])).toBe('W2 W1 W3 W4')
    expect(await ids(query, [by('publication_year', 'desc')])).toBe('W2 W1 W3 W4')
  })

  test('ties are broken by the default order', async () => {
    expect(await ids(aQuery('works'), [by('cited_by_count', 'desc')])).toBe('W1 W3 W2')
    expect(await ids(aQuery('works'), [by('cited_by_count', 'desc'), by('publication_date')])).toBe('W3 W1 W2')
  })

  test('others by works count', async () => {
    expect(await ids(aQuery('authors'))).toBe('A1 A2')
  })
})

describe('groups', () => {
  test.each<[string, boolean, string]>([
    ['type', false, 'article 2, book-chapter 1'],
    ['language', false, 'en 1, fr 1'],
    ['language', true, 'en 1, fr 1, ? 1'],
    ['authorships.countries', true, 'US 2, FR 1, ? 1'],
    ['publication_year', false, '1999 1, 2018 1, 2020 1'],
    ['cited_by_count', true, '12 2, 3 1'],
    ['open_access.is_oa', false, 'false 2, true 1'],
    ['has_doi', false, 'false 2, true 1'],
    ['topics.id', true, '? 2, T1 1, T2 1'],
    ['authorships.institutions.continent', false, 'Q49 2, Q46 1'],
    ['best_open_version', false, 'acceptedOrPublished 1, any 1, published 1'],
    ['cites', false, 'W3 1'],
    ['sustainable_development_goals.id', false, '14 1'],
  ])('by %s, unknown %s: %s', async (field, includeUnknown, expected) => {
    expect(await groups(aQuery('works'), field, { includeUnknown })).toBe(expected)
  })

  test('say whether they are all, and carry names', async () => {
    const request = { query: aQuery('works'), field: toFieldId('authorships.countries'), includeUnknown: false }
    const top = await source.group({ ...request, top: 1 }, options)
    expect(top).toMatchObject({ isComplete: false, next: null, total: { kind: 'exact', count: 3 } })
    expect(top.groups).toEqual([{ key: 'US', label: 'United States', count: 2 }])
    expect((await source.group({ ...request, top: 2 }, options)).isComplete).toBe(true)
  })

  test.each(['doi', 'referenced_works', 'fwci', 'publication_date', 'display_name', 'has_oa_submitted_version'])(
    '%s cannot be grouped',
    async (field) => {
      expect(source.can.whyNotGroup('works', toFieldId(field))).not.toBeNull()
      await expect(groups(aQuery('works'), field)).rejects.toMatchObject({ kind: 'unsupported' })
    },
  )
})

describe('a walk', () => {
  const fixture = createArraySource(fixtureRecords())

  test.each<[string, readonly SortKey[], Partial<Query>]>([
    ['default order', [], {}],
    ['names', [by('display_name', 'desc')], {}],
    ['a key full of ties', [by('cited_by_count', 'desc')], {}],
    ['dates, some missing', [by('publication_date')], {}],
    ['relevance', [], search('machine learning OR children')],
    ['a sample', [], { sample: { size: 77, seed: 'x' } }],
  ])('by %s gives every record once, in order', async (_name, sort, changes) => {
    const query = aQuery('works', '', changes)
    const whole = (await ids(query, sort, fixture)).split(' ')
    const walked: string[] = []
    let cursor = null
    for (let pages = 0; pages < 100; pages += 1) {
      const page = await fixture.list({ query, sort, cursor, pageSize: 13, select: ['id'] }, options)
      walked.push(...page.entities.map((entity) => entity.id))
      cursor = page.next
      if (cursor === null) {
        expect(new Set(walked).size).toBe(page.total.kind === 'exact' ? page.total.count : -1)
        break
      }
    }
    expect(cursor).toBeNull()
    expect(walked.slice(0, whole.length)).toEqual(whole)
  })

  test('over groups is by key and meets every group', async () => {
    const request = { query: aQuery('works'), field: toFieldId('authorships.countries'), includeUnknown: true }
    const all = await fixture.group({ ...request, top: 200 }, options)
    const walked = []
    let cursor: NonNullable<Parameters<typeof fixture.group>[0]['cursor']> | null = 'first'
    while (cursor !== null) {
      const page = await fixture.group({ ...request, top: 7, cursor }, options)
      walked.push(...page.groups)
      cursor = page.next
    }
    const known = walked.map(({ key }) => key).filter((key) => key !== null)
    expect(known).toEqual([...known].sort())
    expect(walked.at(-1)?.key).toBeNull()
    expect(new Set(walked.map(({ key, count }) => `${key} ${count}`))).toEqual(
      new Set(all.groups.map(({ key, count }) => `${key} ${count}`)),
    )
  })

  test('does not take a cursor that is none', async () => {
    const { toCursor } = await import('#sources')
    const request = { query: aQuery('works'), sort: [], cursor: toCursor('rubbish'), pageSize: 5, select: null }
    await expect(fixture.list(request, options)).rejects.toMatchObject({ kind: 'expired-cursor' })
  })
})
