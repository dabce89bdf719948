import { describe, expect, it } from 'vitest'
import { formatAddress } from '../codec/format-address.ts'
import { parseAddress } from '../codec/parse-address.ts'
import { type Clause, toFieldId } from '../model/clause.ts'
import type { Query, View } from '../model/query.ts'
import { canonicalQuery, canonicalView } from './canonical.ts'
import { emptyQuery, emptyView } from './empty.ts'
import { clauseOfGroup } from './group-clause.ts'
import {
  withClause,
  withClauseAt,
  withEntity,
  withoutClause,
  withoutConditions,
  withoutField,
  withoutSearch,
  withSample,
  withSearch,
  withSource,
} from './query-edits.ts'
import { toggleSort, withColumns, withGroup, withNewAnswer, withRecord, withSort } from './view-edits.ts'

const queryOf = (text: string): Query => {
  const { route } = parseAddress(text)
  if (route.kind !== 'list') throw new Error(`${text} is no list`)
  return route.query
}
const viewOf = (text: string): View => {
  const { route } = parseAddress(text)
  if (route.kind !== 'list') throw new Error(`${text} is no list`)
  return route.view
}
const written = (query: Query, view: View = emptyView()): string =>
  formatAddress({ route: { kind: 'list', query, view }, unread: [] })
const clauseOf = (text: string): Clause => {
  const [clause] = queryOf(`/works?filter=${text}`).filter
  if (clause === undefined) throw new Error(`${text} is no clause`)
  return clause
}

describe('an edit of a query', () => {
  const query = queryOf('/works?filter=type:article,publication_year:2020')

  it('adds a clause once', () => {
    expect(written(withClause(query, clauseOf('is_retracted:true')))).toBe(
      '/works?filter=type:article,publication_year:2020,is_retracted:true',
    )
    expect(withClause(query, clauseOf('type:article'))).toBe(query)
  })

  it('puts a clause into canonical form', () => {
    const clause: Clause = {
      field: toFieldId('oa_status'),
      match: { kind: 'any', values: [{ kind: 'is', value: 'https://openalex.org/oa-statuses/gold' }] },
    }
    expect(written(withClause(emptyQuery('works'), clause))).toBe('/works?filter=open_access.oa_status:gold')
  })

  it('replaces and removes a clause in its place', () => {
    expect(written(withClauseAt(query, 0, clauseOf('type:book')))).toBe('/works?filter=type:book,publication_year:2020')
    expect(written(withClauseAt(query, 0, clauseOf('publication_year:2020')))).toBe(
      '/works?filter=publication_year:2020',
    )
    expect(written(withoutClause(query, 0))).toBe('/works?filter=publication_year:2020')
    expect(written(withoutField(query, 'type'))).toBe('/works?filter=publication_year:2020')
    expect(written(withoutConditions(query))).toBe('/works')
  })

  it('leaves its argument alone', () => {
    const before = structuredClone(query)
    withClauseAt(withClause(query, clauseOf('is_retracted:true')), 0, clauseOf('type:book'))
    canonicalQuery(query)
    expect(query).toEqual(before)
  })

  it('replaces the search of a scope and keeps the others', () => {
    const searched = withSearch(query, { scope: 'title', exact: false, words: 'a' })
    const both = withSearch(searched, { scope: 'default', exact: false, words: 'b' })
    expect(both.search).toHaveLength(2)
    expect(withSearch(both, { scope: 'title', exact: true, words: 'c' }).search).toHaveLength(2)
    expect(withSearch(both, { scope: 'title', exact: false, words: ' ' }).search).toHaveLength(1)
    expect(withoutSearch(both, 'title').search).toHaveLength(1)
    expect(withSearch(both, null).search).toEqual([])
  })

  it('carries over to another entity what means the same there', () => {
    const authors = queryOf(
      '/authors?search=x&filter=last_known_institutions.country_code:SE,works_count:>5,cited_by_count:>9,openalex:A1',
    )
    expect(written(withEntity(authors, 'institutions'))).toBe(
      '/institutions?filter=works_count:%3E5,cited_by_count:%3E9&search=x',
    )
    expect(withEntity(authors, 'authors')).toBe(authors)
    expect(written(withEntity(queryOf('/works?filter=type:article&search.title=x&sample=5'), 'sources'))).toBe(
      '/sources',
    )
  })

  it('changes Source and sample', () => {
    expect(written(withSource(query, 'sample'))).toContain('source=sample')
    expect(written(withSample(emptyQuery('works'), { size: 5, seed: '1' }))).toBe('/works?sample=5&seed=1')
  })
})

describe('an edit of a view', () => {
  const key = toFieldId('cited_by_count')

  it('sorts by a header as clicks do: downwards, upwards, not', () => {
    const once = toggleSort(emptyView(), key)
    expect(once.sort).toEqual([{ key, direction: 'desc' }])
    const twice = toggleSort(once, key)
    expect(twice.sort).toEqual([{ key, direction: 'asc' }])
    expect(toggleSort(twice, key).sort).toEqual([])
  })

  it('sorts names from A and relevance downwards only', () => {
    expect(toggleSort(emptyView(), toFieldId('display_name')).sort[0]?.direction).toBe('asc')
    const relevance = toggleSort(emptyView(), toFieldId('relevance_score'))
    expect(relevance.sort[0]?.direction).toBe('desc')
    expect(toggleSort(relevance, toFieldId('relevance_score')).sort).toEqual([])
  })

  it('sets one thing and keeps the rest', () => {
    const view = viewOf('/works?group_by=type&columns=id&view=table&record=W1')
    expect(withSort(view, []).group).toEqual(view.group)
    expect(withGroup(view, null).columns).toEqual(['id'])
    expect(withColumns(viewOf('/works?select=id'), ['type'])).toMatchObject({ select: null, columns: ['type'] })
    expect(withRecord(view, null).record).toBeNull()
    expect(withNewAnswer(view).record).toBeNull()
  })

  it('is canonical with defaults as null', () => {
    const view = canonicalView({ ...emptyView(), select: [], columns: ['', 'a', 'a'], page: { number: 1, size: null } })
    expect(view).toEqual({ ...emptyView(), columns: ['a'] })
    const grouped = { field: toFieldId('oa_status'), includeUnknown: false, top: 900 }
    expect(canonicalView({ ...emptyView(), group: grouped }, 'works').group).toEqual({
      field: 'open_access.oa_status',
      includeUnknown: false,
      top: 200,
    })
  })
})

describe('the clause of a group', () => {
  const textOf = (field: string, key: string | null): string => {
    const found = clauseOfGroup('works', toFieldId(field), key)
    return 'clause' in found ? written({ ...emptyQuery('works'), filter: [found.clause] }) : found.whyNot
  }

  it.each([
    ['type', 'article', '/works?filter=type:article'],
    ['type', null, '/works?filter=type:null'],
    ['publication_year', '2020', '/works?filter=publication_year:2020'],
    ['publication_year', null, '/works?filter=publication_year:null'],
    ['open_access.is_oa', 'true', '/works?filter=open_access.is_oa:true'],
    ['primary_location.source.type', 'book series', '/works?filter=primary_location.source.type:%22book+series%22'],
    ['authorships.countries', 'https://openalex.org/countries/US', '/works?filter=authorships.countries:US'],
    ['cites', 'https://openalex.org/W1', '/works?filter=referenced_works:W1'],
    ['journal', 'S1', '/works?filter=journal:S1'],
    [
      'primary_location.source.publisher_lineage',
      'P1',
      '/works?filter=primary_location.source.host_organization_lineage:P1',
    ],
    ['has_doi', null, 'The provider answers only yes or no to this, never unknown.'],
    ['locations.source.has_issn', 'true', 'The filter on this field is broken at the provider.'],
    ['raw_affiliation_strings', 'a|b', 'The value holds a quote or a bar, which the filter grammar cannot carry.'],
    ['zz', 'a', 'This field is not in our catalog.'],
  ])('of %s: %s', (field, key, expected) => {
    expect(textOf(field, key)).toBe(expected)
  })
})
