import type { Json, JsonObject } from '#lib/json'
import { ENTITY_TYPES, type EntityType, type SearchScope } from '#query'
import { FILTER_CASES, type FilterCase } from './filters.cases.ts'
import { dig } from './harness.ts'

/** Where the values of a field stand in a record: a path, or a way of its own. */
export type Values = string | ((record: JsonObject) => readonly Json[])

/** A field to count by. */
export type GroupCase = readonly [entity: EntityType, field: string, values: Values]

/** What the suite asks, in the words of one provider's catalog. */
export interface ContractCases {
  /** The kinds of record: the Source answers for each or says why not. */
  readonly entities: readonly EntityType[]
  readonly works: EntityType
  /** Lists that are read to their end. */
  readonly walked: readonly EntityType[]
  /** A filter that nothing passes. */
  readonly nothing: string
  readonly filters: readonly FilterCase[]
  /** The field of the record's own id; the keys of its DOI and its name. */
  readonly idField: string
  readonly doiKey: string
  readonly nameKey: string
  /** The field and the scope that look for words in names. */
  readonly nameSearch: string
  readonly searchScope: SearchScope
  readonly orders: readonly string[]
  readonly notSorted: string
  /** A root field to select, one that only whole records have, and the form of ids. */
  readonly selected: string
  readonly whole: string
  readonly idForm: RegExp
  readonly canRepeatSamples: boolean
  readonly groups: readonly GroupCase[]
  /** Whether there is a group for records without a value. */
  readonly hasUnknown: boolean
  readonly booleans: readonly (readonly [field: string, path: string])[]
  readonly walkedGroups: readonly (readonly [field: string, path: string])[]
  readonly narrowing: { readonly filter: string; readonly means: (record: JsonObject) => boolean }
  readonly namedGroups: readonly (readonly [field: string, named: string])[]
  readonly notGrouped: readonly string[]
  readonly ofVocabulary: { readonly entity: EntityType; readonly id: string }
  /** An id that no record has. */
  readonly missing: string
  readonly labelOf: (record: JsonObject) => string | null
  readonly closed: { readonly entity: EntityType; readonly id: string; readonly label: string }
  readonly suggested: EntityType
  /** What a person types to be offered this record. */
  readonly beginningOf: (record: JsonObject) => string
}

/** Fields to count by, with the path of their values in a record. */
const GROUP_CASES: readonly GroupCase[] = [
  ['works', 'type', 'type'],
  ['works', 'publication_year', 'publication_year'],
  ['works', 'language', 'language'],
  ['works', 'open_access.oa_status', 'open_access.oa_status'],
  ['works', 'primary_topic.field.id', 'primary_topic.field.id'],
  ['works', 'primary_location.source.id', 'primary_location.source.id'],
  ['works', 'primary_location.source.type', 'primary_location.source.type'],
  ['works', 'best_oa_location.license', 'best_oa_location.license'],
  ['works', 'cited_by_count', 'cited_by_count'],
  ['works', 'authorships.countries', 'authorships.countries'],
  ['works', 'authorships.institutions.id', 'authorships.institutions.id'],
  ['works', 'indexed_in', 'indexed_in'],
  ['works', 'topics.id', 'topics.id'],
  ['works', 'sustainable_development_goals.id', 'sustainable_development_goals.id'],
  ['institutions', 'country_code', 'country_code'],
  ['institutions', 'type', 'type'],
  ['sources', 'type', 'type'],
  ['topics', 'field.id', 'field.id'],
]

const BOOLEAN_CASES = [
  ['open_access.is_oa', 'open_access.is_oa'],
  ['is_retracted', 'is_retracted'],
  ['has_doi', 'doi'],
] as const

/** The questions in the words of the first provider, which the sample and clusters share. */
export const OPENALEX_CASES: ContractCases = {
  entities: ENTITY_TYPES,
  works: 'works',
  walked: ['works', 'authors', 'institutions', 'countries'],
  nothing: 'publication_year:1000',
  filters: FILTER_CASES,
  idField: 'ids.openalex',
  doiKey: 'doi',
  nameKey: 'display_name',
  nameSearch: 'display_name.search',
  searchScope: 'title',
  orders: ['cited_by_count', 'publication_year', 'fwci'],
  notSorted: 'authorships.countries',
  selected: 'cited_by_count',
  whole: 'authorships',
  idForm: /^W\d+$/,
  canRepeatSamples: true,
  groups: GROUP_CASES,
  hasUnknown: true,
  booleans: BOOLEAN_CASES,
  walkedGroups: [
    ['topics.id', 'topics.id'],
    ['publication_year', 'publication_year'],
  ],
  narrowing: {
    filter: 'open_access.is_oa:true',
    means: (work) => dig(work, 'open_access.is_oa')[0] === true,
  },
  namedGroups: [
    ['authorships.countries', 'united'],
    ['topics.id', 'SE'],
    ['publication_year', '01'],
    ['type', 'zzz'],
  ],
  notGrouped: ['publication_date', 'doi', 'title.search'],
  ofVocabulary: { entity: 'work-types', id: 'article' },
  missing: 'W11',
  labelOf: (work) => (typeof work['display_name'] === 'string' ? work['display_name'] || null : null),
  closed: { entity: 'countries', id: 'SE', label: 'Sweden' },
  suggested: 'institutions',
  beginningOf: (record) => String(record['display_name']).slice(0, 6),
}
