/** The kinds of record, as the provider spells them in its paths. Order: as they are offered to a person. */
export const ENTITY_TYPES = [
  'works',
  'authors',
  'sources',
  'institutions',
  'topics',
  'keywords',
  'publishers',
  'funders',
  'awards',
  'concepts',
  'domains',
  'fields',
  'subfields',
  'sdgs',
  'countries',
  'continents',
  'languages',
  'licenses',
  'work-types',
  'source-types',
  'institution-types',
  'oa-statuses',
  'indexes',
  'locations',
] as const

/** The kind of a record. */
export type EntityType = (typeof ENTITY_TYPES)[number]

/** The places answers come from. `openalex` is the default and is left out of links. */
export const SOURCE_IDS = ['openalex', 'sample'] as const

/** The id of a Source, as it stands in a link. */
export type SourceId = (typeof SOURCE_IDS)[number]
