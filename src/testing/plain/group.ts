import type { JsonObject } from '#lib/json'
import { type EntityType, type Field, type Group, shortId, vocabulary } from '#query'
import { type PlainValue, valuesOf } from './values.ts'
import type { World } from './world.ts'

/** Records counted under one value; `null`: those without one. `unknown`: how many of them are only taken for it. */
interface Counted {
  readonly value: PlainValue | null
  readonly count: number
  readonly unknown: number
}

const UNKNOWN_LABEL = 'Unknown'

/** The name of the record a value stands for, else the name in its closed list, else the value. */
function labelOf(field: Field, key: string, world: World): string {
  for (const entity of field.refersTo) {
    const name = world.find(entity, key)?.['display_name']
    if (typeof name === 'string') return name
    const entry = vocabulary(entity)?.find((one) => one.id === shortId(entity, key))
    if (entry !== undefined) return entry.label
  }
  return key
}

const compareValues = (a: PlainValue | null, b: PlainValue | null): number => {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -1 : 1
}

/** The groups of a page, in order. By count: largest first, then by value. By key: by value. Unknown behind all values. */
export interface GroupOrder {
  readonly includeUnknown: boolean
  readonly order: 'count' | 'key'
}

/**
 * The kind of organisation whose groups are kept, where a field lists several (reference § 9.10). Only groups are
 * dropped: a record whose organisations are all of the other kind is in no group, and not unknown.
 */
const isKept = (field: Field, value: PlainValue): boolean => {
  if (field.id.endsWith('.publisher_lineage')) return String(value).startsWith('P')
  return field.id.endsWith('.host_institution_lineage') ? String(value).startsWith('I') : true
}

/**
 * Counts records under each value they have, once each. Records without a value: left out or the unknown group; with
 * yes and no they count as no (reference § 9.5). Groups without records are not there.
 */
export function countGroups(
  entity: EntityType,
  field: Field,
  {
    records,
    world,
    includeUnknown,
    order,
  }: GroupOrder & { readonly records: readonly JsonObject[]; readonly world: World },
): readonly Counted[] {
  const counts = new Map<PlainValue | null, number>()
  const isTruth = field.kind === 'boolean'
  let unknown = 0
  for (const record of records) {
    const values = valuesOf(entity, field, { record, world })
    if (values.length === 0) unknown += 1
    const known = values.length > 0 ? values : isTruth ? [false] : includeUnknown ? [null] : []
    for (const value of known.filter((one) => one === null || isKept(field, one)))
      counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const counted = [...counts].map(([value, count]) => ({
    value,
    count,
    unknown: isTruth && value === false ? unknown : 0,
  }))
  return counted.sort((a, b) => (order === 'count' ? b.count - a.count : 0) || compareValues(a.value, b.value))
}

export function toGroup(field: Field, { value, count, unknown }: Counted, world: World): Group {
  if (value === null) return { key: null, label: UNKNOWN_LABEL, count }
  if (typeof value === 'boolean') {
    return { key: String(value), label: value ? 'Yes' : unknown > 0 ? 'No or unknown' : 'No', count }
  }
  return { key: String(value), label: labelOf(field, String(value), world), count }
}
