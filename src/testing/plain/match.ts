import { assertNever } from '#lib/assert-never'
import type { JsonObject } from '#lib/json'
import {
  type Clause,
  type EntityType,
  type Field,
  findField,
  parseSearch,
  type Query,
  reachOfField,
  reachOfSearch,
  type Value,
} from '#query'
import { isFound } from './text.ts'
import { type PlainValue, valuesOf } from './values.ts'
import type { World } from './world.ts'

/** A record with what it may have to be looked up in. */
export interface Place {
  readonly record: JsonObject
  readonly world: World
}

/** Whether texts are equal, as the field compares them. */
const sameText = (field: Field, a: string, b: string): boolean =>
  field.isCaseSensitive ? a === b : a.toLowerCase() === b.toLowerCase()

/** `from_…` and `to_…` include their day; what is compared is as long as what was asked for. */
function isOnSide(field: Field, own: string, asked: string): boolean | null {
  if (field.id.startsWith('from_')) return own.slice(0, asked.length) >= asked
  if (field.id.startsWith('to_')) return own.slice(0, asked.length) <= asked
  return null
}

function isValue(field: Field, own: PlainValue, asked: string): boolean {
  if (typeof own === 'number') return own === Number(asked)
  if (typeof own === 'boolean') return own === (asked.toLowerCase() === 'true')
  if (field.id === 'doi_starts_with') return own.toLowerCase().startsWith(asked.toLowerCase())
  const day = own.slice(0, asked.length)
  if (field.kind === 'date' || field.kind === 'datetime') return isOnSide(field, own, asked) ?? day === asked
  return sameText(field, own, asked)
}

function isBeyond(own: PlainValue, bound: number | string, side: 'above' | 'below'): boolean {
  if (typeof own !== typeof bound) return false
  return side === 'above' ? own > bound : own < bound
}

function meets(field: Field, own: readonly PlainValue[], value: Value): boolean {
  switch (value.kind) {
    case 'unknown':
      return own.length === 0
    case 'is':
      return own.some((one) => isValue(field, one, value.value))
    case 'above':
    case 'below':
      return own.some((one) => isBeyond(one, value.bound, value.kind))
    case 'between':
      return own.some(
        (one) => typeof one === 'number' && one >= (value.from ?? -Infinity) && one <= (value.to ?? Infinity),
      )
    default:
      return assertNever(value)
  }
}

/** `journal` and `repository` demand a type of source, except when negated (reference § 4.8). */
const NEGATED_AS: Readonly<Record<string, string>> = {
  journal: 'primary_location.source.id',
  repository: 'locations.source.id',
}

function matchesText(entity: EntityType, clause: Clause, place: Place): boolean {
  const reach = reachOfField(entity, clause.field)
  if (reach === null || clause.match.kind !== 'text') return false
  return clause.match.queries.some((words) => isFound(place.record, parseSearch(words, reach), reach))
}

/** Whether a record meets a clause. Fields and texts the catalog does not know match nothing. */
export function matchesClause(entity: EntityType, clause: Clause, place: Place): boolean {
  const { match } = clause
  if (match.kind === 'text') return matchesText(entity, clause, place)
  const name = match.kind === 'none' && entity === 'works' ? (NEGATED_AS[clause.field] ?? clause.field) : clause.field
  const field = findField(entity, name)
  if (field === null || match.kind === 'raw') return false
  const own = valuesOf(entity, field, place)
  if (match.kind === 'all') return match.values.every((value) => meets(field, own, { kind: 'is', value }))
  const isAny = match.values.some((value) => meets(field, own, value))
  return match.kind === 'any' ? isAny : !isAny
}

const speaksOf = (query: Query, name: string): boolean => query.filter.some((clause) => clause.field === name)

/** What the provider adds unless the query speaks of it (reference § 2.1). */
function passesDefault(query: Query, { record }: Place): boolean {
  if (query.entity === 'works') return query.includeXpac || speaksOf(query, 'is_xpac') || record['is_xpac'] !== true
  if (query.entity === 'authors') return speaksOf(query, 'works_count') || Number(record['works_count'] ?? 0) > 0
  return true
}

/** Whether a record is among those a query asks for; a sample is drawn afterwards. */
export function matches(query: Query, place: Place): boolean {
  return (
    passesDefault(query, place) &&
    query.filter.every((clause) => matchesClause(query.entity, clause, place)) &&
    query.search.every((search) => {
      const reach = reachOfSearch(query.entity, search)
      return isFound(place.record, parseSearch(search.words, reach), reach)
    })
  )
}
