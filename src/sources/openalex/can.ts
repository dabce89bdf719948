import { ENTITY_TYPES, type EntityType, entityInfo, type FieldId, findField } from '#query'
import type { Can } from '../source.ts'

/** Lists whose grouping ends in a failure of the server. Rule: reference § 2.1, seen August 2026. */
const CANNOT_GROUP: ReadonlySet<EntityType> = new Set(['licenses', 'source-types', 'institution-types'])

/** Yes/no fields that the server computes while filtering: grouping them gives nothing. Rule: reference § 9.10. */
const COMPUTED = /^has_oa_/

/** Rule: reference § 4.8. */
const BROKEN_FILTERS: ReadonlySet<string> = new Set(['locations.source.has_issn'])

const NEEDS_PLAN = 'OpenAlex keeps this for paid plans.'

const label = (entity: EntityType): string => entityInfo(entity).label.toLowerCase()

function whyNotFilter(entity: EntityType, id: FieldId): string | null {
  if (BROKEN_FILTERS.has(id)) return 'OpenAlex accepts this filter but answers it wrongly.'
  return findField(entity, id)?.needsPlan ? NEEDS_PLAN : null
}

function whyNotGroup(entity: EntityType, id: FieldId): string | null {
  if (CANNOT_GROUP.has(entity)) return `OpenAlex fails when it is to group ${label(entity)}.`
  if (COMPUTED.test(id)) return 'OpenAlex works this field out while filtering and gives no groups of it.'
  const field = findField(entity, id)
  if (!field || field.canGroup) return null
  switch (field.kind) {
    case 'date':
    case 'datetime':
      return 'OpenAlex does not group by dates; where there is a year, group by that.'
    case 'integer':
    case 'number':
      return 'OpenAlex does not group by this number.'
    case 'search':
    case 'collection':
      return 'This field is for searching: there is nothing to count by.'
    default:
      return `OpenAlex does not group ${label(entity)} by this field.`
  }
}

/** The server compares the text with the names it sends: where these are ids, nothing fits. Rule: reference § 9.9. */
function whyNotNamed(entity: EntityType, id: FieldId): string | null {
  const field = findField(entity, id)
  if (field?.hasNamesAsIds)
    return 'OpenAlex sends the groups of this field without names, so it cannot look among them.'
  return whyNotGroup(entity, id)
}

function whyNotSort(entity: EntityType, key: FieldId): string | null {
  if (key === 'relevance_score') return null
  const field = findField(entity, key)
  if (field?.needsPlan) return NEEDS_PLAN
  if (!field || field.canSort) return null
  return field.isMultiValued
    ? 'A record can have several values here, so they give no order.'
    : 'OpenAlex does not sort by this field.'
}

/**
 * What OpenAlex can do. Fields that the catalog does not know pass: a newer server may know them. Limits: reference § 8
 * and § 9; rate: the project's rule, design § 6.
 */
export const OPENALEX_CAN = {
  entities: ENTITY_TYPES,
  whyNotEntity: () => null,
  whyNotFilter,
  whyNotGroup,
  whyNotNamed,
  whyNotSort,
  whyNotSearch(entity, scope, exact) {
    if (entity === 'locations') return 'OpenAlex has no text to search in its locations.'
    const { searchScopes } = entityInfo(entity)
    if (!searchScopes.includes(scope)) {
      return scope === 'default'
        ? `OpenAlex does not search ${label(entity)}.`
        : 'OpenAlex offers this reach for works only.'
    }
    return scope === 'semantic' && exact ? 'A search by meaning has no exact words.' : null
  },
  whyNotSample: () => null,
  suggests: (entity) => entityInfo(entity).hasAutocomplete,
  largestPage: 200,
  deepestOffset: 10_000,
  cursor: 'stateless',
  largestGroupPage: 200,
  rate: { perSecond: 10, inFlight: 8, hasCredits: true },
} as const satisfies Can
