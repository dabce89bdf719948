import { ENTITY_TYPES, type EntityType, entityInfo, type Field, type FieldId, findField, reachOfField } from '#query'
import type { Can } from '../source.ts'
import { EMPTY_ENTITIES, EMPTY_FIELDS } from './empty.ts'

const NO_VALUES = 'The sample has no values in this field.'
const NO_FIELD = 'This field is not in our catalog.'
const NO_MEANING = 'The sample cannot be searched by meaning.'

/** Fields that only the provider itself can answer (provider reference § 4.8, catalog notes, 2026-08). */
const PROVIDERS_OWN: Readonly<Record<string, string>> = {
  collection: 'Saved collections belong to an account of the provider.',
  has_embeddings: 'This field is internal to the provider.',
  has_old_authors: 'This field is internal to the provider.',
  mag_only: 'This field is internal to the provider.',
  'locations.source.has_issn': 'The filter on this field is broken at the provider; use the one of the main source.',
}

const whyNotEntity = (entity: EntityType): string | null =>
  EMPTY_ENTITIES.has(entity) ? `The sample has no ${entityInfo(entity).label.toLowerCase()}.` : null

const isEmpty = (field: Field): boolean =>
  EMPTY_FIELDS[field.entity]?.has(field.aliasOf ?? field.id) === true ||
  EMPTY_FIELDS[field.entity]?.has(field.id) === true

function whyNotFilter(entity: EntityType, id: FieldId): string | null {
  const none = whyNotEntity(entity)
  const field = findField(entity, id)
  if (none !== null || field === null) return none ?? NO_FIELD
  const own = PROVIDERS_OWN[field.id]
  if (own !== undefined) return own
  if (field.kind === 'search') return reachOfField(entity, field.id) === null ? NO_MEANING : null
  return isEmpty(field) ? NO_VALUES : null
}

function whyNotGroup(entity: EntityType, id: FieldId): string | null {
  const why = whyNotFilter(entity, id)
  const field = findField(entity, id)
  if (why !== null || field === null) return why
  if (/^has_oa_/.test(field.id)) return 'The provider works this field out while filtering and gives no groups of it.'
  return field.canGroup ? null : 'Records are not grouped by a field of this kind.'
}

function whyNotSort(entity: EntityType, key: FieldId): string | null {
  if (key === 'relevance_score') return whyNotEntity(entity)
  const why = whyNotFilter(entity, key)
  const field = findField(entity, key)
  if (why !== null || field === null || field.canSort) return why
  return field.isMultiValued
    ? 'A record can have several values here, so they give no order.'
    : 'Records are not sorted by a field of this kind.'
}

/** What the sample can do. The same as the provider, where it has data. */
export const SAMPLE_CAN = {
  entities: ENTITY_TYPES.filter((entity) => !EMPTY_ENTITIES.has(entity)),
  whyNotEntity,
  whyNotFilter,
  whyNotGroup,
  whyNotNamed: whyNotGroup,
  whyNotSort,
  whyNotSearch(entity, scope) {
    if (scope === 'semantic') return NO_MEANING
    const none = whyNotEntity(entity)
    if (none !== null || entityInfo(entity).searchScopes.includes(scope)) return none
    return 'This reach is there for works only.'
  },
  whyNotSample: whyNotEntity,
  suggests: (entity) => !EMPTY_ENTITIES.has(entity) && entityInfo(entity).hasAutocomplete,
  largestPage: 200,
  deepestOffset: null,
  cursor: 'keyset',
  largestGroupPage: 200,
  rate: null,
} as const satisfies Can
