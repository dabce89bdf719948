import { type Clause, type Field, findField, type Match, type Value } from '#query'
import { engineErrors } from '../engine-error.ts'
import { fieldSource } from '../schema/field-source.ts'
import { textHits } from '../search/search-hits.ts'
import type { FieldTable, Ground } from './ground.ts'
import { linkedRows } from './linked.ts'
import { allOf, anyOf, type Frame, hasNone, hasValue, isOneOf, sqlNumber } from './sql.ts'

import { firstAtLeast, valueTest } from './value-test.ts'

/** What a condition is made in. */
export interface ConditionContext {
  readonly ground: Ground
  readonly frame: Frame
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

function fieldFor(clause: Clause, { frame }: ConditionContext): Field {
  const field = findField(frame.entity, clause.field)
  if (field === null) throw unsupported(clause.field)
  return field
}

const unsupported = (name: string) =>
  engineErrors.unsupported(`The condition on ${name} cannot be answered here.`, 'The records do not hold this field.')

async function anyOrNone(
  field: Field,
  { match, context }: { readonly match: ValueMatch; readonly context: ConditionContext },
): Promise<string> {
  const parts = await Promise.all(match.values.map((value) => valueCondition(field, { value, context })))
  if (match.kind === 'none') return `NOT (${anyOf(parts)})`
  const extra = await extraCondition(field, context)
  return extra === null ? anyOf(parts) : allOf([anyOf(parts), extra])
}

/** What a field demands beside its values, unless negated (provider reference § 4.8). */
async function extraCondition(field: Field, context: ConditionContext): Promise<string | null> {
  if (field.entity !== 'works') return null
  if (field.id === 'journal') return typeCondition('primary_location.source.type', { wanted: 'journal', context })
  if (field.id === 'repository') return typeCondition('locations.source.type', { wanted: 'repository', context })
  return null
}

async function typeCondition(
  name: string,
  { wanted, context }: { readonly wanted: string; readonly context: ConditionContext },
): Promise<string> {
  const field = findField('works', name)
  if (field === null) throw unsupported(name)
  return valueCondition(field, { value: toValue(wanted), context })
}

async function valueCondition(
  field: Field,
  { value, context }: { readonly value: Value; readonly context: ConditionContext },
): Promise<string> {
  const { ground, frame } = context
  const source = fieldSource(field)
  if (source.kind === 'linked') {
    const rows = value.kind === 'is' ? await linkedRows(ground, { id: value.value, path: source.path }) : []
    return isOneOf(frame.rid, rows)
  }
  if (source.kind === 'prefix') return prefixCondition({ text: value.kind === 'is' ? value.value : '', context })
  const table = await tableFor(field, ground)
  if (value.kind === 'unknown') return hasNone(frame, table)
  if (value.kind === 'is' && /^(from|to)_/.test(field.id)) {
    return hasValue(frame, table, dayTest(value.value, { isFrom: field.id.startsWith('from_'), table }))
  }
  return hasValue(frame, table, valueTest(value, { field, table }))
}

/** `from_…` and `to_…` take one day and include it. */
function dayTest(day: string, { isFrom, table }: { readonly isFrom: boolean; readonly table: FieldTable }) {
  const bound = firstAtLeast(table.keys, isFrom ? day : `${day}\uffff`)
  return (column: string): string => `${column} ${isFrom ? '>=' : '<'} ${sqlNumber(bound)}`
}

async function prefixCondition({
  text,
  context,
}: {
  readonly text: string
  readonly context: ConditionContext
}): Promise<string> {
  const doi = findField('works', 'doi')
  if (doi === null) throw unsupported('doi')
  const table = await tableFor(doi, context.ground)
  const prefix = `https://doi.org/${text.toLowerCase()}`
  const from = firstAtLeast(table.keys, prefix)
  const to = firstAtLeast(table.keys, `${prefix}\uffff`)
  return hasValue(context.frame, table, (column) => `${column} >= ${sqlNumber(from)} AND ${column} < ${sqlNumber(to)}`)
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
  return `${context.frame.rid} IN (SELECT rid FROM ${hits})`
}
