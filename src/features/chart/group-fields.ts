import { type EntityType, type Field, fieldsOf } from '#query'
import { isOnlyInRanges } from './kinds.ts'

/** The fields a person can group by, in two parts: those the provider's own site offers first, then the others by name. */
export interface GroupFields {
  readonly usual: readonly Field[]
  readonly others: readonly Field[]
  /** Numbers that can only be counted in ranges. */
  readonly inRanges: readonly Field[]
}

/** Labels are plain English: a collation is not worth waking, which takes longer than all the rest of the list. */
const byLabel = (a: Field, b: Field): number => (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1)

/** Fields worth a chart at once, in this order where the entity has them. */
const FIRST = [
  'publication_year',
  'type',
  'open_access.oa_status',
  'authorships.countries',
  'authorships.institutions.lineage',
  'primary_topic.field.id',
  'primary_location.source.id',
  'language',
  'country_code',
  'country_codes',
  'last_known_institutions.country_code',
  'domain.id',
  'field.id',
  'is_oa',
  'works_count',
  'published',
  'publisher-name',
  'issn',
  'funder',
  'license.url',
  'relation.type',
]

const isListed = ({ aliasOf, isUnlisted }: Field): boolean => aliasOf === null && !isUnlisted

/** Whether the field is among those offered. */
export const isGroupField = (field: Field): boolean => isListed(field) && (field.canGroup || isOnlyInRanges(field))

/** The groupable fields of an entity; aliases and keys for old links are left out. */
export function groupFields(entity: EntityType): GroupFields {
  const listed = fieldsOf(entity).filter(isListed)
  const offered = listed.filter(({ canGroup }) => canGroup)
  return {
    usual: offered.filter(({ isUsual }) => isUsual).sort(byLabel),
    others: offered.filter(({ isUsual }) => !isUsual).sort(byLabel),
    inRanges: listed.filter(isOnlyInRanges).sort(byLabel),
  }
}

/** The few fields offered as buttons while nothing is grouped. */
export function firstGroupFields(entity: EntityType): readonly Field[] {
  const { usual, others } = groupFields(entity)
  const all = [...usual, ...others]
  const first = FIRST.flatMap((id) => all.find((field) => field.id === id) ?? [])
  return first.length > 0 ? first.slice(0, 8) : usual.slice(0, 6)
}
