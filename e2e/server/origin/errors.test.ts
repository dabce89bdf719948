import { describe, expect, it } from 'vitest'
import { at } from '#lib/json'
import { ask } from '../fixture/ask.ts'

const QUERY = 'Invalid query parameters error.'
const PAGING = 'Pagination error.'
const many = (count: number) => Array.from({ length: count }, (_, index) => `W${1000 + index}`).join('|')

describe('refusals with JSON', () => {
  it.each([
    ['/works?filter=foo:1', QUERY, 'foo is not a valid field. Valid fields are underscore or hyphenated versions of: '],
    ['/works?filter=Type:article', QUERY, 'Type is not a valid field.'],
    ['/works?sort=foo', QUERY, 'foo is not a valid field.'],
    ['/works?sort=-cited_by_count', QUERY, '_cited_by_count is not a valid field.'],
    ['/works?sort=title', QUERY, 'title is not a valid field.'],
    ['/works?sort=id', QUERY, 'id is not a valid field.'],
    ['/works?sort=cited_by_count:desc:x', QUERY, 'Invalid query parameter in cited_by_count:desc:x.'],
    ['/works?group_by=publication-year', QUERY, 'publication-year is not a valid field.'],
    ['/works?filter=type', QUERY, 'Invalid query parameter in type.'],
    ['/works?filter=type:', QUERY, "Invalid filter value for 'type': value cannot be empty"],
    ['/works?filter=type:none', QUERY, "Invalid filter value for 'type'"],
    ['/works?filter=type:undefined', QUERY, "Invalid filter value for 'type'"],
    ['/works?filter=publication_year:>=2020', QUERY, 'Value for param publication_year must be a number.'],
    ['/works?filter=cited-by-count:20-ff', QUERY, 'Value for param cited_by_count must be a number.'],
    ['/works?filter=publication_year:2020 2021', QUERY, 'Value for param publication_year must be a number.'],
    [
      '/works?filter=from_publication_date:2020-01-40',
      QUERY,
      'Value for param from_publication_date is an invalid date. Format is yyyy-mm-dd (e.g. 2020-05-17).',
    ],
    ['/works?filter=publication_date:2020-1-17', QUERY, 'Value for param publication_date is an invalid date.'],
    ['/works?filter=publication_date:!2020-01-17', QUERY, 'Value for param publication_date is an invalid date.'],
    [
      '/works?filter=publication_date:2020-01-17-2021-01-01',
      QUERY,
      'Value for param publication_date is an invalid date.',
    ],
    ['/works?filter=from_publication_date:null', QUERY, 'Value for param from_publication_date is an invalid date.'],
    ['/works?filter=publication_date:2020', QUERY, 'Value for param publication_date is an invalid date.'],
    ['/works?filter=is_oa:1', QUERY, 'Value for is_oa must be true, false null, or !null: not 1.'],
    ['/works?filter=is_oa:!true', QUERY, 'Value for is_oa must be true, false null, or !null: not !true.'],
    ['/works?filter=has_doi:null', QUERY, 'Value for has_doi must be true or false, not null.'],
    ['/works?filter=has_references:null', QUERY, 'Value for has_references must be true or false, not null.'],
    ['/works?filter=author.id:123', QUERY, "'123' is not a valid OpenAlex ID."],
    ['/works?filter=author.id:A11|!A12', QUERY, 'The ! operator can only be used at the beginning of an OR query, '],
    [
      `/works?filter=openalex:${many(101)}`,
      QUERY,
      'Maximum number of values exceeded for openalex. Decrease values to 100 or below, ',
    ],
    ['/works?filter=institutions.continent:mars', QUERY, 'Value for institutions.continent must be one of africa, '],
    [
      '/works?filter=institutions.continent:https://openalex.org/continents/Q46',
      QUERY,
      'Value for institutions.continent must be one of africa, ',
    ],
    [
      '/works?filter=best_open_version:foo',
      QUERY,
      'Value for best_open_version must be one of any, acceptedOrPublished, published and not foo.',
    ],
    ['/works?filter=best_open_version:any|published', QUERY, 'Value for best_open_version must be one of '],
    ['/works?filter=abstract.search:!zoo', QUERY, 'Search filters do not support the ! operator. Problem value: !zoo'],
    [
      '/sources?filter=has_issn:false|works_count:>100',
      QUERY,
      "It looks like you're trying to do an OR query between filters",
    ],
    ['/works?search=!zoo', QUERY, 'The search parameter does not support the ! operator. Problem value: !zoo'],
    ['/works?search=a|b', QUERY, 'The search parameter does not support the | operator. Problem value: a|b'],
    ['/works?search.exact=ab*', QUERY, 'A * wildcard needs at least 3 leading characters: ab*'],
    ['/works?search=*abc', QUERY, 'A * wildcard needs at least 3 leading characters: *abc'],
    ['/works?search=analys*', QUERY, 'Wildcards work in unstemmed search only. Use search.exact='],
    ['/authors?search.title=x', QUERY, 'search.title is only supported for /works.'],
    ['/works?search=a&search.exact=b', QUERY, ''],
    ['/works?foo=1', QUERY, 'foo is not a valid parameter. Valid parameters are: '],
    ['/works?corpus=all', QUERY, 'corpus is not a valid parameter.'],
    ['/works?per-size=1', QUERY, 'per-size is not a valid parameter.'],
    ['/works?select=foo', QUERY, 'foo is not a valid select field. Valid fields for select are: '],
    ['/works?select=primary_location.source', QUERY, 'primary_location.source is not a valid select field.'],
    ['/works/W101?select=foo', QUERY, 'foo is not a valid select field.'],
    ['/works?select=id&group_by=type', QUERY, 'select does not work with group_by.'],
    ['/works?sort=relevance_score', QUERY, 'Sorting relevance score ascending is not allowed.'],
    ['/works?sort=relevance_score:desc', QUERY, 'Must include a search query '],
    ['/works?per-page=201', PAGING, 'per-page parameter must be between 1 and 200'],
    ['/works?per_page=0', PAGING, 'per-page parameter must be between 1 and 200'],
    ['/works?per-page=ff', QUERY, 'Param per-page must be a number.'],
    ['/works?page=0', PAGING, 'Page parameter must be greater than 0.'],
    ['/works?page=x', QUERY, 'Param page must be a number.'],
    [
      '/works?page=51&per_page=200',
      PAGING,
      'Maximum results size of 10,000 records is exceeded. Cursor pagination is required',
    ],
    ['/works?cursor=*&page=2', PAGING, 'Cannot use page parameter with cursor.'],
    ['/works?cursor=null', PAGING, 'Cursor is null. Likely reached end of results.'],
    ['/works?cursor=None', PAGING, 'Cursor is null.'],
    ['/works?cursor=rubbish!', PAGING, 'Invalid cursor value'],
    ['/concepts?cursor=IlswLjAsIDFdIg==&sort=display_name', PAGING, 'Cursor value is invalid.'],
    ['/works?sample=10001', QUERY, 'Sample size must be less than or equal to 10,000.'],
    ['/works?sample=10&sort=cited_by_count', QUERY, 'sample does not work with sort.'],
    ['/works?sample=10&group_by=type', QUERY, 'sample does not work with group_by.'],
    ['/works?seed=1', QUERY, 'You must include the sample parameter when using a seed value.'],
    ['/works?sample=10&page=2', QUERY, 'A seed value is required when paginating '],
    ['/works?group_by=publication_date', QUERY, 'Cannot group by date, number, or search fields.'],
    ['/works?group_by=title.search', QUERY, 'Cannot group by date, number, or search fields.'],
    ['/works?group_by=fwci', QUERY, 'Cannot group by date, number, or search fields.'],
    ['/works?group_by=doi', QUERY, 'Cannot group by doi.'],
    ['/works?group_by=display_name', QUERY, 'Cannot group by display_name.'],
    ['/works?group_by=referenced_works', QUERY, 'Group by referenced_works is not supported at this time.'],
    [
      '/works?group_by=type:foo',
      QUERY,
      "The only valid filters for a group_by param is 'include_unknown' or the deprecated value 'known'",
    ],
    [
      '/works?group_by=publication_year&page=2',
      PAGING,
      'Unable to paginate beyond page 1. Group-by is limited to page 1',
    ],
    ['/works?group_by=has_doi&sort=key:desc', QUERY, 'Cannot sort when grouping by external ID boolean field.'],
    ['/works?group_by=type&sort=cited_by_count', QUERY, 'Valid sort params with group by are: key or count'],
    [
      '/works?group_by=is_oa&cursor=*',
      QUERY,
      'Cannot use cursor pagination when grouping fields that return true or false.',
    ],
    [
      '/works?group_by=has_doi&cursor=*',
      QUERY,
      'Cannot use cursor pagination when grouping fields that return true or false.',
    ],
    ['/works?search.semantic=trees&per_page=51', PAGING, ''],
    ['/works?search.semantic=trees&cursor=*', PAGING, ''],
    ['/autocomplete/works?q=tra&filter=is_oaa:true', QUERY, 'is_oaa is not a valid field'],
    [
      '/autocomplete?q=tra&filter=is_oa:true',
      QUERY,
      'filter is not a valid parameter for the full autocomplete endpoint',
    ],
    ['/autocomplete/works?q=a&per_page=5', QUERY, 'per_page is not a valid parameter'],
    ['/works?filter=host_venue.id:V1', QUERY, 'host_venue and alternate_host_venues are deprecated'],
  ])('%s', (target, error, message) => {
    const { status, body } = ask(target)
    expect(status).toBe(400)
    expect(at(body, 'error')).toBe(error)
    expect(String(at(body, 'message')).startsWith(message)).toBe(true)
  })
})

describe('crashes with HTML', () => {
  it.each([
    '/works?filter=fwci:!null',
    '/works?filter=publication_year:!text',
    '/licenses?group_by=id',
    '/source-types?group_by=id',
    '/institution-types?group_by=id',
    '/authors?filter=topics.id:https://openalex.org/T51',
    '/works?sort=display_name.search',
  ])('%s', (target) => {
    const { status, text } = ask(target)
    expect(status).toBe(500)
    expect(text).toContain('<title>500')
  })
})

describe('paths that are not there', () => {
  it.each([
    ['/venues', 404],
    ['/works/', 404],
    ['/Works', 404],
    ['/geo/countries', 404],
    ['/autocomplete/countries?q=a', 404],
    ['/keywords/random', 404],
    ['/works/W999', 404],
  ])('%s', (target, status) => {
    const asked = ask(target)
    expect(asked.status).toBe(status)
    expect(asked.text).toContain('<!doctype html>')
  })

  it('knows ids by their form', () => {
    expect(ask('/works/123').body).toEqual({ message: 'OpenAlex ID format not recognized' })
    expect(ask('/works/10.5555/abc').body).toEqual({ message: 'OpenAlex ID format not recognized' })
    expect(ask('/institutions/05dxps055').status).toBe(404)
  })
})
