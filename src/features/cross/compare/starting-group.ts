import { type EntityType, findField, type Grouping } from '#query'
import type { Can } from '#sources'
import { splitFields } from '../split-fields.ts'

/** What sets are compared by when nothing is grouped yet: years where there are any, else the first usual field. */
export function startingGroup(entity: EntityType, can: Can): Grouping | null {
  const { usual, others } = splitFields(entity)
  const year = findField(entity, 'publication_year')
  const field = [...(year ? [year] : []), ...usual, ...others].find(({ id }) => can.whyNotGroup(entity, id) === null)
  return field ? { field: field.id, includeUnknown: field.kind !== 'boolean', top: null } : null
}
