import type { EntityType, Field } from '#query'

/**
 * Where the values of a catalog field stand in a record.
 * `path`: under these keys, through lists. `length`: how many members the list has. `presence`: whether any of the paths
 * has a value. `country`: what the country code under the path stands for. `paired`: values of `value` in objects whose
 * `test` is one of `wanted`. `open-version`: see {@link openVersions}. `prefix`: the registrant part of a DOI.
 * `linked`: the ids another record lists under the path. `none`: records do not hold it.
 */
export type FieldSource =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'length'; readonly path: string }
  | { readonly kind: 'presence'; readonly path: string }
  | { readonly kind: 'country'; readonly path: string; readonly fact: 'continent' | 'global-south' }
  | { readonly kind: 'letter'; readonly path: string; readonly letter: string }
  | { readonly kind: 'open-version'; readonly answer: 'best' | 'accepted-or-published' | 'submitted' }
  | { readonly kind: 'prefix'; readonly path: string }
  | { readonly kind: 'linked'; readonly path: string }
  | { readonly kind: 'text'; readonly scope: string }
  | { readonly kind: 'none' }

const path = (keys: string): FieldSource => ({ kind: 'path', path: keys })
const length = (keys: string): FieldSource => ({ kind: 'length', path: keys })
const presence = (keys: string): FieldSource => ({ kind: 'presence', path: keys })
const continentOf = (keys: string): FieldSource => ({ kind: 'country', path: keys, fact: 'continent' })
const isSouthOf = (keys: string): FieldSource => ({ kind: 'country', path: keys, fact: 'global-south' })
const none: FieldSource = { kind: 'none' }

/** Fields that do not stand under their own name. Rules: provider reference § 4.5, § 4.8, § 9.2 and § 12, 2026-08. */
const EXCEPTIONS: Readonly<Partial<Record<EntityType, Readonly<Record<string, FieldSource>>>>> = {
  works: {
    authors_count: length('authorships'),
    'authorships.institutions.continent': continentOf('authorships.institutions.country_code'),
    'authorships.institutions.is_global_south': isSouthOf('authorships.institutions.country_code'),
    'authorships.raw_orcid': path('authorships.raw_orcid'),
    best_open_version: { kind: 'open-version', answer: 'best' },
    cited_by: { kind: 'linked', path: 'referenced_works' },
    cites: path('referenced_works'),
    concepts_count: length('concepts'),
    doi_starts_with: { kind: 'prefix', path: 'doi' },
    from_publication_date: path('publication_date'),
    has_abstract: path('$has_abstract'),
    has_doi: presence('doi'),
    has_embeddings: none,
    has_oa_accepted_or_published_version: { kind: 'open-version', answer: 'accepted-or-published' },
    has_oa_submitted_version: { kind: 'open-version', answer: 'submitted' },
    has_old_authors: none,
    has_orcid: presence('authorships.author.orcid'),
    has_pdf_url: presence('locations.pdf_url'),
    has_pmcid: presence('ids.pmcid'),
    has_pmid: presence('ids.pmid'),
    has_raw_affiliation_strings: presence('authorships.raw_affiliation_strings'),
    has_references: presence('referenced_works'),
    journal: path('primary_location.source.id'),
    'locations.source.has_issn': none,
    'locations.source.host_institution_lineage': {
      kind: 'letter',
      path: 'locations.source.host_organization_lineage',
      letter: 'I',
    },
    'locations.source.publisher_lineage': {
      kind: 'letter',
      path: 'locations.source.host_organization_lineage',
      letter: 'P',
    },
    mag_only: none,
    'primary_location.source.has_issn': presence('primary_location.source.issn'),
    'primary_location.source.host_institution_lineage': {
      kind: 'letter',
      path: 'primary_location.source.host_organization_lineage',
      letter: 'I',
    },
    'primary_location.source.publisher_lineage': {
      kind: 'letter',
      path: 'primary_location.source.host_organization_lineage',
      letter: 'P',
    },
    raw_affiliation_strings: path('authorships.raw_affiliation_strings'),
    related_to: { kind: 'linked', path: 'related_works' },
    repository: path('locations.source.id'),
    to_publication_date: path('publication_date'),
    topics_count: length('topics'),
  },
  authors: {
    has_orcid: presence('orcid'),
    'last_known_institutions.continent': continentOf('last_known_institutions.country_code'),
    'last_known_institutions.is_global_south': isSouthOf('last_known_institutions.country_code'),
    scopus: path('ids.scopus'),
  },
  sources: {
    continent: continentOf('country_code'),
    has_issn: presence('issn'),
    'host_organization.id': path('host_organization'),
    is_global_south: isSouthOf('country_code'),
  },
  institutions: {
    continent: continentOf('country_code'),
    has_ror: presence('ror'),
    is_global_south: isSouthOf('country_code'),
  },
  publishers: { continent: continentOf('country_codes'), parent_publisher: path('parent_publisher.id') },
  funders: { continent: continentOf('country_code'), is_global_south: isSouthOf('country_code') },
  awards: {
    funder_name: path('funder.display_name'),
    'institution_awarded.continent': continentOf('institution_awarded.country_code'),
  },
  concepts: { has_wikidata: presence('wikidata'), wikidata_id: path('wikidata') },
}

/** Dates of the record itself: the provider asks for a paid plan, and local records were never changed. */
const UNKNOWN_DATES = new Set(['from_created_date', 'to_created_date', 'from_updated_date', 'to_updated_date'])

/** Where the values of a catalog field stand. Aliases stand where their target does. */
export function fieldSource(field: Field): FieldSource {
  if (field.kind === 'search') return { kind: 'text', scope: field.id }
  if (field.kind === 'collection' || UNKNOWN_DATES.has(field.id)) return none
  const exception = EXCEPTIONS[field.entity]?.[field.id]
  if (exception !== undefined) return exception
  if (field.aliasOf !== null) return path(field.aliasOf === 'ids.openalex' ? 'id' : field.aliasOf)
  return path(field.id === 'ids.openalex' ? 'id' : field.id)
}
