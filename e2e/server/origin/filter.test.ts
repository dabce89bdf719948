import { describe, expect, it } from 'vitest'
import { ask, idsOf } from '../fixture/ask.ts'

const find = (filter: string, path = '/works'): string =>
  [...idsOf(ask(`${path}?filter=${encodeURIComponent(filter)}`))].sort().join(' ')

describe('filters of works', () => {
  it.each([
    // ids
    ['authorships.author.id:A12', 'W101 W102'],
    ['author.id:a12', 'W101 W102'],
    ['authorships.author.id:https://openalex.org/A12', 'W101 W102'],
    ['authorships.author.id:authors/A12', 'W101 W102'],
    ['authorships.author.id:A11|A12', 'W101 W102'],
    ['authorships.author.id:A11 A12', 'W101'],
    ['authorships.author.id:A12 !A11', 'W102'],
    ['authorships.author.id:!A11', 'W102 W103 W104'],
    ['authorships.author.id:!A11|A12', 'W103 W104'],
    ['authorships.author.id:null', 'W103 W104'],
    ['authorships.author.id:!null', 'W101 W102'],
    ['authorships.author.id:I21', ''],
    ['authorships.institutions.lineage:I20', 'W101'],
    ['authorships.institutions.id:I20', ''],
    ['openalex:W101|W104|W999', 'W101 W104'],
    ['cites:W101', 'W104'],
    ['cited_by:W104', 'W101 W102'],
    ['related_to:W102', 'W103'],
    // codes and strings
    ['type:article', 'W101 W104'],
    ['type:!article', 'W102 W103'],
    ['type:!article|book', 'W103'],
    ['type:https://openalex.org/types/book', 'W102'],
    ['type:types/book', 'W102'],
    ['authorships.countries:no', 'W101'],
    ['authorships.countries:countries/NO|https://openalex.org/countries/KE', 'W101 W102'],
    ['authorships.countries:no ke', 'W101'],
    ['authorships.countries:null', 'W103 W104'],
    ['authorships.countries:no|null', 'W101 W103 W104'],
    ['authorships.institutions.continent:europe', 'W101'],
    ['authorships.institutions.continent:Q15', 'W101 W102'],
    ['authorships.institutions.is_global_south:true', 'W101 W102'],
    ['authorships.institutions.is_global_south:false', 'W103 W104'],
    ['open_access.oa_status:gold', 'W101'],
    ['open_access.oa_status:https://openalex.org/oa-statuses/gold', ''],
    ['open_access.oa_status:null', 'W103'],
    ['sustainable_development_goals.id:15', 'W101'],
    ['sustainable_development_goals.id:sdgs/15', 'W101'],
    ['sustainable_development_goals.id:https://metadata.un.org/sdg/15', 'W101'],
    ['keywords.id:forest', 'W101'],
    ['keywords.id:Forest', ''],
    ['primary_location.license:cc-by', 'W101'],
    ['primary_location.license:CC-BY', ''],
    ['primary_location.source.type:"book series"', 'W102'],
    ['primary_location.source.type:book series|journal', 'W101 W102 W104'],
    ['primary_location.source.type:"book series"|journal', 'W101 W104'],
    ['primary_location.source.type:!book series|book series', 'W101 W103 W104'],
    ['primary_location.source.type:https://openalex.org/source-types/book%20series', 'W102'],
    ['display_name:growth of trees', ''],
    ['display_name:"growth of trees"', 'W101'],
    [`display_name:"a walk, and a forester's life"`, 'W102'],
    ['best_open_version:any', 'W101 W104'],
    ['best_open_version:published', 'W101'],
    ['best_open_version:null', 'W102 W103'],
    // external ids
    ['doi:10.5555/ABC', 'W101'],
    ['doi:https://doi.org/10.5555/abc', 'W101'],
    ['doi:https://dx.doi.org/10.5555/abc', ''],
    ['doi:!10.5555/abc', 'W101 W102 W103 W104'],
    ['doi:!https://doi.org/10.5555/abc', 'W102 W103 W104'],
    ['doi_starts_with:10.5555', 'W101'],
    ['author.orcid:0000-0001-0000-0011', 'W101'],
    ['authorships.institutions.ror:05dxps055', 'W101'],
    ['authorships.institutions.ror:https://ror.org/05dxps055', 'W101'],
    // numbers
    ['publication_year:2020', 'W101'],
    ['publication_year:>2018', 'W101 W104'],
    ['publication_year:<2020', 'W102'],
    ['publication_year:2018-2020', 'W101 W102'],
    ['publication_year:2020-', 'W101 W104'],
    ['publication_year:-2018', 'W102'],
    ['publication_year:!2018-2020', 'W103 W104'],
    ['publication_year:2018|2021-2022', 'W102 W104'],
    ['publication_year:!2018|2020', 'W103 W104'],
    ['publication_year:null', 'W103'],
    ['publication_year:2018|null', 'W102 W103'],
    ['publication_year:2018-2019-2025', 'W102'],
    ['publication_year:2020-2018', ''],
    ['publication-year:2020', 'W101'],
    ['fwci:0-', 'W101 W102'],
    ['fwci:2.5', 'W101'],
    ['cited_by_count:>6,cited_by_count:<20', 'W104'],
    ['cited_by_percentile_year.max:100.0', 'W101'],
    // dates
    ['publication_date:2020-03-01', 'W101'],
    ['publication_date:>2020-03-01', 'W104'],
    ['publication_date:<2020-03-01', 'W102'],
    ['publication_date:null', 'W103'],
    ['from_publication_date:2020-03-01', 'W101 W104'],
    ['to_publication_date:2018-12-31', 'W102'],
    // yes and no
    ['is_retracted:FALSE', 'W101 W102 W103 W104'],
    ['open_access.is_oa:true', 'W101 W104'],
    ['open_access.is_oa:null', 'W103'],
    ['open_access.is_oa:!null', 'W101 W102 W104'],
    ['open_access.is_oa:true|null', 'W101 W103 W104'],
    ['is_oa:null', 'W101 W102 W103 W104'],
    ['has_doi:true', 'W101'],
    ['has_doi:false', 'W102 W103 W104'],
    ['has_references:true', 'W101 W104'],
    ['has_oa_submitted_version:true', 'W104'],
    ['locations.source.has_issn:true', ''],
    ['is_xpac:true', 'W105'],
    // fields with a meaning of their own
    ['journal:S31', 'W101 W104'],
    ['primary_location.source.id:S31', 'W101 W102 W104'],
    ['repository:S32', 'W104'],
    ['repository:S31', 'W104'],
    // search
    ['display_name.search:tree growth', 'W101'],
    ['title.search:tree|cell', 'W101 W104'],
    ['display_name.search.exact:tree', ''],
    ['abstract.search:"climate policy"', 'W101'],
    ['abstract.search:"policy climate"', ''],
    ['raw_author_name.search:otieno', 'W101 W102'],
    ['display_name.search:""', 'W101 W102 W103 W104'],
  ])('%s', (filter, ids) => {
    expect(find(filter)).toBe(ids)
  })

  it('adds up clauses', () => {
    expect(find('type:article,open_access.is_oa:true,publication_year:2021')).toBe('W104')
  })

  it('reads + as a blank, %2B as a plus', () => {
    expect([...idsOf(ask('/works?filter=authorships.countries:no+ke'))]).toEqual(['W101'])
    expect([...idsOf(ask('/works?filter=authorships.countries:no%2Bke'))]).toEqual([])
  })

  it('leaves out the expansion corpus unless asked', () => {
    expect(idsOf(ask('/works'))).not.toContain('W105')
    expect(idsOf(ask('/works?include_xpac=true'))).toContain('W105')
  })
})

describe('filters of other lists', () => {
  it.each([
    ['/authors', '', 'A11 A12'],
    ['/authors', 'works_count:0', 'A13'],
    ['/people', 'has_orcid:true', 'A11'],
    ['/authors', 'topics.id:T51', 'A11'],
    ['/authors', 'topics.id:t51', ''],
    ['/authors', 'topics.id:!https://openalex.org/T51', 'A12'],
    ['/authors', 'topics.id:!T51', 'A11 A12'],
    ['/sources', 'type:"book series"', 'S33'],
    ['/sources', 'type:https://openalex.org/source-types/book%20series', ''],
    ['/sources', 'issn:1234-5678', 'S31'],
    ['/journals', 'has_issn:false', 'S32 S33'],
    ['/institutions', 'country_code:no', 'I20 I21'],
    ['/institutions', 'continent:africa', 'I22'],
    ['/institutions', 'display_name.search:university', 'I21'],
    ['/publishers', 'country_codes:ke', 'P41'],
    ['/domains', 'fields.id:11', 'domains/1'],
    ['/countries', 'id:countries/NO', 'countries/NO'],
    ['/types', 'id:article', 'types/article'],
  ])('%s %s', (path, filter, ids) => {
    expect(find(filter, path)).toBe(ids)
  })
})
