import { ENTITY_TYPES, type EntityType, entityInfo, type FieldId, findField, reachOfField } from '#query'
import type { Can } from '../source.ts'
import { type Connection, type Holdings, type IndexFields, indexOf } from './connection.ts'
import { idPath } from './order.ts'
import { type Place, placeOf } from './place.ts'
import { textPaths } from './text.ts'

const NO_FIELD = 'This field is not in our catalog.'
const NO_MEANING = 'A cluster cannot be searched by meaning.'
const NO_TEXT = 'The index has no analysed text to search in.'
const NO_GROUPS = 'Records are not grouped by a field of this kind.'
const NOT_CONNECTED = 'No cluster is connected: give its address in Settings.'

/** Requests a second to one cluster, and at once: it has no stated limit, and other people work on it as well. */
const RATE = { perSecond: 20, inFlight: 6 } as const

/** What a cluster can do, by what its indices were found to hold. */
export function canOf(connection: Connection, holdings: Holdings | null): Can {
  const fieldsOf = (entity: EntityType): IndexFields | undefined => holdings?.fields[entity]

  const whyNotEntity = (entity: EntityType): string | null => {
    if (holdings === null) return NOT_CONNECTED
    const index = indexOf(connection.pattern, entity)
    const fields = fieldsOf(entity)
    const label = entityInfo(entity).label.toLowerCase()
    if (index === null || fields === undefined) return `The cluster has no index of ${label}.`
    return idPath({ fields }) === null ? `The ids of its ${label} cannot be sorted by, so no list can be read.` : null
  }
  const placeIn = (entity: EntityType, name: FieldId): Place | string => {
    const none = whyNotEntity(entity)
    const field = findField(entity, name)
    if (none !== null || field === null) return none ?? NO_FIELD
    if (field.kind === 'search') {
      const reach = reachOfField(entity, field.id)
      if (reach === null) return NO_MEANING
      return textPaths(reach, { fields: fieldsOf(entity) ?? {} }).length === 0
        ? NO_TEXT
        : { kind: 'presence', path: '', nested: null }
    }
    return placeOf(field, fieldsOf(entity) ?? {}) ?? 'The index does not hold this field.'
  }
  const whyNotGroup = (entity: EntityType, name: FieldId): string | null => {
    const place = placeIn(entity, name)
    if (typeof place === 'string') return place
    if (place.kind === 'prefix' || place.kind === 'linked') return NO_GROUPS
    return findField(entity, name)?.canGroup ? null : NO_GROUPS
  }
  return {
    entities: ENTITY_TYPES.filter((entity) => whyNotEntity(entity) === null),
    whyNotEntity,
    whyNotFilter: (entity, name) => reasonOf(placeIn(entity, name)),
    whyNotGroup,
    whyNotNamed: (entity, name) =>
      whyNotGroup(entity, name) ??
      (namesOf(entity, name).every((one) => fieldsOf(one) !== undefined)
        ? null
        : 'The cluster has no index that holds these names.'),
    whyNotSort: (entity, key) =>
      whyNotSort({ entity, key, place: key === 'relevance_score' ? null : placeIn(entity, key) }),
    whyNotSearch(entity, scope) {
      if (scope === 'semantic') return NO_MEANING
      const none = whyNotEntity(entity)
      if (none !== null || entityInfo(entity).searchScopes.includes(scope)) return none
      return 'This reach is there for works only.'
    },
    whyNotSample: whyNotEntity,
    suggests: (entity) => whyNotEntity(entity) === null && entityInfo(entity).hasAutocomplete,
    largestPage: 200,
    deepestOffset: null,
    // Sort values travel as JSON: no text breaks the mark of a page.
    cursor: 'keyset',
    largestGroupPage: 200,
    rate: RATE,
  }
}

const reasonOf = (place: Place | string): string | null => (typeof place === 'string' ? place : null)

/** Entities whose names a field's groups go by and that are no short list. */
const namesOf = (entity: EntityType, name: FieldId): readonly EntityType[] =>
  (findField(entity, name)?.refersTo ?? []).filter((one) => entityInfo(one).idPrefix !== null)

function whyNotSort({
  entity,
  key,
  place,
}: {
  readonly entity: EntityType
  readonly key: FieldId
  readonly place: Place | string | null
}): string | null {
  if (typeof place === 'string') return place
  if (place === null) return null
  const field = findField(entity, key)
  if (field?.isMultiValued) return 'A record can have several values here, so they give no order.'
  return place.kind === 'values' && place.nested === null ? null : 'Records are not sorted by a field of this kind.'
}
