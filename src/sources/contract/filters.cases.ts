import type { JsonObject } from '#lib/json'
import type { EntityType } from '#query'
import { dig, digNumber, valuesOf } from './harness.ts'

/** A filter as the provider writes it, and which records it means. One row per kind of field and way to compare. */
export interface FilterCase {
  readonly entity: EntityType
  readonly filter: string
  readonly means: (record: JsonObject) => boolean
}

const works = (filter: string, means: (record: JsonObject) => boolean): FilterCase => ({
  entity: 'works',
  filter,
  means,
})
const of = (entity: EntityType, filter: string, means: (record: JsonObject) => boolean): FilterCase => ({
  entity,
  filter,
  means,
})

const year = (work: JsonObject): number | null => digNumber(work, 'publication_year')
const has = (path: string, ...values: readonly unknown[]): ((record: JsonObject) => boolean) => {
  return (record) => valuesOf(record, path).some((value) => values.includes(value))
}
const lacks =
  (path: string): ((record: JsonObject) => boolean) =>
  (record) =>
    dig(record, path).length === 0
const not =
  (means: (record: JsonObject) => boolean): ((record: JsonObject) => boolean) =>
  (record) =>
    !means(record)
const number = (path: string, test: (value: number) => boolean): ((record: JsonObject) => boolean) => {
  return (record) => {
    const value = digNumber(record, path)
    return value !== null && test(value)
  }
}
const date = (test: (day: string) => boolean): ((record: JsonObject) => boolean) => {
  return (record) => dig(record, 'publication_date').some((day) => typeof day === 'string' && test(day))
}

/** The cases. Rules: provider reference § 4, as of August 2026. */
export const FILTER_CASES: readonly FilterCase[] = [
  works('publication_year:2015-2020', (work) => (year(work) ?? 0) >= 2015 && (year(work) ?? 0) <= 2020),
  works('publication_year:2020|2023', has('publication_year', 2020, 2023)),
  works('publication_year:!2020', not(has('publication_year', 2020))),
  works('publication_year:2021-', (work) => (year(work) ?? 0) >= 2021),
  works(
    'publication_year:-1990',
    number('publication_year', (value) => value <= 1990),
  ),
  works('publication_year:null', lacks('publication_year')),
  works(
    'cited_by_count:>10',
    number('cited_by_count', (value) => value > 10),
  ),
  works(
    'cited_by_count:<2',
    number('cited_by_count', (value) => value < 2),
  ),
  works(
    'cited_by_count:>1,cited_by_count:<5',
    number('cited_by_count', (value) => value > 1 && value < 5),
  ),
  works(
    'fwci:1-3',
    number('fwci', (value) => value >= 1 && value <= 3),
  ),
  works('type:article', has('type', 'article')),
  works('type:book|book-chapter', has('type', 'book', 'book-chapter')),
  works('type:!article|book', not(has('type', 'article', 'book'))),
  works('open_access.is_oa:true', has('open_access.is_oa', true)),
  works('open_access.is_oa:false', has('open_access.is_oa', false)),
  works('open_access.oa_status:gold|green', has('open_access.oa_status', 'gold', 'green')),
  works('has_doi:true', not(lacks('doi'))),
  works('has_doi:false', lacks('doi')),
  works('language:en', has('language', 'en')),
  works('language:null', lacks('language')),
  works('language:!null', not(lacks('language'))),
  works('authorships.countries:us|de', has('authorships.countries', 'US', 'DE')),
  works('authorships.countries:!us', not(has('authorships.countries', 'US'))),
  works('authorships.countries:null', lacks('authorships.countries')),
  works('primary_location.source.type:repository', has('primary_location.source.type', 'repository')),
  works('primary_location.source.id:null', lacks('primary_location.source.id')),
  works('primary_topic.field.id:27', has('primary_topic.field.id', 'https://openalex.org/fields/27')),
  works('indexed_in:crossref', has('indexed_in', 'crossref')),
  works('best_oa_location.license:cc-by', has('best_oa_location.license', 'cc-by')),
  works(
    'from_publication_date:2020-01-01',
    date((day) => day >= '2020-01-01'),
  ),
  works(
    'to_publication_date:2000-12-31',
    date((day) => day <= '2000-12-31'),
  ),
  works(
    'from_publication_date:2010-06-01,to_publication_date:2012-05-31',
    date((day) => day >= '2010-06-01' && day <= '2012-05-31'),
  ),
  works(
    'type:article,open_access.is_oa:true,publication_year:>2015',
    (work) => has('type', 'article')(work) && has('open_access.is_oa', true)(work) && (year(work) ?? 0) > 2015,
  ),
  of(
    'authors',
    'works_count:>3',
    number('works_count', (value) => value > 3),
  ),
  of('authors', 'has_orcid:true', not(lacks('orcid'))),
  of('sources', 'type:journal', has('type', 'journal')),
  of('sources', 'is_in_doaj:true', has('is_in_doaj', true)),
  of('institutions', 'country_code:us|gb', has('country_code', 'US', 'GB')),
  of('institutions', 'type:!education', not(has('type', 'education'))),
  of('topics', 'field.id:27', has('field.id', 'https://openalex.org/fields/27')),
]
