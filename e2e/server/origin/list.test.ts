import { describe, expect, it } from 'vitest'
import { at, type JsonObject } from '#lib/json'
import { generateSample } from '#sample'
import { ask, idsOf, metaOf } from '../fixture/ask.ts'
import { createStore } from '../store/store.ts'

describe('the order of a list', () => {
  it.each([
    ['', 'W101 W102 W104 W103'],
    ['sort=cited_by_count:desc', 'W101 W102 W104 W103'],
    ['sort=cited_by_count', 'W103 W104 W101 W102'],
    ['sort=publication_year', 'W102 W101 W104 W103'],
    ['sort=publication_date:desc', 'W104 W101 W102 W103'],
    ['sort=display_name', 'W102 W104 W101 W103'],
    ['sort=display_name:desc', 'W101 W104 W102 W103'],
    ['sort=cited_by_count:desc,publication_date', 'W102 W101 W104 W103'],
    ['sort=cited-by-count:desc,ids.openalex:desc', 'W102 W101 W104 W103'],
    ['sort=cited_by_count:DESC', 'W101 W102 W104 W103'],
    ['search=trees+OR+cells', 'W101 W104'],
    ['search=trees+OR+cells&sort=relevance_score:desc', 'W101 W104'],
    ['search=trees+OR+cells&sort=publication_date:desc', 'W104 W101'],
  ])('%s', (query, ids) => {
    expect(idsOf(ask(`/works?${query}`)).join(' ')).toBe(ids)
  })

  it('of other lists is by works', () => {
    expect(idsOf(ask('/authors')).join(' ')).toBe('A12 A11')
  })
})

describe('the answer of a list', () => {
  it('has meta, results and an empty group_by', () => {
    const { body } = ask('/works?per_page=2')
    expect(Object.keys(body as JsonObject)).toEqual(['meta', 'results', 'group_by'])
    expect(at(body, 'meta')).toMatchObject({ count: 4, page: 1, per_page: 2, groups_count: null, cost_usd: 0.0001 })
    expect(metaOf(ask('/works'), 'next_cursor')).toBeUndefined()
    expect(metaOf(ask('/works', { settings: { dialect: 'documents' } }), 'cost_usd')).toBeUndefined()
  })

  it('takes both spellings, the hyphenated one wins, and empty is absent', () => {
    expect(metaOf(ask('/works?per-page=3&per_page=2'), 'per_page')).toBe(3)
    expect(metaOf(ask('/works?per_page=&page='), 'per_page')).toBe(25)
  })

  it('keeps the last of a repeated parameter', () => {
    expect(idsOf(ask('/works?filter=type:book&filter=type:dataset'))).toEqual(['W103'])
  })

  it('is empty past the end', () => {
    expect(idsOf(ask('/works?page=7&per_page=2'))).toEqual([])
    expect(ask('/works?page=7&per_page=2').status).toBe(200)
  })

  it('holds only selected fields, and the score when there is a search', () => {
    const first = (target: string) =>
      at(at(ask(target).body, 'results'), '0') ?? (at(ask(target).body, 'results') as never)[0]
    expect(first('/works?select=id, display_name')).toEqual({
      id: 'https://openalex.org/W101',
      display_name: 'Growth of trees',
    })
    expect(Object.keys(first('/works?search=trees&select=id,relevance_score'))).toEqual(['id', 'relevance_score'])
  })

  it('cuts authorships at 100, a single record does not', () => {
    const authorships = Array.from({ length: 130 }, (_, index) => ({ author: { display_name: `Author ${index}` } }))
    const store = createStore({ works: [{ id: 'https://openalex.org/W1', authorships }] })
    const [listed] = at(ask('/works', { store }).body, 'results') as readonly JsonObject[]
    expect(at(listed, 'authorships')).toHaveLength(100)
    expect(at(listed, 'is_authors_truncated')).toBe(true)
    expect(at(ask('/works/W1', { store }).body, 'authorships')).toHaveLength(130)
  })
})

describe('a walk by cursor', () => {
  const store = createStore(generateSample({ works: 700, seed: 'walk' }))

  const walk = (query: string): readonly string[] => {
    const ids: string[] = []
    let cursor: unknown = '*'
    for (let page = 0; page < 50 && cursor; page += 1) {
      const asked = ask(`/works?${query}&cursor=${encodeURIComponent(String(cursor))}`, { store })
      expect(asked.status).toBe(200)
      expect(metaOf(asked, 'page')).toBeNull()
      ids.push(...idsOf(asked))
      cursor = metaOf(asked, 'next_cursor')
    }
    return ids
  }

  it.each([
    'per_page=100',
    'per_page=37&sort=cited_by_count:desc',
    'per_page=37&sort=publication_date',
    'per_page=50&sort=fwci:desc',
    'per_page=50&sort=open_access.is_oa',
    'per_page=41&sort=language',
    'per_page=41&filter=type:article&sort=publication_year:desc,cited_by_count',
    'per_page=19&search=the+OR+of+OR+and',
  ])('%s gives every record once', (query) => {
    const ids = walk(`select=id&${query}`)
    const count = metaOf(ask(`/works?${query}`, { store }), 'count')
    expect(count).toBeGreaterThan(20)
    expect(ids).toHaveLength(Number(count))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('ends with one empty page when the last one is full', () => {
    const first = ask('/works?per_page=4&cursor=*')
    const second = ask(`/works?per_page=4&cursor=${encodeURIComponent(String(metaOf(first, 'next_cursor')))}`)
    expect(idsOf(first)).toHaveLength(4)
    expect(idsOf(second)).toEqual([])
    expect(metaOf(second, 'next_cursor')).toBeNull()
  })

  it('dies where a title has an apostrophe', () => {
    const first = ask('/works?per_page=1&sort=display_name&cursor=*')
    expect(idsOf(first)).toEqual(['W102'])
    const second = ask(`/works?sort=display_name&cursor=${encodeURIComponent(String(metaOf(first, 'next_cursor')))}`)
    expect(second.status).toBe(400)
  })

  it('refuses the cursor of another sort', () => {
    const first = ask('/works?per_page=1&sort=cited_by_count&cursor=*')
    const other = ask(`/works?sort=display_name&cursor=${encodeURIComponent(String(metaOf(first, 'next_cursor')))}`)
    expect(at(other.body, 'message')).toBe('Cursor value is invalid.')
  })

  it('by page numbers loses and doubles rows that are equal in the keys of the person', () => {
    const pages = [1, 2, 3, 4].flatMap((page) =>
      idsOf(ask(`/works?select=id&per_page=100&sort=is_retracted&page=${page}`, { store })),
    )
    expect(new Set(pages).size).toBeLessThan(pages.length)
  })
})

describe('a sample', () => {
  it('is the same for the same seed, and its size is the count', () => {
    const drawn = idsOf(ask('/works?sample=3&seed=x'))
    expect(idsOf(ask('/works?sample=3&seed=x'))).toEqual(drawn)
    expect(drawn).toHaveLength(3)
    expect(metaOf(ask('/works?sample=3&seed=x'), 'count')).toBe(3)
    expect(metaOf(ask('/works?sample=9&seed=x'), 'count')).toBe(4)
    expect(metaOf(ask('/works?sample=0'), 'count')).toBe(4)
  })

  it('is paged through by number', () => {
    const pages = [1, 2].flatMap((page) => idsOf(ask(`/works?sample=4&seed=x&per_page=2&page=${page}`)))
    expect(new Set(pages).size).toBe(4)
  })
})

describe('search parameters', () => {
  it.each([
    ['search=tree', 'W101'],
    ['search=climate+forest', 'W101'],
    ['search=climate+NOT+forest', ''],
    ['search="climate policy"', 'W101'],
    ['search="policy climate"~2', 'W101'],
    ['search=“climate policy”', 'W101'],
    ['search=forrest~1', 'W101'],
    ['search.exact=grow', ''],
    ['search.exact=growth', 'W101'],
    ['search.exact=grow*', 'W101'],
    ['search.title=growth&search=climate', 'W101'],
    ['search.title=climate', ''],
    ['search.title_and_abstract=climate', 'W101'],
    ['search=(tree OR cells) AND growth', 'W101'],
    ['search=""', 'W101 W102 W103 W104'],
    ['search=', 'W101 W102 W103 W104'],
    ['search.semantic=trees cells', 'W101 W104'],
  ])('%s', (query, ids) => {
    expect([...idsOf(ask(`/works?${query}`))].sort().join(' ')).toBe(ids)
  })
})
