import { canonicalValue, type Field, type Group, isUnknownKey, shortId, type Total, vocabulary } from '#query'
import type { WireGroup, WireMeta } from './wire.ts'

/** Shown for records without a value. */
export const UNKNOWN_LABEL = 'Unknown'

/** The key as a clause carries it; `null`: unknown. Rule: reference § 9.3 to § 9.5, as of August 2026. */
function keyOf({ key, name }: WireGroup, field: Field | null): string | null {
  if (isUnknownKey(key, name)) return null
  if (field?.kind === 'boolean') return booleanOf(name) ?? booleanOf(key)
  return field ? canonicalValue(field, key) : key
}

/** Stored yes/no fields have keys 1 and 0, others true and false; older servers mixed them. Anything else is no answer. */
function booleanOf(text: string | null): 'true' | 'false' | null {
  const lower = text?.toLowerCase()
  if (lower === 'true' || lower === '1' || lower === '1.0') return 'true'
  return lower === 'false' || lower === '0' || lower === '0.0' ? 'false' : null
}

/** Our word for a value of a closed list, so that a bar and the pill it makes read alike. */
function wordFor(field: Field, key: string): string | null {
  const list = field.values ?? field.refersTo[0]
  const entries = list === undefined ? null : vocabulary(list)
  const id = field.refersTo[0] === undefined ? key : shortId(field.refersTo[0], key)
  return entries?.find((entry) => entry.id === id || entry.id === key)?.label ?? null
}

function labelOf(key: string | null, name: string | null, field: Field | null): string {
  if (key === null) return UNKNOWN_LABEL
  if (!field) return name ?? key
  return wordFor(field, key) ?? (name !== null && !isId(name) ? name : shortKey(field, key))
}

const shortKey = (field: Field, key: string): string =>
  field.refersTo[0] === undefined ? key : shortId(field.refersTo[0], key)

const isId = (name: string): boolean => name.startsWith('https://openalex.org/')

/**
 * The provider's groups as ours: canonical keys, the variants of unknown made one, groups of nothing left out, names
 * that several spellings share added up. Order is kept.
 */
export function toGroups(wire: readonly WireGroup[], field: Field | null): readonly Group[] {
  const groups = new Map<string | null, Group>()
  for (const one of wire) {
    if (one.count === 0) continue
    const key = keyOf(one, field)
    const before = groups.get(key)
    const count = one.count + (before?.count ?? 0)
    groups.set(key, { key, label: before?.label ?? labelOf(key, one.name, field), count })
  }
  return [...groups.values()]
}

/**
 * How many records match. Older servers put the number of groups there: a count that the groups themselves exceed is
 * not it, and at least the largest group (or, of a single-valued field, their sum) matches.
 */
export function totalOf({ count }: WireMeta, groups: readonly Group[], field: Field | null): Total {
  const counts = groups.map((group) => group.count)
  const sum = counts.reduce((all, one) => all + one, 0)
  const least = field && !field.isMultiValued ? sum : Math.max(0, ...counts)
  if (count === null) return { kind: 'at-least', count: least }
  return count < least ? { kind: 'at-least', count: least } : { kind: 'exact', count }
}
