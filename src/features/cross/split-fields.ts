import { type EntityType, type Field, fieldsOf } from '#query'

const byLabel = (a: Field, b: Field): number => (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1)

/** Whether the field is among those offered. */
export const isSplitField = ({ canGroup, aliasOf, isUnlisted }: Field): boolean =>
  canGroup && aliasOf === null && !isUnlisted

/** The fields that groups can be split by: the usual ones first, each part by name. */
export function splitFields(entity: EntityType): {
  readonly usual: readonly Field[]
  readonly others: readonly Field[]
} {
  const offered = fieldsOf(entity).filter(isSplitField).sort(byLabel)
  return { usual: offered.filter(({ isUsual }) => isUsual), others: offered.filter(({ isUsual }) => !isUsual) }
}
