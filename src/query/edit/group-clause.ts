import { findField, findFilterField } from '../catalog/fields.ts'
import { matchOptions } from '../catalog/match-options.ts'
import { canonicalValue } from '../catalog/value.ts'
import type { Clause, FieldId, Value } from '../model/clause.ts'
import { type EntityType, isCrossref } from '../model/entity-type.ts'
import type { Field } from '../model/field.ts'
import { clauseReasons } from '../refusals/clause-reasons.ts'

/** The clause that selects the records of a group, or why there is none, as a full sentence. */
export type GroupClause = { readonly clause: Clause } | { readonly whyNot: string }

const clauseOf = (field: Field, value: Value): GroupClause => ({
  clause: { field: field.id, match: { kind: 'any', values: [value] } },
})

function clauseOfUnknown(field: Field): GroupClause {
  if (field.isStrictBoolean) return { whyNot: 'The provider answers only yes or no to this, never unknown.' }
  if (!matchOptions(field).unknown) return { whyNot: 'The provider has no filter for records without a value here.' }
  return clauseOf(field, { kind: 'unknown' })
}

const noFilterFor = ({ label }: Field): string =>
  `Crossref counts by ${label.toLowerCase()} but has no filter for it: search for the words instead.`

/** Groups of this field are ISSNs although its filter wants yes or no (provider catalog, note). */
const isBroken = (field: Field): boolean => field.id === 'locations.source.has_issn'

/** Values that mean something else in the grammar, or are refused (provider reference § 4.1, rules 3 and 4). */
const isReserved = (value: string): boolean => value.startsWith('!') || /^(?:none|undefined|null|)$/i.test(value.trim())

/**
 * The clause that selects exactly the records of a group, unknown (`key: null`) included; `whyNot` where the provider's
 * grammar has none. `key` as in `Group`: the canonical value, or any spelling of it.
 */
export function clauseOfGroup(entity: EntityType, field: FieldId, key: string | null): GroupClause {
  const grouped = findField(entity, field)
  const target = findFilterField(entity, field)
  if (grouped === null || target === null) return { whyNot: 'This field is not in our catalog.' }
  if (isBroken(target)) return { whyNot: 'The filter on this field is broken at the provider.' }
  if (key === null) return clauseOfUnknown(target)
  if (isCrossref(entity) && !matchOptions(target).any) return { whyNot: noFilterFor(target) }
  if (!matchOptions(target).any) return { whyNot: 'The provider has no filter for a single value of this field.' }
  const value = canonicalValue(target, key)
  if (/["|]/.test(value)) return { whyNot: 'The value holds a quote or a bar, which the filter grammar cannot carry.' }
  if (isReserved(value)) return { whyNot: `The filter grammar has no way to ask for the value “${value}”.` }
  const clause = clauseOf(target, { kind: 'is', value })
  const [reason] = isCrossref(entity) && 'clause' in clause ? clauseReasons(entity, clause.clause) : []
  return reason === undefined ? clause : { whyNot: `${reason.explanation.what} ${reason.explanation.why}` }
}
