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

/** A kind of record in the first provider's catalog, which the sample shares. */
export type CoreEntity = (typeof ENTITY_TYPES)[number]

/** The kinds of record at Crossref. Its paths have the words behind the dash; its catalog is loaded on demand. */
export const CROSSREF_ENTITIES = [
  'crossref-works',
  'crossref-members',
  'crossref-funders',
  'crossref-journals',
  'crossref-types',
  'crossref-prefixes',
  'crossref-licenses',
] as const

/** A kind of record at Crossref. */
export type CrossrefEntity = (typeof CROSSREF_ENTITIES)[number]

/** The kind of a record. It belongs to the catalog of one provider: what two providers call works are two kinds. */
export type EntityType = CoreEntity | CrossrefEntity

/** The places answers come from. `openalex` is the default and is left out of links. */
export const SOURCE_IDS = ['openalex', 'sample', 'crossref', 'cluster'] as const

/** The id of a Source, as it stands in a link. */
export type SourceId = (typeof SOURCE_IDS)[number]

const CROSSREF: ReadonlySet<string> = new Set(CROSSREF_ENTITIES)

/** Whether a kind of record is Crossref's. */
export const isCrossref = (entity: EntityType): entity is CrossrefEntity => CROSSREF.has(entity)

/** Whether a Source answers in the catalog that an entity belongs to. */
export const isOfSource = (entity: EntityType, source: SourceId): boolean =>
  isCrossref(entity) === (source === 'crossref')
