import { at, type Json, type JsonObject } from '#lib/json'
import type { EntityType } from '#query'
import { walkTo } from './walk.ts'
import { idOf, type World } from './world.ts'

/** Reads the raw values of a field that do not stand under its own name. */
type Reader = (record: JsonObject, world: World) => readonly Json[]

const path =
  (keys: string): Reader =>
  (record) =>
    walkTo(record, keys)

/** Whether anything stands under one of the paths: never unknown. */
const presence =
  (keys: string): Reader =>
  (record) => [walkTo(record, keys).length > 0]

const countOf =
  (root: string): Reader =>
  (record) => {
    const list = at(record, root)
    return Array.isArray(list) ? [list.length] : []
  }

const continentOf =
  (keys: string): Reader =>
  (record, { countries }) =>
    walkTo(record, keys).flatMap((code) => countries.get(String(code).toUpperCase())?.continent ?? [])

const isSouthOf =
  (keys: string): Reader =>
  (record, { countries }) => [
    walkTo(record, keys).some((code) => countries.get(String(code).toUpperCase())?.isGlobalSouth === true),
  ]

const FIRST_AUTHORSHIPS = 100

/** Some fields look at the first hundred authorships only (reference § 4.8). */
const amongFirst =
  (keys: string): Reader =>
  (record) => {
    const list = at(record, 'authorships')
    return walkTo(Array.isArray(list) ? list.slice(0, FIRST_AUTHORSHIPS) : [], keys)
  }

const openVersions = (record: JsonObject): readonly (Json | undefined)[] => {
  const list = at(record, 'locations')
  return Array.isArray(list) ? list.filter((one) => at(one, 'is_oa') === true).map((one) => at(one, 'version')) : []
}

const hasOpen =
  (...wanted: readonly string[]): Reader =>
  (record) => [openVersions(record).some((version) => typeof version === 'string' && wanted.includes(version))]

/** `any` as soon as there is an open copy, of whatever version; the others need one of that version. */
const bestOpenVersion: Reader = (record) => {
  const open = openVersions(record)
  const isPublished = open.includes('publishedVersion')
  return [
    ...(open.length > 0 ? ['any'] : []),
    ...(isPublished || open.includes('acceptedVersion') ? ['acceptedOrPublished'] : []),
    ...(isPublished ? ['published'] : []),
  ]
}

/** The main source when it is a journal (reference § 4.8). */
const journal: Reader = (record) =>
  walkTo(record, 'primary_location.source.type').includes('journal') ? walkTo(record, 'primary_location.source.id') : []

/** All sources of a work that has a copy in a repository (reference § 4.8). */
const repository: Reader = (record) =>
  walkTo(record, 'locations.source.type').includes('repository') ? walkTo(record, 'locations.source.id') : []

const naming =
  (root: 'referenced_works' | 'related_works'): Reader =>
  (record, world) =>
    world.worksNaming(root, idOf('works', record))

const WORKS: Readonly<Record<string, Reader>> = {
  authors_count: countOf('authorships'),
  topics_count: countOf('topics'),
  concepts_count: countOf('concepts'),
  'authorships.countries': amongFirst('countries'),
  'authorships.is_corresponding': amongFirst('is_corresponding'),
  'authorships.institutions.continent': continentOf('authorships.institutions.country_code'),
  'authorships.institutions.is_global_south': isSouthOf('authorships.institutions.country_code'),
  best_open_version: bestOpenVersion,
  cited_by: naming('referenced_works'),
  related_to: naming('related_works'),
  cites: path('referenced_works'),
  doi_starts_with: path('doi'),
  from_created_date: path('created_date'),
  from_publication_date: path('publication_date'),
  from_updated_date: path('updated_date'),
  to_created_date: path('created_date'),
  to_publication_date: path('publication_date'),
  to_updated_date: path('updated_date'),
  has_abstract: (record) => [(at(record, 'abstract_inverted_index') ?? null) !== null],
  has_doi: presence('doi'),
  has_oa_accepted_or_published_version: hasOpen('acceptedVersion', 'publishedVersion'),
  has_oa_submitted_version: hasOpen('submittedVersion'),
  has_orcid: presence('authorships.author.orcid'),
  has_pdf_url: presence('locations.pdf_url'),
  has_pmcid: presence('ids.pmcid'),
  has_pmid: presence('ids.pmid'),
  has_raw_affiliation_strings: presence('authorships.raw_affiliation_strings'),
  has_references: presence('referenced_works'),
  'ids.openalex': path('id'),
  journal,
  'primary_location.source.has_issn': presence('primary_location.source.issn'),
  raw_affiliation_strings: path('authorships.raw_affiliation_strings'),
  repository,
}

const SHARED: Readonly<Record<string, Reader>> = {
  'ids.openalex': path('id'),
  from_created_date: path('created_date'),
  from_updated_date: path('updated_date'),
  to_created_date: path('created_date'),
  to_updated_date: path('updated_date'),
  continent: continentOf('country_code'),
  is_global_south: isSouthOf('country_code'),
  has_issn: presence('issn'),
  has_orcid: presence('orcid'),
  has_ror: presence('ror'),
}

const OTHERS: Partial<Record<EntityType, Readonly<Record<string, Reader>>>> = {
  works: WORKS,
  authors: {
    'last_known_institutions.continent': continentOf('last_known_institutions.country_code'),
    'last_known_institutions.is_global_south': isSouthOf('last_known_institutions.country_code'),
    scopus: path('ids.scopus'),
  },
  sources: { 'host_organization.id': path('host_organization') },
  publishers: { continent: continentOf('country_codes'), parent_publisher: path('parent_publisher.id') },
}

/** Where a field's values stand, when that is not under its name. */
export const specialReader = (entity: EntityType, field: string): Reader | null =>
  OTHERS[entity]?.[field] ?? (entity === 'works' ? null : SHARED[field]) ?? null

/** Fields that no record holds, with the reason (reference § 4.8, catalog notes). */
export const NOT_HELD: Readonly<Record<string, string>> = {
  collection: 'Saved collections belong to an account of the provider.',
  has_embeddings: 'This field is internal to the provider.',
  has_old_authors: 'This field is internal to the provider.',
  mag_only: 'This field is internal to the provider.',
  'locations.source.has_issn': 'The filter on this field is broken at the provider.',
}
