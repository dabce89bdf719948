import { assertNever } from '#lib/assert-never'
import type { JsonObject } from '#lib/json'
import { type Clause, type Field, findField, reachOfField, type Value } from '#query'
import type { IndexType } from './connection.ts'
import { storedForms } from './forms.ts'
import type { Ground } from './ground.ts'
import { type Place, placeOf, within } from './place.ts'
import { textCondition } from './text.ts'

/** A condition as the cluster takes it (reference for clusters § 2). */
export type Condition = JsonObject

export const anyOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 1 && conditions[0] !== undefined
    ? conditions[0]
    : { bool: { should: conditions, minimum_should_match: 1 } }

export const notAny = (conditions: readonly Condition[]): Condition => ({ bool: { must_not: conditions } })

const NOTHING: Condition = { match_none: {} }

/** `journal` and `repository` demand a type of source, except when negated (provider reference § 4.8). */
const NEGATED_AS: Readonly<Record<string, string>> = {
  journal: 'primary_location.source.id',
  repository: 'locations.source.id',
}

/** A clause as a condition. @throws {SourceError} `unsupported` */
export function conditionOf(clause: Clause, ground: Ground): Condition {
  const { match } = clause
  if (match.kind === 'raw') throw ground.cannot('This field is not in our catalog.')
  if (match.kind === 'text') {
    const reach = reachOfField(ground.entity, clause.field)
    if (reach === null) throw ground.cannot('A cluster cannot be searched by meaning.')
    return anyOf(match.queries.map((words) => textCondition(words, { reach, ground })))
  }
  const isNegated = match.kind === 'none' && ground.entity === 'works'
  const name = isNegated ? (NEGATED_AS[clause.field] ?? clause.field) : clause.field
  const { field, place } = fieldAt(name, ground)
  if (match.kind === 'all') {
    const each = match.values.map((value) => valueCondition({ kind: 'is', value }, { field, place, ground }))
    return { bool: { filter: each } }
  }
  const each = match.values.map((value) => valueCondition(value, { field, place, ground }))
  return match.kind === 'none' ? notAny(each) : anyOf(each)
}

/** A field and where the index holds it. @throws {SourceError} `unsupported` */
export function fieldAt(name: string, ground: Ground): { readonly field: Field; readonly place: Place } {
  const field = findField(ground.entity, name)
  const place = field === null ? null : placeOf(field, ground.fields)
  if (field === null || place === null) throw ground.cannot(`The index has no field for ${field?.label ?? name}.`)
  return { field, place }
}

interface At {
  readonly field: Field
  readonly place: Place
  readonly ground: Ground
}

function valueCondition(value: Value, { field, place, ground }: At): Condition {
  switch (place.kind) {
    case 'values': {
      const isNone = value.kind === 'unknown'
      if (isNone) return notAny([within(place.nested, { exists: { field: place.path } })])
      return within(place.nested, knownCondition(value, { field, path: place.path, type: place.type }))
    }
    case 'presence': {
      const isThere = within(place.nested, { exists: { field: place.path } })
      if (value.kind !== 'is') return NOTHING
      return value.value === 'true' ? isThere : notAny([isThere])
    }
    case 'prefix':
      return value.kind === 'is' ? prefixCondition(place.path, value.value) : presenceOf(value, place.path)
    case 'linked':
      return value.kind === 'is' ? linkedCondition(value.value, { path: place.path, ground }) : NOTHING
    case 'gated': {
      const isWanted = gateCondition(place)
      const isThere = within(place.nested, { exists: { field: place.path } })
      if (value.kind === 'unknown') return notAny([{ bool: { filter: [isWanted, isThere] } }])
      const isValue = within(place.nested, knownCondition(value, { field, path: place.path, type: 'keyword' }))
      return { bool: { filter: [isWanted, isValue] } }
    }
    default:
      return assertNever(place)
  }
}

/** Records whose values count. */
export const gateCondition = ({ test, wanted, nested }: Place & { readonly kind: 'gated' }): Condition =>
  within(nested, { term: { [test]: wanted } })

const presenceOf = (value: Value, path: string): Condition =>
  value.kind === 'unknown' ? notAny([{ exists: { field: path } }]) : NOTHING

interface Index {
  readonly field: Field
  readonly path: string
  readonly type: IndexType
}

type Known = Exclude<Value, { readonly kind: 'unknown' }>

function knownCondition(value: Known, index: Index): Condition {
  switch (value.kind) {
    case 'is':
      return isCondition(value.value, index)
    case 'above':
      return range(index.path, { gt: value.bound })
    case 'below':
      return range(index.path, { lt: value.bound })
    case 'between':
      return range(index.path, {
        ...(value.from === null ? {} : { gte: value.from }),
        ...(value.to === null ? {} : { lte: value.to }),
      })
    default:
      return assertNever(value)
  }
}

const range = (path: string, bounds: JsonObject): Condition => ({ range: { [path]: bounds } })

function isCondition(value: string, { field, path, type }: Index): Condition {
  switch (type) {
    case 'boolean':
      return { term: { [path]: value.toLowerCase() === 'true' } }
    case 'integer':
    case 'long':
    case 'unsigned':
    case 'float':
      return Number.isFinite(Number(value)) ? { term: { [path]: Number(value) } } : NOTHING
    case 'date':
      return dayCondition(value, { field, path })
    case 'keyword':
    case 'text':
    case 'nested':
      return keywordCondition(value, { field, path })
  }
}

/** A plain day is any time of it; `from_…` and `to_…` take a day and include it. `||/d` rounds to the whole day. */
function dayCondition(value: string, { field, path }: Pick<Index, 'field' | 'path'>): Condition {
  const isTime = value.includes('T')
  const day = isTime ? value : `${value}||/d`
  if (field.id.startsWith('from_')) return range(path, { gte: day })
  if (field.id.startsWith('to_')) return range(path, { lte: day })
  return range(path, { gte: day, lte: day })
}

function keywordCondition(value: string, { field, path }: Pick<Index, 'field' | 'path'>): Condition {
  const forms = storedForms(field, value)
  if (field.kind !== 'string' || field.isCaseSensitive) return { terms: { [path]: forms } }
  return anyOf(forms.map((form) => ({ term: { [path]: { value: form, case_insensitive: true } } })))
}

/** DOIs stand in records as addresses or bare. */
const prefixCondition = (path: string, value: string): Condition =>
  anyOf(
    [value, `https://doi.org/${value}`].map((text) => ({
      prefix: { [path]: { value: text, case_insensitive: true } },
    })),
  )

/** The ids that one record lists, looked up by the cluster itself. */
function linkedCondition(id: string, { path, ground }: { readonly path: string; readonly ground: Ground }): Condition {
  return { terms: { id: { index: ground.index, id, path } } }
}
