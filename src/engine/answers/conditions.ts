import { type Clause, type Field, fieldSource, findField, type Match, type Value } from '#query'
import { engineErrors } from '../engine-error.ts'
import { textHits } from '../search/search-hits.ts'
import type { FieldTable } from './field-table.ts'
import type { Ground } from './ground.ts'
import { linkedRows } from './linked.ts'
import { allOf, anyOf, type Frame, hasNone, hasValue, isOneOf, sqlNumber } from './sql.ts'

import { firstAtLeast, valueTest } from './value-test.ts'

/** What a condition is made in. */
export interface ConditionContext {
  readonly ground: Ground
  readonly frame: Frame
  /** Tables made on the way, to be dropped once the condition was used. */
  readonly temporary: string[]
}

type ValueMatch = Extract<Match, { readonly kind: 'any' | 'none' }>

/** A clause as SQL over the frame. */
export async function conditionOf(clause: Clause, context: ConditionContext): Promise<string> {
  const field = fieldFor(clause, context)
  const { match } = clause
  if (match.kind === 'raw') throw unsupported(field.label)
  if (match.kind === 'text') return textCondition(field, { queries: match.queries, context })
  if (match.kind === 'all') {
    const parts = match.values.map((value) => valueCondition(field, { value: toValue(value), context }))
    return allOf(await Promise.all(parts))
  }
  return anyOrNone(field, { match, context })
}

/** `a` or, in a list of required values, `!a`. */
const toValue = (value: string): Value => ({ kind: 'is', value })

/** `journal` and `repository` demand a type of source, except when negated (provider reference § 4.8). */
const NEGATED_AS: Readonly<Record<string, string>> = {
  journal: 'primary_location.source.id',
  repository: 'locations.source.id',
}

function fieldFor({ field: name, match }: Clause, { frame }: ConditionContext): Field {
  const isNegated = frame.entity === 'works' && match.kind === 'none'
  const field = findField(frame.entity, isNegated ? (NEGATED_AS[name] ?? name) : name)
  if (field === null) throw unsupported(name)
  return field
}

const unsupported = (name: string) =>
  engineErrors.unsupported(`The condition on ${name} cannot be answered here.`, 'The records do not hold this field.')

async function anyOrNone(
  field: Field,
  { match, context }: { readonly match: ValueMatch; readonly context: ConditionContext },
): Promise<string> {
  const parts = await Promise.all(match.values.map((value) => valueCondition(field, { value, context })))
  return match.kind === 'none' ? `NOT (${anyOf(parts)})` : anyOf(parts)
}

async function valueCondition(
  field: Field,
  { value, context }: { readonly value: Value; readonly context: ConditionContext },
): Promise<string> {
  const { ground, frame } = context
  const source = fieldSource(field)
  if (source.kind === 'linked') {
    const rows = value.kind === 'is' ? await linkedRows(ground, { id: value.value, path: source.path }) : []
    return isOneOf(frame.rid(), rows)
  }
  const table = await tableFor(field, ground)
  if (value.kind === 'unknown') return hasNone(frame, table)
  if (value.kind === 'is' && source.kind === 'prefix') return hasValue(frame, table, beginsWith(value.value, table))
  if (value.kind === 'is' && isDate(field)) return hasValue(frame, table, dayTest(value.value, { field, table }))
  return hasValue(frame, table, valueTest(value, { field, table }))
}

const isDate = (field: Field): boolean => field.kind === 'date' || field.kind === 'datetime'

/** `from_…` and `to_…` take one day and include it; a plain date is any time of the day asked for. */
function dayTest(day: string, { field, table }: { readonly field: Field; readonly table: FieldTable }) {
  const first = sqlNumber(firstAtLeast(table.keys, day))
  const next = sqlNumber(firstAtLeast(table.keys, `${day}\uffff`))
  return (column: string): string => {
    if (field.id.startsWith('from_')) return `${column} >= ${first}`
    return field.id.startsWith('to_') ? `${column} < ${next}` : `${column} >= ${first} AND ${column} < ${next}`
  }
}

/** Keys that begin so stand next to one another. They are in lower case. */
function beginsWith(text: string, table: FieldTable) {
  const first = sqlNumber(firstAtLeast(table.keys, text.toLowerCase()))
  const next = sqlNumber(firstAtLeast(table.keys, `${text.toLowerCase()}\uffff`))
  return (column: string): string => `${column} >= ${first} AND ${column} < ${next}`
}

/** The table of a field that a condition or an order needs. @throws {EngineError} `unsupported` */
export async function tableFor(field: Field, ground: Ground): Promise<FieldTable> {
  const table = await ground.fieldTable(field)
  if (table === null) throw unsupported(field.label)
  return table
}

async function textCondition(
  field: Field,
  { queries, context }: { readonly queries: readonly string[]; readonly context: ConditionContext },
): Promise<string> {
  const hits = await textHits(context.ground, { entity: field.entity, field: field.id, queries })
  if (hits === null) throw unsupported(field.label)
  context.temporary.push(hits)
  return `${context.frame.rid()} IN (SELECT rid FROM ${hits})`
}
