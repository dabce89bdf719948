/**
 * How a thing the provider refuses is foreseen. `refused`: by `refusalsOf`, at this place. `read`: already while reading
 * the address, which names a problem there and keeps or corrects the part. `cannot`: no query of ours can say it.
 */
export type Foreseen =
  | { readonly refused: string }
  | { readonly read: string }
  | { readonly warned: string }
  | { readonly cannot: string }

const OR_101 = Array.from({ length: 101 }, (_, index) => `A${index + 1}`).join('|')
const LONG = Array.from({ length: 100 }, (_, index) => `A${5_000_000_000 + index}`).join('|')
const PHRASES = Array.from({ length: 4 }, () => `"${'word '.repeat(17)}"`).join(' OR ')

const clause: Foreseen = { refused: 'clause 0' }

/** One row (or more) for each line of the provider reference § 10.1, in its order; then § 10.2, § 4, § 5 and § 9. */
export const REFUSAL_CASES: readonly (readonly [line: string, address: string, foreseen: Foreseen])[] = [
  ['unknown filter field', '/works?filter=foo:1', { warned: 'clause 0' }],
  ['unknown sort field', '/works?sort=foo', { refused: 'sort' }],
  ['sort by the title under its other name', '/works?sort=title', { refused: 'sort' }],
  ['unknown group field', '/works?group_by=foo', { refused: 'group' }],
  ['no colon', '/works?filter=type', { read: 'filter' }],
  ['empty value', '/works?filter=type:', { read: 'filter' }],
  ['not a number', '/works?filter=publication_year:soon', { read: 'filter' }],
  ['>=', '/works?filter=publication_year:>=2020', { read: 'filter' }],
  ['not a date', '/works?filter=from_publication_date:2020-01-40', { read: 'filter' }],
  ['a year as a date', '/works?filter=publication_date:2020', { read: 'filter' }],
  ['boolean', '/works?filter=open_access.is_oa:1', { read: 'filter' }],
  ['strict boolean', '/works?filter=has_doi:null', { read: 'filter' }],
  ['id', '/works?filter=authorships.author.id:123', { read: 'filter' }],
  ['continent', '/works?filter=authorships.institutions.continent:atlantis', clause],
  ['best open version', '/works?filter=best_open_version:foo', clause],
  ['too many values', `/works?filter=authorships.author.id:${OR_101}`, clause],
  ['! in an OR list', '/works?filter=authorships.author.id:A1|!A2', { read: 'filter' }],
  ['! in a search filter', '/works?filter=abstract.search:!zoo', clause],
  ['| in search', '/works?search=a|b', { refused: 'search 0' }],
  ['! in search', '/works?search=!zoo', { refused: 'search 0' }],
  ['short wildcard', '/works?search.exact=an*', { refused: 'search 0' }],
  ['leading wildcard', '/works?search.exact=*analysis', { refused: 'search 0' }],
  ['wildcard without exact search', '/works?search=analys*', { refused: 'search 0' }],
  ['a question mark is a wildcard', '/works?search=what is life?', { refused: 'search 0' }],
  ['wildcard in a stemmed search filter', '/works?filter=display_name.search:analys*', clause],
  ['wildcard in a phrase', '/works?search.exact="analys*" reef', { refused: 'search 0' }],
  ['more than three long phrases', `/works?search=${PHRASES}`, { refused: 'search 0' }],
  ['scoped search off works', '/authors?search.title=x', { refused: 'search 0' }],
  ['unknown parameter', '/works?foo=1', { read: 'parameter' }],
  ['select of an unknown name', '/works?select=id,foo', { refused: 'select' }],
  ['select of an inner name', '/works?select=primary_location.source', { refused: 'select' }],
  ['select with group_by', '/works?select=id&group_by=type', { cannot: 'groups are asked for without select' }],
  ['relevance ascending', '/works?search=x&sort=relevance_score', { read: 'sort' }],
  ['relevance without a search', '/works?sort=relevance_score:desc', { refused: 'sort' }],
  ['per_page 201', '/works?per_page=201', { read: 'page' }],
  ['per_page not a number', '/works?per_page=ff', { read: 'page' }],
  ['page 0', '/works?page=0', { read: 'page' }],
  ['page not a number', '/works?page=x', { read: 'page' }],
  ['too deep', '/works?page=51&per_page=200', { refused: 'page' }],
  ['too deep with the usual page size', '/works?page=401', { refused: 'page' }],
  ['page with cursor', '/works?page=2&cursor=*', { read: 'page' }],
  ['cursor null', '/works?cursor=null', { read: 'page' }],
  ['cursor rubbish', '/works?cursor=xyz', { read: 'page' }],
  ['sample over 10,000', '/works?sample=10001', { read: 'sample' }],
  ['sample with sort', '/works?sample=10&sort=cited_by_count:desc', { refused: 'sort' }],
  ['sample with group_by', '/works?sample=10&group_by=type', { refused: 'group' }],
  ['seed without sample', '/works?seed=1', { read: 'sample' }],
  ['second page of a sample without seed', '/works?sample=100&page=2', { refused: 'page' }],
  ['grouping by a date', '/works?group_by=publication_date', { refused: 'group' }],
  ['grouping by a search field', '/works?group_by=display_name.search', { refused: 'group' }],
  ['grouping by a number that is not groupable', '/works?group_by=fwci', { refused: 'group' }],
  ['grouping by doi', '/works?group_by=doi', { refused: 'group' }],
  ['grouping by referenced_works', '/works?group_by=referenced_works', { refused: 'group' }],
  ['other text after the colon of group_by', '/works?group_by=type:all', { read: 'group' }],
  ['second page of groups', '/works?group_by=type&page=2', { read: 'page' }],
  ['!null on a number', '/works?filter=fwci:!null', { read: 'filter' }],
  ['!text on a number', '/works?filter=fwci:!x', { read: 'filter' }],
  ['group_by on licenses', '/licenses?group_by=works_count', { refused: 'group' }],
  ['group_by on source types', '/source-types?group_by=works_count', { refused: 'group' }],
  ['group_by on institution types', '/institution-types?group_by=works_count', { refused: 'group' }],
  [
    'a topic as an address',
    '/authors?filter=topics.id:https://openalex.org/T1',
    { cannot: 'canonical values are bare' },
  ],
  // § 10.2, from the edge
  ['free comma', '/works?filter=display_name.search:a, b', { read: 'filter' }],
  ['limit=', '/works?limit=5', { read: 'parameter' }],
  [
    'URL too long',
    `/works?filter=${Array.from({ length: 8 }, () => `authorships.author.id:${LONG}`)
      .map((text, index) => text.replaceAll('50000', `5000${index}`))
      .join(',')}`,
    { refused: 'length' },
  ],
  [
    'URL over 4,000 bytes',
    `/works?filter=${[1, 2, 3, 4].map((index) => `authorships.author.id:${LONG.replaceAll('50000', `5000${index}`)}`).join(',')}`,
    { warned: 'length' },
  ],
  ['search text over 1,500 characters', `/works?search=${'coral '.repeat(260)}`, { refused: 'search 0' }],
  ['plan required', '/works?filter=from_created_date:2020-01-01', clause],
  ['plan required for sort', '/works?sort=updated_date:desc', { refused: 'sort' }],
  // § 4
  ['negated boolean', '/works?filter=open_access.is_oa:!true', { read: 'filter' }],
  ['negated date', '/works?filter=publication_date:!2020-01-01', { read: 'filter' }],
  ['null on from_', '/works?filter=from_publication_date:null', { read: 'filter' }],
  ['range of dates', '/works?filter=publication_date:2020-01-01-2020-12-31', { read: 'filter' }],
  ['a value with a comma in a list', '/works?filter=biblio.volume:"a, b"|c', clause],
  ['open quotation mark', '/works?search=climate AND NOT "machine learning', { warned: 'search 0' }],
  ['open bracket', '/works?search=(climate OR weather AND rain', { warned: 'search 0' }],
  ['reversed range', '/works?filter=publication_year:2024-2020', { warned: 'clause 0' }],
  ['id of another kind', '/works?filter=authorships.author.id:W1', { warned: 'clause 0' }],
  ['a broken field', '/works?filter=locations.source.has_issn:true', { warned: 'clause 0' }],
  ['a saved collection', '/works?filter=collection:col_1', clause],
  // § 5
  ['a search of locations', '/locations?search=x', { refused: 'search 0' }],
  ['grouping with a search by meaning', '/works?search.semantic=x&group_by=type', { refused: 'group' }],
  ['large pages with a search by meaning', '/works?search.semantic=x&per_page=100', { refused: 'page' }],
  ['other filters with a search by meaning', '/works?search.semantic=x&filter=doi:10.1/x', clause],
  ['more than five operators', '/works?search=a OR b OR c OR d OR e OR f OR g', { warned: 'search 0' }],
  ['two searches at once', '/works?search=a&search.title=b', { warned: 'search 1' }],
  // § 9
  ['201 groups', '/works?group_by=type&per_page=201', { read: 'page' }],
  ['a field that gives no groups', '/works?group_by=has_oa_submitted_version', { warned: 'group' }],
]

/** What the provider takes: nothing is refused. */
export const ACCEPTED: readonly string[] = [
  '/works?group_by=fwci&chart=histogram',
  '/works',
  '/works?filter=publication_year:2020-,open_access.is_oa:true,type:!paratext&group_by=oa_status:include_unknown',
  '/works?search="climate policy"~5&sort=relevance_score:desc',
  '/works?filter=display_name.search:coral&sort=relevance_score:desc',
  '/works?search.exact=analys* reef?',
  '/works?search.exact="smart* phone"',
  '/works?search.exact="smart phone*"~3',
  '/authors?search=a * b',
  '/authors?search=smi*',
  '/works?filter=display_name.search.exact:analys*',
  '/works?filter=publication_date:>2020-01-01,publication_date:<2021-01-01,publication_date:null',
  '/works?filter=authorships.countries:us gb,language:null,language:!null,type:article|review',
  '/works?filter=biblio.volume:"a, b"',
  '/works?sample=10000&seed=1&page=2',
  '/works?page=50&per_page=200',
  '/works?group_by=cites',
  '/works?group_by=authorships.institutions.continent:include_unknown',
  '/works?search.semantic=coral&filter=publication_year:2020',
  '/works?select=id,display_name,relevance_score',
  '/sources?filter=type:book series|journal',
  '/authors?filter=topics.id:!T1',
  '/works?sort=cited_by_count:desc,ids.openalex',
]
