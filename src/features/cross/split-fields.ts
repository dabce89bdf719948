import { type EntityType, type Field, fieldsOf } from '#query'

const byLabel = (a: Field, b: Field): number => a.label.localeCompare(b.label, 'en')

/** The fields that groups can be split by: the usual ones first, each part by name. */
export function splitFields(entity: EntityType): {
  readonly usual: readonly Field[]
  readonly others: readonly Field[]
} {
  const offered = fieldsOf(entity)
    .filter(({ canGroup, aliasOf, isUnlisted }) => canGroup && aliasOf === null && !isUnlisted)
    .sort(byLabel)
  return { usual: offered.filter(({ isUsual }) => isUsual), others: offered.filter(({ isUsual }) => !isUsual) }
}
