import { describe, expect, it } from 'vitest'
import type { Json } from '#lib/json'
import { type EntityType, emptyQuery, type Query, toFieldId } from '#query'
import type { GroupRequest, ListRequest } from '../source.ts'
import { OPTIONS, playedOpenAlex } from './played.cases.ts'

const url = (id: string): string => `https://openalex.org/${id}`
const listRequest = (request: Partial<ListRequest> = {}): ListRequest => ({
  query: emptyQuery('works'),
  sort: [],
  cursor: null,
  pageSize: 2,
  select: null,
  ...request,
})
const page = (ids: readonly string[], meta: Json = { count: 5 }): Json => ({
  meta,
  results: ids.map((id) => ({ id: url(id), display_name: `Name of ${id}` })),
})

describe('a list of OpenAlex', () => {
  it('goes by cursor and ends with null alone', async () => {
    const { source, asked } = playedOpenAlex(
      page(['W1', 'W2'], { count: 2, next_cursor: 'abc==' }),
      page([], { count: 2, next_cursor: null }),
    )
    const first = await source.list(listRequest(), OPTIONS)
    expect(first.entities.map(({ id, label }) => [id, label])).toEqual([
      ['W1', 'Name of W1'],
      ['W2', 'Name of W2'],
    ])
    expect(first.total).toEqual({ kind: 'exact', count: 2 })
    const last = await source.list(listRequest({ cursor: first.next }), OPTIONS)
    expect([last.entities, last.next]).toEqual([[], null])
    expect(asked).toEqual(['/works?per_page=2&cursor=*', '/works?per_page=2&cursor=abc=='])
  })

  it('ends on an empty page, whatever mark comes with it', async () => {
    const { source } = playedOpenAlex(page([], { count: 2, next_cursor: 'more' }))
    expect((await source.list(listRequest(), OPTIONS)).next).toBeNull()
  })

  it('asks for id and name with whatever is selected', async () => {
    const { source, asked } = playedOpenAlex(page(['W1']))
    await source.list(listRequest({ select: ['doi', 'id'] }), OPTIONS)
    await source.list(listRequest({ query: emptyQuery('locations'), select: ['title'] }), OPTIONS)
    expect(asked.map((text) => /select=([^&]*)/.exec(text)?.[1])).toEqual(['id,display_name,doi', 'id,title'])
  })

  it('takes a sample by page number, with one seed through the walk', async () => {
    const query: Query = { ...emptyQuery('works'), sample: { size: 5, seed: null } }
    const { source, asked } = playedOpenAlex(page(['W1', 'W2']), page(['W3', 'W4']), page(['W5']))
    let cursor: ListRequest['cursor'] = null
    for (let i = 0; i < 3; i += 1) cursor = (await source.list(listRequest({ query, cursor }), OPTIONS)).next
    expect(cursor).toBeNull()
    expect(asked).toEqual([1, 2, 3].map((n) => `/works?sample=5&seed=new-seed&page=${n}&per_page=2`))
  })

  it('has one page for a search by meaning', async () => {
    const query: Query = { ...emptyQuery('works'), search: [{ scope: 'semantic', exact: false, words: 'bees' }] }
    const { source, asked } = playedOpenAlex(page(['W1'], { count: 50, next_cursor: 'x' }))
    const answer = await source.list(listRequest({ query, pageSize: 200 }), OPTIONS)
    expect([answer.next, answer.total]).toEqual([null, { kind: 'at-least', count: 50 }])
    expect(asked).toEqual(['/works?search.semantic=bees&per_page=50'])
  })

  it('refuses what is no list', async () => {
    for (const body of [null, [], 'x', {}, { results: {} }, { results: [1] }, { results: [{ title: 'x' }] }]) {
      const { source } = playedOpenAlex(body)
      await expect(source.list(listRequest(), OPTIONS)).rejects.toMatchObject({ kind: 'bad-answer' })
    }
  })

  it('names an award by its number when it has no name', async () => {
    const { source } = playedOpenAlex({ results: [{ id: url('G1'), display_name: null, funder_award_id: 'X-7' }] })
    const { entities, total } = await source.list(listRequest({ query: emptyQuery('awards') }), OPTIONS)
    expect(entities[0]).toMatchObject({ id: 'G1', label: 'X-7' })
    expect(total).toEqual({ kind: 'unknown' })
  })
})

interface GroupCase {
  readonly field: string
  readonly entity?: EntityType
  /** key, name, count */
  readonly wire: readonly (readonly [string, string | null, number])[]
  readonly count?: number
  readonly request?: Partial<GroupRequest>
}

async function groupsOf({ field, entity = 'works', wire, count = 100, request = {} }: GroupCase) {
  const group_by = wire.map(([key, key_display_name, count]) => ({ key, key_display_name, count }))
  const { source, asked } = playedOpenAlex({ meta: { count, groups_count: 3 }, group_by })
  const query = emptyQuery(entity)
  const answer = await source.group(
    { query, field: toFieldId(field), includeUnknown: true, top: 10, ...request },
    OPTIONS,
  )
  return { ...answer, rows: answer.groups.map(({ key, label, count }) => [key, label, count]), asked }
}

describe('groups of OpenAlex', () => {
  it('have canonical keys, from newer and older servers alike', async () => {
    const newer = await groupsOf({ field: 'type', wire: [[url('types/book-chapter'), 'book-chapter', 9]] })
    const older = await groupsOf({ field: 'type', wire: [['book-chapter', 'book-chapter', 9]] })
    expect(newer.rows).toEqual([['book-chapter', 'book chapter', 9]])
    expect(older.rows).toEqual(newer.rows)
    const codes = await groupsOf({
      field: 'authorships.countries',
      wire: [
        [url('countries/US'), 'United States of America', 5],
        ['SE', null, 4],
      ],
    })
    expect(codes.rows.map(([key]) => key)).toEqual(['US', 'SE'])
    expect(codes.rows[1]?.[1]).toBe('Sweden')
    const types = await groupsOf({
      field: 'primary_location.source.type',
      wire: [[url('source-types/book%20series'), 'book series', 5]],
    })
    expect(types.rows).toEqual([['book series', 'book series', 5]])
  })

  it('have one unknown, whatever it is called', async () => {
    const kinds: [string, string, string][] = [
      ['type', url('types/unknown'), 'unknown'],
      ['authorships.countries', url('countries/UNKNOWN'), 'unknown'],
      ['language', url('languages/unknown'), 'unknown'],
      ['publication_year', '-111', '-111'],
      ['publication_year', 'unknown', 'unknown'],
      ['apc_list.value', '-111.0', '-111.0'],
      ['open_access.oa_status', 'unknown', 'unknown'],
      ['primary_location.license', url('licenses/None'), 'None'],
    ]
    for (const [field, key, name] of kinds) {
      const wire = [
        [key, name, 7],
        ['unknown', 'unknown', 2],
      ] as const
      expect((await groupsOf({ field, wire })).rows, key).toEqual([[null, 'Unknown', 9]])
      expect((await groupsOf({ field, wire, request: { includeUnknown: false } })).rows, key).toEqual([])
    }
  })

  it('drop the unknown that continents always carry, unless it was asked for', async () => {
    const wire = [
      ['Q46', 'Europe', 50],
      ['unknown', 'unknown', 30],
      ['Q51', 'Antarctica', 0],
    ] as const
    const field = 'authorships.institutions.continent'
    const without = await groupsOf({ field, wire, request: { includeUnknown: false } })
    expect(without.rows).toEqual([['Q46', 'Europe', 50]])
    expect(without.isComplete).toBe(true)
    expect((await groupsOf({ field, wire })).rows).toHaveLength(2)
  })

  it('of yes and no say what the false group holds', async () => {
    const rows = async (field: string, yes: string, no: string, count: number) =>
      (
        await groupsOf({
          field,
          count,
          wire: [
            [no, no === '0' ? 'false' : no, 30],
            [yes, yes === '1' ? 'true' : yes, 60],
          ],
        })
      ).rows
    expect(await rows('open_access.is_oa', '1', '0', 100)).toEqual([
      ['true', 'Yes', 60],
      ['false', 'No', 30],
    ])
    expect((await rows('open_access.is_oa', 'true', 'false', 90))[1]).toEqual(['false', 'No or unknown', 30])
    expect((await rows('has_doi', 'true', 'false', 90))[1]).toEqual(['false', 'No', 30])
    expect((await rows('authorships.institutions.is_global_south', 'true', 'false', 90))[1]?.[1]).toBe('No or unknown')
  })

  it('of yes and no are never asked for unknown', async () => {
    const { asked } = await groupsOf({ field: 'open_access.is_oa', wire: [], request: { cursor: 'first' } })
    expect(asked).toEqual(['/works?group_by=open_access.is_oa&per_page=10'])
  })

  it('are complete when the list ended before the limit', async () => {
    const wire = [
      ['2020', '2020', 5],
      ['2021', '2021', 4],
    ] as const
    const complete = async (top: number) =>
      (await groupsOf({ field: 'publication_year', wire, request: { top } })).isComplete
    expect([await complete(2), await complete(3)]).toEqual([false, true])
  })

  it('do not take the number of groups of older servers for the number of records', async () => {
    const wire = [
      ['gold', 'gold', 50],
      ['closed', 'closed', 60],
    ] as const
    const single = await groupsOf({ field: 'open_access.oa_status', wire, count: 2 })
    expect(single.total).toEqual({ kind: 'at-least', count: 110 })
    const multi = await groupsOf({ field: 'indexed_in', wire, count: 70 })
    expect(multi.total).toEqual({ kind: 'exact', count: 70 })
  })

  it('are walked by key, to the null mark', async () => {
    const one = (key: string, next_cursor: string | null): Json => ({
      meta: { count: 9, next_cursor },
      group_by: next_cursor === null ? [] : [{ key, key_display_name: key, count: 1 }],
    })
    const { source, asked } = playedOpenAlex(one('2019', 'a'), one('2020', 'b'), one('', null))
    const request = {
      query: emptyQuery('works'),
      field: toFieldId('publication_year'),
      includeUnknown: false,
      top: 200,
    }
    const keys: (string | null)[] = []
    let cursor: GroupRequest['cursor'] | null = 'first'
    while (cursor !== null && asked.length < 5) {
      const answer = await source.group({ ...request, cursor }, OPTIONS)
      keys.push(...answer.groups.map(({ key }) => key))
      cursor = answer.next
    }
    expect(keys).toEqual(['2019', '2020'])
    expect(asked.map((text) => /cursor=(.*)$/.exec(text)?.[1])).toEqual(['*', 'a', 'b'])
  })

  it('get names where they came with ids alone, and stay without when these fail', async () => {
    const body = { meta: { count: 9 }, group_by: [{ key: url('W55'), key_display_name: url('W55'), count: 3 }] }
    const request = { query: emptyQuery('works'), field: toFieldId('cites'), includeUnknown: false, top: 10 }
    const named = playedOpenAlex(body, page(['W55']))
    expect((await named.source.group(request, OPTIONS)).groups).toEqual([
      { key: 'W55', label: 'Name of W55', count: 3 },
    ])
    expect(named.asked[1]).toBe('/works?filter=ids.openalex:W55&select=id,display_name&per_page=25&include_xpac=true')
    const nameless = playedOpenAlex(body, { broken: true })
    expect((await nameless.source.group(request, OPTIONS)).groups).toEqual([{ key: 'W55', label: 'W55', count: 3 }])
  })

  it('refuse what are no groups', async () => {
    for (const body of [{}, { group_by: {} }, { group_by: [{ key: null, count: 1 }] }, { group_by: [{ key: 'a' }] }]) {
      const request = { query: emptyQuery('works'), field: toFieldId('type'), includeUnknown: false, top: 10 }
      await expect(playedOpenAlex(body).source.group(request, OPTIONS)).rejects.toMatchObject({ kind: 'bad-answer' })
    }
  })
})

describe('names from OpenAlex', () => {
  it('come in batches of a hundred, each id once', async () => {
    const ids = Array.from({ length: 205 }, (_, i) => `A${i + 10}`)
    const { source, asked } = playedOpenAlex(page(['A10', 'A214']))
    const names = await source.labels(
      { entity: 'authors', ids: [...ids, 'A10', 'https://openalex.org/a10', 'A1', 'W10', ''] },
      OPTIONS,
    )
    expect(asked).toHaveLength(3)
    expect(asked[0]).toMatch(/^\/authors\?filter=ids\.openalex:A10\|A11\|.*A109&select=id,display_name&per_page=100$/)
    expect([...names.keys()]).toEqual(['A10', 'A214', 'https://openalex.org/a10'])
  })

  it('of closed lists need no request', async () => {
    const { source, asked } = playedOpenAlex({})
    expect(await source.labels({ entity: 'countries', ids: ['SE', 'ZZ'] }, OPTIONS)).toEqual(
      new Map([['SE', 'Sweden']]),
    )
    expect(asked).toEqual([])
  })

  it('of keywords are asked for by their own id', async () => {
    const { source, asked } = playedOpenAlex({ results: [{ id: url('keywords/bees'), display_name: 'Bees' }] })
    expect((await source.labels({ entity: 'keywords', ids: ['bees', 'a|b'] }, OPTIONS)).get('bees')).toBe('Bees')
    expect(asked[0]).toMatch(/^\/keywords\?filter=id:bees&/)
  })

  it('need nothing when nothing is asked', async () => {
    const { source, asked } = playedOpenAlex({})
    expect((await source.labels({ entity: 'works', ids: [] }, OPTIONS)).size).toBe(0)
    expect(asked).toEqual([])
  })
})

describe('a record of OpenAlex', () => {
  it.each<[EntityType, string, string]>([
    ['works', 'w5', '/works/W5'],
    ['works', 'https://openalex.org/W5', '/works/W5'],
    ['works', '10.1/x', '/works/10.1%2Fx'],
    ['works', '10.1000/AbC;2-#?', '/works/doi:10.1000%2FAbC%3B2-%23%3F'],
    ['works', 'https://doi.org/10.1000/a', '/works/doi:10.1000%2Fa'],
    ['works', 'DOI: 10.1000/a', '/works/doi:10.1000%2Fa'],
    ['works', 'pmid:123', '/works/pmid:123'],
    ['works', 'PMCID:PMC77', '/works/pmcid:77'],
    ['authors', '0000-0002-1825-009X', '/authors/orcid:0000-0002-1825-009X'],
    ['authors', 'https://orcid.org/0000-0002-1825-0097', '/authors/orcid:0000-0002-1825-0097'],
    ['institutions', 'https://ror.org/042nb2s44', '/institutions/ror:042nb2s44'],
    ['institutions', '042nb2s44', '/institutions/ror:042nb2s44'],
    ['institutions', 'https://www.wikidata.org/wiki/Q49108', '/institutions/wikidata:Q49108'],
    ['sources', '0028-0836', '/sources/issn:0028-0836'],
    ['sources', 'issn_l:0028-0836', '/sources/issn_l:0028-0836'],
    ['continents', 'Q46', '/continents/Q46'],
    ['countries', 'https://openalex.org/countries/us', '/countries/US'],
    ['work-types', 'https://openalex.org/types/article', '/work-types/article'],
    ['source-types', 'book series', '/source-types/book%20series'],
    ['keywords', 'cardiac-imaging', '/keywords/cardiac-imaging'],
  ])('is found among %s by %s', async (entity, id, path) => {
    const { source, asked } = playedOpenAlex({ id: url('X1') })
    await source.get({ entity, id }, OPTIONS)
    expect(asked).toEqual([path])
  })
})

describe('suggestions of OpenAlex', () => {
  it('skip what is no record', async () => {
    const { source, asked } = playedOpenAlex({
      results: [
        { id: 'x', display_name: 'open access', entity_type: 'filter' },
        { id: url('I1'), display_name: 'KTH', hint: 'Stockholm, Sweden', works_count: 5, entity_type: 'institution' },
        { id: url('I2'), display_name: null },
      ],
    })
    expect(await source.suggest({ entity: 'institutions', text: ' kth ' }, OPTIONS)).toEqual([
      { entity: 'institutions', id: 'I1', label: 'KTH', hint: 'Stockholm, Sweden', worksCount: 5 },
    ])
    expect(asked).toEqual(['/autocomplete/institutions?q=kth'])
  })

  it('of short lists come without a request', async () => {
    const { source, asked } = playedOpenAlex({})
    const found = await source.suggest({ entity: 'countries', text: 'swe' }, OPTIONS)
    expect(found.map(({ id }) => id)).toEqual(['SE'])
    expect(await source.suggest({ entity: 'works', text: ' ' }, OPTIONS)).toEqual([])
    expect(asked).toEqual([])
    await expect(source.suggest({ entity: 'awards', text: 'x' }, OPTIONS)).rejects.toMatchObject({
      kind: 'unsupported',
    })
  })
})
