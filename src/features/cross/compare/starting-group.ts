import { alignmentOf, type EntityType, type Field, findField, type Grouping, isCrossref, type Query } from '#query'
import type { Can } from '#sources'
import { splitFields } from '../split-fields.ts'

/** What sets are compared by when nothing is grouped yet, the first that they do not differ in and that can be grouped. */
const FIRST = ['publication_year', 'published', 'type', 'country_code', 'last_known_institutions.country_code']

function fieldsFor(entity: EntityType) {
  const { usual, others } = splitFields(entity)
  return [...FIRST.flatMap((id) => findField(entity, id) ?? []), ...usual, ...others]
}

/** A grouping for sets: by years where there are any, unless the sets are periods themselves; of two catalogs, by what both count. */
export function startingGroup(sets: readonly Query[], can: Can): Grouping | null {
  const entity = sets[0]?.entity ?? 'works'
  const varied = new Set(sets.flatMap(({ filter }) => filter.map(({ field }) => field)))
  const isMixed = sets.some((set) => isCrossref(set.entity) !== isCrossref(entity))
  const isFit = ({ id }: Field): boolean => (isMixed ? alignmentOf(entity, id) !== null : !varied.has(id))
  const field = fieldsFor(entity).find((one) => isFit(one) && can.whyNotGroup(entity, one.id) === null)
  return field ? { field: field.id, includeUnknown: field.kind !== 'boolean', top: null } : null
}
