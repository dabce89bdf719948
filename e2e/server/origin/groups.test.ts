import { describe, expect, it } from 'vitest'
import { at } from '#lib/json'
import { ask, groupsOf, metaOf } from '../fixture/ask.ts'

const url = (id: string): string => `https://openalex.org/${id}`

describe('groups of the newer server', () => {
  it.each([
    [
      'type',
      [
        [url('types/article'), 'article', 2],
        [url('types/book'), 'book', 1],
        [url('types/dataset'), 'dataset', 1],
      ],
    ],
    [
      'authorships.countries',
      [
        [url('countries/KE'), 'Kenya', 2],
        [url('countries/NO'), 'Norway', 1],
      ],
    ],
    [
      'authorships.countries:include_unknown',
      [
        [url('countries/KE'), 'Kenya', 2],
        [url('countries/UNKNOWN'), 'unknown', 2],
        [url('countries/NO'), 'Norway', 1],
      ],
    ],
    [
      'language:include_unknown',
      [
        [url('languages/unknown'), 'unknown', 2],
        [url('languages/en'), 'English', 1],
        [url('languages/fr'), 'French', 1],
      ],
    ],
    [
      'publication_year',
      [
        ['2018', '2018', 1],
        ['2020', '2020', 1],
        ['2021', '2021', 1],
      ],
    ],
    [
      'publication_year:include_unknown',
      [
        ['2018', '2018', 1],
        ['2020', '2020', 1],
        ['2021', '2021', 1],
        ['-111', '-111', 1],
      ],
    ],
    [
      'cited_by_percentile_year.max',
      [
        ['20.0', '20.0', 1],
        ['60.0', '60.0', 1],
        ['100.0', '100.0', 1],
      ],
    ],
    [
      'open_access.is_oa',
      [
        ['1', 'true', 2],
        ['0', 'false', 1],
      ],
    ],
    [
      'has_doi',
      [
        ['true', 'true', 1],
        ['false', 'false', 3],
      ],
    ],
    ['has_oa_submitted_version', []],
    [
      'authorships.author.id',
      [
        [url('A12'), 'Bo Otieno', 2],
        [url('A11'), 'Ada Berg', 1],
      ],
    ],
    [
      'cites',
      [
        [url('W102'), url('W102'), 2],
        [url('W101'), url('W101'), 1],
      ],
    ],
    [
      'primary_location.source.type',
      [
        [url('source-types/journal'), 'journal', 2],
        [url('source-types/book%20series'), 'book series', 1],
      ],
    ],
    [
      'open_access.oa_status',
      [
        ['closed', 'closed', 1],
        ['gold', 'gold', 1],
        ['green', 'green', 1],
      ],
    ],
    ['primary_topic.field.id', [[url('fields/11'), 'Agricultural and Biological Sciences', 1]]],
    ['sustainable_development_goals.id', [[url('sdgs/15'), 'Life on land', 1]]],
    ['keywords.id', [[url('keywords/forest'), 'Forest', 1]]],
    [
      'primary_location.license:include_unknown',
      [
        [url('licenses/unknown'), 'unknown', 3],
        [url('licenses/cc-by'), 'CC-BY', 1],
      ],
    ],
    [
      'indexed_in',
      [
        ['crossref', 'crossref', 1],
        ['doaj', 'doaj', 1],
      ],
    ],
    [
      'best_open_version',
      [
        ['any', 'any', 2],
        ['acceptedOrPublished', 'acceptedOrPublished', 1],
        ['published', 'published', 1],
      ],
    ],
    ['locations.source.publisher_lineage', [[url('P41'), 'Forest Press', 3]]],
    ['journal', [[url('S31'), 'Journal of Trees', 2]]],
  ])('%s', (field, groups) => {
    expect(groupsOf(ask(`/works?group_by=${field}`))).toEqual(groups)
  })

  it('give all continents and the unknown ones', () => {
    const groups = groupsOf(ask('/works?group_by=authorships.institutions.continent'))
    expect(groups).toHaveLength(8)
    expect(groups.slice(0, 3)).toEqual([
      ['Q15', 'Africa', 2],
      ['unknown', 'unknown', 2],
      ['Q46', 'Europe', 1],
    ])
  })

  it('give three versions', () => {
    expect(groupsOf(ask('/works?group_by=version'))).toEqual([
      ['publishedVersion', 'publishedVersion', 1],
      ['submittedVersion', 'submittedVersion', 1],
      ['acceptedVersion', 'acceptedVersion', 0],
    ])
    expect(groupsOf(ask('/works?group_by=version:include_unknown'))[0]).toEqual(['unknown', 'unknown', 2])
  })

  it('append empty groups of closed lists', () => {
    const groups = groupsOf(ask('/works?filter=publication_year:2018&group_by=type'))
    expect(groups[0]).toEqual([url('types/book'), 'book', 1])
    expect(groups).toContainEqual([url('types/article'), 'article', 0])
  })

  it('have no results, and count records in meta', () => {
    const asked = ask('/works?group_by=type&per_page=1')
    expect(at(asked.body, 'results')).toBeUndefined()
    expect(at(asked.body, 'meta')).toMatchObject({ count: 4, per_page: 1, page: 1, groups_count: 1 })
    expect(metaOf(ask('/works?group_by=type'), 'per_page')).toBe(200)
    expect(metaOf(ask('/works?group_by=has_doi'), 'groups_count')).toBe(2)
    expect(metaOf(ask('/works?group_by=version'), 'groups_count')).toBe(3)
  })

  it('can be ordered', () => {
    const keys = (query: string) => groupsOf(ask(`/works?group_by=publication_year&sort=${query}`)).map(([key]) => key)
    expect(keys('key:desc')).toEqual(['2021', '2020', '2018'])
    expect(keys('key')).toEqual(['2018', '2020', '2021'])
    const body = ask('/works?group_by=type&sort=cited_by_count.mean:desc').body
    const [first] = at(body, 'group_by') as readonly unknown[]
    expect(first).toMatchObject({ key: url('types/book'), mean_cited_by_count: 30 })
  })

  it('can be narrowed by name', () => {
    const asked = ask('/works?group_by=authorships.countries&q=nor')
    expect(groupsOf(asked)).toEqual([[url('countries/NO'), 'Norway', 1]])
    expect(at(asked.body, 'meta')).toMatchObject({ count: 1, q: 'nor' })
  })

  it('can be nested and set side by side', () => {
    const nested = at(ask('/works?group_by=type,open_access.oa_status').body, 'group_by') as readonly unknown[]
    expect(at(nested[0], 'groups')).toHaveLength(2)
    const lists = at(ask('/works?group_bys=type,language').body, 'group_bys') as readonly unknown[]
    expect(lists.map((list) => at(list, 'group_by_key'))).toEqual(['type', 'language'])
    expect(ask('/works?group_by=type,has_doi').status).toBe(400)
  })

  it('come as a file', () => {
    expect(ask('/works?group_by=language&format=csv').text).toBe(
      `key,key_display_name,count\r\n${url('languages/en')},English,1\r\n${url('languages/fr')},French,1\r\n`,
    )
  })
})

describe('groups of the documents', () => {
  const asked = (field: string) => groupsOf(ask(`/works?group_by=${field}`, { settings: { dialect: 'documents' } }))

  it.each([
    [
      'type',
      [
        ['article', 'article', 2],
        ['book', 'book', 1],
        ['dataset', 'dataset', 1],
      ],
    ],
    [
      'authorships.countries:include_unknown',
      [
        ['KE', 'Kenya', 2],
        ['unknown', 'unknown', 2],
        ['NO', 'Norway', 1],
      ],
    ],
    [
      'language',
      [
        ['en', 'English', 1],
        ['fr', 'French', 1],
      ],
    ],
    [
      'open_access.is_oa',
      [
        ['true', 'true', 2],
        ['false', 'false', 1],
      ],
    ],
    [
      'open_access.is_oa:include_unknown',
      [
        ['true', 'true', 2],
        ['false', 'false', 2],
      ],
    ],
    ['sustainable_development_goals.id', [['https://metadata.un.org/sdg/15', 'Life on land', 1]]],
    [
      'primary_location.source.type',
      [
        ['journal', 'journal', 2],
        ['book series', 'book series', 1],
      ],
    ],
    ['primary_location.license', [['cc-by', 'CC-BY', 1]]],
  ])('%s', (field, groups) => {
    expect(asked(field)).toEqual(groups)
  })

  it('know one dimension only', () => {
    expect(ask('/works?group_by=type,language', { settings: { dialect: 'documents' } }).status).toBe(400)
  })
})

describe('groups by cursor', () => {
  it('come by key, and the page after the last is empty', () => {
    const first = ask('/works?group_by=type&per_page=2&cursor=*')
    expect(groupsOf(first).map(([key]) => key)).toEqual([url('types/article'), url('types/book')])
    const second = ask(`/works?group_by=type&per_page=2&cursor=${metaOf(first, 'next_cursor')}`)
    expect(groupsOf(second).map(([key]) => key)).toEqual([url('types/dataset')])
    const third = ask(`/works?group_by=type&per_page=2&cursor=${metaOf(second, 'next_cursor')}`)
    expect(groupsOf(third)).toEqual([])
    expect(metaOf(third, 'next_cursor')).toBeNull()
  })

  it('carry the last key as recorded', () => {
    expect(metaOf(ask('/works?filter=type:book&group_by=type&cursor=*'), 'next_cursor')).toBe(
      Buffer.from('"book"').toString('base64'),
    )
  })

  it('name the unknown numbers "unknown"', () => {
    const groups = groupsOf(ask('/works?group_by=publication_year:include_unknown&cursor=*'))
    expect(groups[0]).toEqual(['unknown', 'unknown', 1])
  })

  it('order numbers as numbers', () => {
    const groups = groupsOf(ask('/works?group_by=cited_by_count&cursor=*'))
    expect(groups.map(([key]) => key)).toEqual(['0', '7', '30'])
  })

  it('are done in one page for continents', () => {
    expect(metaOf(ask('/works?group_by=institutions.continent&cursor=*'), 'next_cursor')).toBeNull()
  })

  it('die of a key with an apostrophe', () => {
    const first = ask('/works?group_by=raw_affiliation_strings&cursor=*')
    expect(first.status).toBe(200)
    const cursor = Buffer.from(JSON.stringify("Institut d'Afrique")).toString('base64')
    expect(ask(`/works?group_by=raw_affiliation_strings&cursor=${encodeURIComponent(cursor)}`).status).toBe(400)
  })
})
