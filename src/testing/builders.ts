import type { JsonObject } from '#lib/json'
import { type EntityType, emptyQuery, parseFilter, type Query } from '#query'

const address = (id: string): string => (id.startsWith('http') ? id : `https://openalex.org/${id}`)

/** A record with only what a test is about. `id` may be short. */
type Facts = JsonObject & { readonly id: string }

const record = (facts: Facts, defaults: JsonObject): JsonObject => ({ ...defaults, ...facts, id: address(facts.id) })

/** A work of 2020 that nobody signed, cited or published, in the shape of the provider's documents. */
export const aWork = (facts: Facts): JsonObject =>
  record(facts, {
    display_name: `Work ${facts.id}`,
    publication_year: 2020,
    publication_date: '2020-06-01',
    type: 'article',
    is_xpac: false,
    cited_by_count: 0,
    authorships: [],
    locations: [],
    topics: [],
    keywords: [],
    referenced_works: [],
    related_works: [],
    abstract_inverted_index: null,
  })

/** An author with one work. */
export const anAuthor = (facts: Facts): JsonObject =>
  record(facts, { display_name: `Author ${facts.id}`, orcid: null, works_count: 1, cited_by_count: 0 })

/** Another record, with a name. */
export const aRecord = (facts: Facts): JsonObject => record(facts, { display_name: `Record ${facts.id}` })

/** An authorship: ids and codes of its institutions. */
export const anAuthorship = (
  author: string | null,
  ...institutions: readonly { readonly id: string; readonly country: string; readonly lineage?: readonly string[] }[]
): JsonObject => ({
  author: { id: author === null ? null : address(author), display_name: author ?? 'Anonymous', orcid: null },
  institutions: institutions.map(({ id, country, lineage = [id] }) => ({
    id: address(id),
    country_code: country,
    lineage: lineage.map(address),
  })),
  countries: [...new Set(institutions.map(({ country }) => country))],
  is_corresponding: false,
  raw_author_name: author ?? 'Anonymous',
  raw_affiliation_strings: [],
})

/** A query of the sample, its filter written as in an address. A part that cannot be read is a mistake of the test. */
export function aQuery(entity: EntityType, filter = '', changes: Partial<Query> = {}): Query {
  const read = parseFilter(filter, entity)
  if (read.unread.length > 0) throw new Error(`Cannot read ${read.unread.join(', ')} in ${filter}`)
  return { ...emptyQuery(entity, 'sample'), filter: read.filter, ...changes }
}
