import type { EntityType } from '../model/entity-type.ts'

/**
 * A filter of works (or of another entity) and how it is written. `unread`: conditions that could not be read. `errors`
 * and `notes`: how many problems are named.
 */
export interface FilterCase {
  readonly text: string
  readonly written: string
  readonly entity?: EntityType
  readonly unread?: readonly string[]
  readonly errors?: number
  readonly notes?: number
}

/** The grammar as the server reads it: provider reference § 4. */
export const FILTER_CASES: readonly FilterCase[] = [
  // Splitting
  { text: '', written: '' },
  { text: ',,type:article,,', written: 'type:article' },
  { text: 'type:article,type:article', written: 'type:article' },
  { text: 'cited_by_count:>10,cited_by_count:<20', written: 'cited_by_count:>10,cited_by_count:<20' },
  { text: 'title.search:"a,b",type:book', written: 'display_name.search:"a,b",type:book' },
  { text: 'title.search:a,b', written: 'display_name.search:a', unread: ['b'], errors: 1 },
  { text: 'title.search:"a,type:book', written: 'display_name.search:a type:book', errors: 1 },
  // Keys
  { text: 'publication-year:2020', written: 'publication_year:2020' },
  { text: 'Type:article', written: 'type:article', notes: 1 },
  { text: 'zz_new:a|b', written: 'zz_new:a|b', errors: 1 },
  { text: 'a b:c', written: '', unread: ['a b:c'], errors: 1 },
  { text: 'type:', written: '', unread: ['type:'], errors: 1 },
  { text: 'type:none', written: '', unread: ['type:none'], errors: 1 },
  { text: 'last_known_institution.id:I1', entity: 'authors', written: 'last_known_institutions.id:I1', notes: 1 },
  { text: 'host_venue.id:S1', written: 'primary_location.source.id:S1', errors: 1 },
  { text: 'journal:S1', written: 'journal:S1' },
  { text: 'cites:W1', written: 'referenced_works:W1' },
  // Alternatives
  { text: 'type:article|book', written: 'type:article|book' },
  { text: 'type:article||book|', written: 'type:article|book', notes: 1 },
  { text: 'publication_year:2015-2017|2020', written: 'publication_year:2015-2017|2020' },
  { text: 'authorships.countries:us|null', written: 'authorships.countries:US|null' },
  {
    text: 'primary_location.source.type:"book series"|journal',
    written: 'primary_location.source.type:book series|journal',
    notes: 1,
  },
  {
    text: 'institutions.country_code:fr|primary_location.source.issn:0957-1558',
    written: '',
    unread: ['institutions.country_code:fr|primary_location.source.issn:0957-1558'],
    errors: 1,
  },
  { text: 'doi_starts_with:10.1|10.2', written: '', unread: ['doi_starts_with:10.1|10.2'], errors: 1 },
  // Negation
  { text: 'type:!article|book', written: 'type:!article|book' },
  { text: 'type:article|!book', written: '', unread: ['type:article|!book'], errors: 1 },
  { text: 'publication_year:!2015-2017', written: 'publication_year:!2015-2017' },
  {
    text: 'primary_location.source.type:!book series|book series',
    written: 'primary_location.source.type:!book series|book series',
  },
  { text: 'is_oa:!true', written: '', unread: ['is_oa:!true'], errors: 1 },
  { text: 'is_oa:!null', written: 'open_access.is_oa:!null' },
  { text: 'publication_date:!2020-01-01', written: '', unread: ['publication_date:!2020-01-01'], errors: 1 },
  { text: 'topics.id:!T1', entity: 'authors', written: 'topics.id:!https://openalex.org/T1' },
  { text: 'topics.id:!T1|T2', entity: 'authors', written: 'topics.id:!T1|T2' },
  { text: 'topics.id:https://openalex.org/T1', entity: 'authors', written: 'topics.id:T1' },
  { text: 'title.search:!a', written: 'display_name.search:!a', errors: 1 },
  // All of them
  { text: 'authorships.countries:us gb', written: 'authorships.countries:US GB' },
  { text: 'authorships.countries:us !gb', written: 'authorships.countries:US,authorships.countries:!GB' },
  { text: 'authorships.countries:!tw !hk', written: 'authorships.countries:!TW|HK' },
  { text: 'publication_year:>2020 !2022', written: 'publication_year:>2020,publication_year:!2022', notes: 1 },
  // Values
  { text: 'display_name:The Lancet', entity: 'sources', written: 'display_name:"The Lancet"', notes: 1 },
  { text: 'display_name:"The Lancet"', entity: 'sources', written: 'display_name:"The Lancet"' },
  { text: 'primary_location.source.type:book series', written: 'primary_location.source.type:"book series"', notes: 1 },
  { text: 'publication_year:>=2020', written: 'publication_year:2020-', notes: 1 },
  { text: 'publication_year:<=2020', written: 'publication_year:-2020', notes: 1 },
  { text: 'publication_year:2020-2021-2022', written: 'publication_year:2020-2021', notes: 1 },
  { text: 'fwci:1.5-3.0', written: 'fwci:1.5-3' },
  { text: 'fwci:!null', written: 'fwci:0-', notes: 1 },
  { text: 'publication_year:>ff', written: '', unread: ['publication_year:>ff'], errors: 1 },
  { text: 'publication_date:2020-1-7', written: 'publication_date:2020-01-07' },
  { text: 'publication_date:>2020-01-01', written: 'publication_date:>2020-01-01' },
  { text: 'from_publication_date:>2020-01-01', written: '', unread: ['from_publication_date:>2020-01-01'], errors: 1 },
  { text: 'has_doi:null', written: '', unread: ['has_doi:null'], errors: 1 },
  { text: 'has_doi:1', written: '', unread: ['has_doi:1'], errors: 1 },
  { text: 'author.id:5', written: '', unread: ['author.id:5'], errors: 1 },
  { text: 'author.id:W5', written: 'authorships.author.id:W5', errors: 1 },
  { text: 'author.id:col_ab', written: 'authorships.author.id:col_ab', errors: 1 },
  { text: 'type:journal-article', written: 'type:journal-article', errors: 1 },
  { text: 'language:zh-cn', written: 'language:zh-cn' },
  { text: 'orcid:0000-0002-1825-0097', entity: 'authors', written: 'orcid:https://orcid.org/0000-0002-1825-0097' },
  { text: 'display_name:say "hi" to', entity: 'sources', written: '', unread: ['display_name:say "hi" to'], errors: 1 },
  // Search
  { text: 'abstract.search:a  b', written: 'abstract.search:a b' },
  { text: 'abstract.search:"a b"|c|"a b"', written: 'abstract.search:"a b"|c' },
  { text: 'abstract.search:Beyond:Gaps', written: 'abstract.search:Beyond:Gaps' },
]
