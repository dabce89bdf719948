import { findFilterField } from '../catalog/fields.ts'
import type { Clause, Value } from '../model/clause.ts'
import type { EntityType } from '../model/entity-type.ts'
import { earliest, latest } from './dates.ts'

/** Conditions of one wire name, each a set of alternatives; all of them must hold. */
type Conditions = Map<string, (readonly string[])[]>

/** What the wire cannot say: which field is asked for twice so that Crossref would join by OR what is meant by AND. */
export interface WireFilter {
  /** Names with their alternatives, in the order of the clauses. */
  readonly pairs: readonly (readonly [name: string, value: string])[]
  /** Fields whose conditions cannot hold together in one request. */
  readonly conflicts: readonly string[]
}

const isFrom = (name: string): boolean => name.startsWith('from-')
const isUntil = (name: string): boolean => name.startsWith('until-')

function addYears(conditions: Conditions, value: Value): void {
  const [from, to] =
    value.kind === 'between' ? [value.from, value.to] : value.kind === 'is' ? [value.value, value.value] : [null, null]
  if (from !== null) add(conditions, 'from-pub-date', [String(from)])
  if (to !== null) add(conditions, 'until-pub-date', [String(to)])
}

function add(conditions: Conditions, name: string, values: readonly string[]): void {
  const known = conditions.get(name)
  if (known === undefined) conditions.set(name, [values])
  else known.push(values)
}

function addClause(conditions: Conditions, { field, match }: Clause): void {
  if (match.kind === 'raw') add(conditions, field, [match.text])
  if (match.kind !== 'any') return
  if (field === 'published') for (const value of match.values) addYears(conditions, value)
  else {
    const values = match.values.flatMap((value) => (value.kind === 'is' ? [value.value] : []))
    if (values.length > 0) add(conditions, field, values)
  }
}

/**
 * Several conditions on one name as one: Crossref reads a name that comes twice as "either" (reference § 5). Ends of dates
 * are the stricter one. A set of alternatives that lies in all others says what all say; of a field with one value a
 * record, so does what they have in common. `null`: there is no such set.
 */
function meet(entity: EntityType, name: string, sets: readonly (readonly string[])[]): readonly string[] | null {
  const [first = [], ...others] = sets
  if (others.length === 0) return first
  if (isFrom(name)) return [latest(sets.flat())]
  if (isUntil(name)) return [earliest(sets.flat())]
  const within = sets.find((set) => sets.every((other) => set.every((value) => other.includes(value))))
  if (within !== undefined) return within
  const field = findFilterField(entity, name)
  if (field === null || field.isMultiValued) return null
  const common = first.filter((value) => others.every((other) => other.includes(value)))
  return common.length === 0 ? null : common
}

/** The conditions of a filter as Crossref takes them. Field queries are parameters of their own and not among them. */
export function toWireFilter(entity: EntityType, filter: readonly Clause[]): WireFilter {
  const conditions: Conditions = new Map()
  for (const clause of filter) addClause(conditions, clause)
  const pairs: (readonly [string, string])[] = []
  const conflicts: string[] = []
  for (const [name, sets] of conditions) {
    const values = meet(entity, name, sets)
    if (values === null) conflicts.push(name)
    else for (const value of values) pairs.push([name, value])
  }
  return { pairs, conflicts }
}
