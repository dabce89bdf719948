import { type EntityType, type Facet, type Field, fieldsOf, findField, type View } from '#query'

/** Panels that open first, in this order where the entity has them. */
const FIRST: Partial<Readonly<Record<EntityType, string>>> = {
  works: `publication_year type open_access.oa_status primary_topic.field.id authorships.institutions.lineage
    authorships.countries primary_location.source.id language`,
  authors: 'last_known_institutions.country_code last_known_institutions.id topics.id has_orcid',
  sources: 'type country_code is_oa is_in_doaj host_organization',
  institutions: 'country_code type continent is_global_south',
  topics: 'domain.id field.id subfield.id',
  publishers: 'country_codes hierarchy_level',
  funders: 'country_code continent',
}

const MOST_FIRST = 6

const byLabel = (a: Field, b: Field): number => a.label.localeCompare(b.label, 'en')

/** The fields that can stand in the rail, in two parts: the usual ones, then the others by name. */
export function facetFields(entity: EntityType): {
  readonly usual: readonly Field[]
  readonly others: readonly Field[]
} {
  const fields = fieldsOf(entity).filter(
    ({ canGroup, aliasOf, isUnlisted }) => canGroup && aliasOf === null && !isUnlisted,
  )
  return {
    usual: fields.filter(({ isUsual }) => isUsual).sort(byLabel),
    others: fields.filter(({ isUsual }) => !isUsual).sort(byLabel),
  }
}

/** The sensible panels of an entity. */
export function firstFacets(entity: EntityType): readonly Facet[] {
  const names = FIRST[entity]?.split(/\s+/) ?? facetFields(entity).usual.map(({ id }) => id)
  const fields = names.flatMap((name) => findField(entity, name) ?? []).filter(({ canGroup }) => canGroup)
  return fields.map(({ id }, index) => ({ field: id, isFolded: index >= MOST_FIRST, isFree: false }))
}

/** The panels of a view. */
export const panelsOf = (entity: EntityType, facets: NonNullable<View['facets']>): readonly Facet[] =>
  facets.length > 0 ? facets : firstFacets(entity)
