import { type EntityType, type Field, fieldsOf, findField } from '#query'

/** The fields most people ask by, in the order they are offered. Where an entity has no row, the catalog's usual ones. */
const USUAL: Partial<Readonly<Record<EntityType, string>>> = {
  works: `publication_year type open_access.is_oa authorships.institutions.lineage authorships.author.id
    authorships.countries primary_location.source.id primary_topic.id primary_topic.field.id language cited_by_count
    funders.id publication_date open_access.oa_status sustainable_development_goals.id is_retracted`,
  authors: `last_known_institutions.id last_known_institutions.country_code topics.id works_count cited_by_count
    summary_stats.h_index has_orcid orcid display_name.search`,
  sources: `type country_code host_organization is_oa is_in_doaj topics.id works_count cited_by_count issn
    display_name.search`,
  institutions: `country_code type continent is_global_south topics.id works_count cited_by_count ror
    display_name.search`,
}

/** The usual fields of an entity, in the order they are offered. */
export function usualFieldsOf(entity: EntityType): readonly Field[] {
  const names = USUAL[entity]
  if (names === undefined) return fieldsOf(entity).filter(({ isUsual, aliasOf }) => isUsual && aliasOf === null)
  return names.split(/\s+/).flatMap((name) => findField(entity, name) ?? [])
}
