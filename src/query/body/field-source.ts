import type { EntityType } from '../model/entity-type.ts'
import type { Field } from '../model/field.ts'

/**
 * Where the values of a catalog field stand in a record.
 * `path`: under these keys, through lists; with `first`, in so many members of the first list. `length`: how many
 * members the list has. `presence`: whether anything stands under the path. `country`: what the country code under the
 * path stands for. `gated`: the values of records that have `wanted` under `test`. `open-version`: which open copies
 * there are. `prefix`: as `path`, filtered by how the value begins. `linked`: the ids another record lists under the
 * path. `text`: a search. `none`: records do not hold it.
 */
export type FieldSource =
  | { readonly kind: 'path'; readonly path: string; readonly first?: number }
  | { readonly kind: 'length'; readonly path: string }
  | { readonly kind: 'presence'; readonly path: string }
  | { readonly kind: 'country'; readonly path: string; readonly fact: 'continent' | 'global-south' }
  | { readonly kind: 'gated'; readonly path: string; readonly test: string; readonly wanted: string }
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

/** Some fields look at so many authorships only (provider reference § 4.8); lists show no more either. */
export const FIRST_AUTHORSHIPS = 100

/** Fields that do not stand under their own name. Rules: provider reference § 4.5, § 4.8, § 9.2 and § 12, 2026-08. */
const EXCEPTIONS: Readonly<Partial<Record<EntityType, Readonly<Record<string, FieldSource>>>>> = {
  works: {
    authors_count: length('authorships'),
    'authorships.institutions.continent': continentOf('authorships.institutions.country_code'),
    'authorships.institutions.is_global_south': isSouthOf('authorships.institutions.country_code'),
    'authorships.countries': { kind: 'path', path: 'authorships.countries', first: FIRST_AUTHORSHIPS },
    'authorships.is_corresponding': { kind: 'path', path: 'authorships.is_corresponding', first: FIRST_AUTHORSHIPS },
    best_open_version: { kind: 'open-version', answer: 'best' },
    cited_by: { kind: 'linked', path: 'referenced_works' },
    cites: path('referenced_works'),
    concepts_count: length('concepts'),
    doi_starts_with: { kind: 'prefix', path: 'doi' },
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
    journal: {
      kind: 'gated',
      path: 'primary_location.source.id',
      test: 'primary_location.source.type',
      wanted: 'journal',
    },
    'locations.source.has_issn': none,
    mag_only: none,
    'primary_location.source.has_issn': presence('primary_location.source.issn'),
    raw_affiliation_strings: path('authorships.raw_affiliation_strings'),
    related_to: { kind: 'linked', path: 'related_works' },
    repository: {
      kind: 'gated',
      path: 'locations.source.id',
      test: 'locations.source.type',
      wanted: 'repository',
    },
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

/** `from_created_date` and the like are conditions on the date itself. */
const DATE_BOUND = /^(?:from|to)_(?=\w+_date$)/

/** Where the values of a catalog field stand. Aliases stand where their target does. */
export function fieldSource(field: Field): FieldSource {
  if (field.kind === 'search') return { kind: 'text', scope: field.id }
  if (field.kind === 'collection') return none
  const exception = EXCEPTIONS[field.entity]?.[field.id]
  if (exception !== undefined) return exception
  const name = field.aliasOf ?? field.id
  return path(name === 'ids.openalex' ? 'id' : name.replace(DATE_BOUND, ''))
}
