import { at, type JsonObject } from '#lib/json'
import type { Stored } from './column.ts'
import { lastPart, storedAt, walk } from './values.ts'

/** What the values of some fields need to know beside the record. */
export interface World {
  /** Continent id (`Q46`) of a country code. */
  continentOf(code: string): string | null
  isGlobalSouth(code: string): boolean
}

/** How the values of a field are read from a record. */
export type Reader = (record: JsonObject, world: World) => readonly Stored[]

const path =
  (text: string): Reader =>
  (record) =>
    storedAt(record, text)

const present =
  (text: string): Reader =>
  (record) => [walk(record, text.split('.')).length > 0]

const counted =
  (text: string): Reader =>
  (record) => [walk(record, [text]).length]

const numbersAtEnd =
  (text: string): Reader =>
  (record) =>
    storedAt(record, text).map((value) => Number(lastPart(String(value))))

const continents =
  (text: string): Reader =>
  (record, world) => {
    const found = storedAt(record, text).map((code) => world.continentOf(String(code)))
    return [...new Set(found.filter((id) => id !== null))]
  }

const globalSouth =
  (text: string): Reader =>
  (record, world) => [storedAt(record, text).some((code) => world.isGlobalSouth(String(code)))]

/** Countries of the first 100 authors only. Rule: reference § 4.8. */
const firstHundred =
  (text: string): Reader =>
  (record) => {
    const authorships = at(record, 'authorships')
    return Array.isArray(authorships) ? storedAt({ authorships: authorships.slice(0, 100) }, `authorships.${text}`) : []
  }

const isOpen = (location: unknown): boolean => at(location, 'is_oa') === true

const openVersion =
  (versions: readonly string[]): Reader =>
  (record) => {
    const locations = at(record, 'locations')
    const copies = Array.isArray(locations) ? locations.filter(isOpen) : []
    return [copies.some((copy) => versions.includes(String(at(copy, 'version'))))]
  }

const magOnly: Reader = (record) => {
  const has = (scheme: string) => storedAt(record, `ids.${scheme}`).length > 0
  return [has('mag') && !has('pmid') && !has('pmcid') && !has('doi') && !has('arxiv')]
}

const REACHES: readonly (readonly [string, readonly string[]])[] = [
  ['any', ['submittedVersion', 'acceptedVersion', 'publishedVersion']],
  ['acceptedOrPublished', ['acceptedVersion', 'publishedVersion']],
  ['published', ['publishedVersion']],
]

/** `any`, `acceptedOrPublished`, `published` that hold for the best open copy: they overlap. */
const bestOpenVersion: Reader = (record) => {
  const [version] = storedAt(record, 'best_oa_location.version')
  return REACHES.flatMap(([name, versions]) => (versions.includes(String(version)) ? [name] : []))
}

const WORKS: Readonly<Record<string, Reader>> = {
  authors_count: counted('authorships'),
  concepts_count: counted('concepts'),
  topics_count: counted('topics'),
  'authorships.countries': firstHundred('countries'),
  'authorships.is_corresponding': firstHundred('is_corresponding'),
  'authorships.institutions.continent': continents('authorships.institutions.country_code'),
  'authorships.institutions.is_global_south': globalSouth('authorships.institutions.country_code'),
  'authorships.affiliations.institution_ids': path('authorships.affiliations.institution_ids'),
  best_open_version: bestOpenVersion,
  doi_starts_with: path('doi'),
  from_publication_date: path('publication_date'),
  to_publication_date: path('publication_date'),
  has_abstract: present('abstract_inverted_index'),
  has_doi: present('doi'),
  has_embeddings: () => [false],
  has_old_authors: () => [],
  has_oa_accepted_or_published_version: openVersion(['acceptedVersion', 'publishedVersion']),
  has_oa_submitted_version: openVersion(['submittedVersion']),
  has_orcid: present('authorships.author.orcid'),
  has_pdf_url: present('locations.pdf_url'),
  has_pmcid: present('ids.pmcid'),
  has_pmid: present('ids.pmid'),
  has_raw_affiliation_strings: present('authorships.raw_affiliation_strings'),
  has_references: present('referenced_works'),
  'ids.openalex': path('id'),
  journal: path('primary_location.source.id'),
  'locations.source.has_issn': path('locations.source.issn'),
  mag_only: magOnly,
  'primary_location.source.has_issn': present('primary_location.source.issn'),
  raw_affiliation_strings: path('authorships.raw_affiliation_strings'),
  repository: path('locations.source.id'),
}

const OTHERS: Readonly<Record<string, Readonly<Record<string, Reader>>>> = {
  authors: {
    has_orcid: present('orcid'),
    scopus: path('ids.scopus'),
    'last_known_institutions.continent': continents('last_known_institutions.country_code'),
    'last_known_institutions.is_global_south': globalSouth('last_known_institutions.country_code'),
  },
  sources: {
    has_issn: present('issn'),
    'host_organization.id': path('host_organization'),
    continent: continents('country_code'),
    is_global_south: globalSouth('country_code'),
  },
  institutions: {
    has_ror: present('ror'),
    continent: continents('country_code'),
    is_global_south: globalSouth('country_code'),
  },
  publishers: {
    continent: continents('country_codes'),
    parent_publisher: (record) => [...storedAt(record, 'parent_publisher'), ...storedAt(record, 'parent_publisher.id')],
  },
  funders: { continent: continents('country_code'), is_global_south: globalSouth('country_code') },
  awards: {
    funder_name: path('funder.display_name'),
    'institution_awarded.continent': continents('institution_awarded.country_code'),
  },
  concepts: { has_wikidata: present('wikidata'), wikidata_id: path('wikidata') },
  domains: { 'fields.id': numbersAtEnd('fields.id') },
  fields: { 'subfields.id': numbersAtEnd('subfields.id') },
}

/** The reader of a canonical field: a special one, else the path of its own name. */
export function readerOf(entity: string, field: string): Reader {
  const special = entity === 'works' ? WORKS[field] : OTHERS[entity]?.[field]
  if (special) return special
  if (field === 'ids.openalex') return path('id')
  return path(field)
}
