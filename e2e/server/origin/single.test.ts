import { describe, expect, it } from 'vitest'
import { at } from '#lib/json'
import { ask, idsOf, metaOf } from '../fixture/ask.ts'

const id = (target: string): string => String(at(ask(target).body, 'id')).replace('https://openalex.org/', '')

describe('one record', () => {
  it.each([
    ['/works/W101', 'W101'],
    ['/works/w101', 'W101'],
    ['/works/https://openalex.org/W101', 'W101'],
    ['/works/https%3A%2F%2Fopenalex.org%2FW101', 'W101'],
    ['/works/doi:10.5555/ABC', 'W101'],
    ['/works/https://doi.org/10.5555/abc', 'W101'],
    ['/works/pmid:123', 'W101'],
    ['/works/A101', 'W101'],
    ['/authors/A11', 'A11'],
    ['/authors/orcid:0000-0001-0000-0011', 'A11'],
    ['/authors/https://orcid.org/0000-0001-0000-0011', 'A11'],
    ['/people/A11', 'A11'],
    ['/sources/issn:1234-5678', 'S31'],
    ['/institutions/ror:05dxps055', 'I21'],
    ['/institutions/https://ror.org/05dxps055', 'I21'],
    ['/institutions/wikidata:Q486156', 'I21'],
    ['/funders/ror:00epmv149', 'F61'],
    ['/keywords/Forest', 'keywords/forest'],
    ['/countries/no', 'countries/NO'],
    ['/types/article', 'types/article'],
    ['/work-types/ARTICLE', 'types/article'],
    ['/entities/works/W101', 'W101'],
    ['/W101', 'W101'],
    ['/A11', 'A11'],
    ['/works/W105', 'W105'],
  ])('%s', (target, expected) => {
    expect(id(target)).toBe(expected)
  })

  it.each([
    '/works/W999',
    '/works/DOI:10.5555/abc',
    '/works/10.5555/abc',
    '/sources/1234-5678',
    '/keywords/https://openalex.org/keywords/forest',
  ])('%s is not found', (target) => {
    expect(ask(target).status).toBe(404)
  })

  it('ignores what it does not know, and obeys select', () => {
    expect(ask('/works/W101?select=id,type&foo=1&per_page=x').body).toEqual({
      id: 'https://openalex.org/W101',
      type: 'article',
    })
  })

  it('redirects to its own address when the edge does not', () => {
    const settings = { followRedirects: false, merged: { F60: 'F61' } }
    expect(ask('/works/doi:10.5555/abc', { settings }).status).toBe(302)
    expect(ask('/works/W101', { settings }).status).toBe(200)
    expect(ask('/funders/F60', { settings }).status).toBe(301)
    expect(at(ask('/funders/F60', { settings: { merged: { F60: 'F61' } } }).body, 'id')).toBe(
      'https://openalex.org/F61',
    )
  })

  it('can be any', () => {
    expect(ask('/works/random').status).toBe(200)
  })
})

describe('autocomplete', () => {
  const names = (target: string) =>
    (at(ask(target).body, 'results') as readonly unknown[]).map((result) => at(result, 'display_name'))

  it.each([
    ['/autocomplete/institutions?q=nor', ['North University', 'Union of the North']],
    ['/autocomplete/institutions?q=univ', ['North University']],
    ['/autocomplete/authors?q=otieno', ['Bo Otieno']],
    ['/autocomplete/authors?q=b otieno', ['Bo Otieno']],
    ['/autocomplete/works?q=growth of', ['Growth of trees']],
    ['/autocomplete/works?q=https://doi.org/10.5555/abc', ['Growth of trees']],
    ['/autocomplete/authors?q=0000-0001-0000-0011', ['Ada Berg']],
    ['/autocomplete/institutions?q=https://ror.org/05dxps055', ['North University']],
    ['/autocomplete/sources?q=1234-5678', ['Journal of Trees']],
    ['/autocomplete/works?q=W104', ['Cardiac cells']],
    ['/autocomplete/authors?q=zzz', []],
    ['/autocomplete?q=north university', ['North University']],
  ])('%s', (target, expected) => {
    expect(names(target)).toEqual(expected)
  })

  it('has the recorded shape', () => {
    const [first] = at(ask('/autocomplete/institutions?q=north uni').body, 'results') as readonly unknown[]
    expect(first).toEqual({
      id: 'https://openalex.org/I21',
      short_id: 'institutions/I21',
      display_name: 'North University',
      hint: null,
      cited_by_count: 1,
      works_count: 1,
      entity_type: 'institution',
      external_id: 'https://ror.org/05dxps055',
      filter_key: 'authorships.institutions.lineage',
    })
  })
})

describe('other spellings of lists', () => {
  it.each(['/people', '/journals', '/types', '/entities/works', '/v2/locations', '/work-types', '/sdgs'])(
    '%s',
    (path) => {
      expect(ask(path).status).toBe(200)
    },
  )

  it('are the same list', () => {
    expect(idsOf(ask('/people'))).toEqual(idsOf(ask('/authors')))
    expect(metaOf(ask('/types'), 'count')).toBe(2)
  })
})
