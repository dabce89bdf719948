import { ENTITY_TYPES, type EntityType, entityInfo, type Field, type FieldId, findField, reachOfField } from '#query'
import type { Can } from '#sources'
import { NOT_HELD } from './special-values.ts'
import { valuesOf } from './values.ts'
import type { World } from './world.ts'

const NO_RECORDS = 'There are no records of this kind here.'
const NO_FIELD = 'This field is not in our catalog.'
const NO_MEANING = 'Search by meaning is not possible here.'
const NO_VALUES = 'The records do not hold this field.'

/** Groups of these come back empty from the provider (reference § 9.10). */
const isComputed = (field: Field): boolean => field.id.startsWith('has_oa_')

/** Finds out, once a field, whether any record has a value in it. */
function createHolding(world: World): (entity: EntityType, field: Field) => boolean {
  const known = new Map<string, boolean>()
  return (entity, field) => {
    const key = `${entity} ${field.id}`
    const isHeld =
      known.get(key) ??
      (world.records[entity] ?? []).some((record) => valuesOf(entity, field, { record, world }).length > 0)
    known.set(key, isHeld)
    return isHeld
  }
}

const hasRecords = (world: World, entity: EntityType): boolean => (world.records[entity]?.length ?? 0) > 0

type WhyNotField = (entity: EntityType, name: FieldId) => string | null

const whyNotSearchField = (entity: EntityType, field: Field): string | null =>
  reachOfField(entity, field.id) === null ? NO_MEANING : null

function createWhyNotField(world: World, whyNotEntity: Can['whyNotEntity']): WhyNotField {
  const isHeld = createHolding(world)
  return (entity, name) => {
    const none = whyNotEntity(entity)
    const field = findField(entity, name)
    if (none !== null || field === null) return none ?? NO_FIELD
    const reason = NOT_HELD[field.id]
    if (reason !== undefined) return reason
    if (field.kind === 'search') return whyNotSearchField(entity, field)
    return isHeld(entity, field) ? null : NO_VALUES
  }
}

/** What can be asked of these records. */
export function createCan(world: World): Can {
  const whyNotEntity = (entity: EntityType): string | null => (hasRecords(world, entity) ? null : NO_RECORDS)
  const whyNotField = createWhyNotField(world, whyNotEntity)
  const whyNotGroup: Can['whyNotGroup'] = (entity, name) => {
    const field = findField(entity, name)
    if (field !== null && (!field.canGroup || isComputed(field))) return 'Records cannot be grouped by this field.'
    return whyNotField(entity, name)
  }
  return {
    entities: ENTITY_TYPES.filter((entity) => hasRecords(world, entity)),
    whyNotEntity,
    whyNotFilter: whyNotField,
    whyNotGroup,
    whyNotNamed: whyNotGroup,
    whyNotSort: (entity, key) => {
      if (key === 'relevance_score') return whyNotEntity(entity)
      const field = findField(entity, key)
      return field !== null && !field.canSort ? 'Records cannot be sorted by this field.' : whyNotField(entity, key)
    },
    whyNotSearch: (entity, scope) =>
      whyNotEntity(entity) ??
      (scope === 'semantic' ? NO_MEANING : null) ??
      (entityInfo(entity).searchScopes.includes(scope) ? null : 'This kind of record has no such search.'),
    whyNotSample: whyNotEntity,
    suggests: (entity) => entityInfo(entity).hasAutocomplete && hasRecords(world, entity),
    largestPage: 200,
    deepestOffset: null,
    cursor: 'keyset',
    largestGroupPage: 200,
    rate: null,
  }
}
