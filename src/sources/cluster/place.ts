import type { JsonObject } from '#lib/json'
import { type Field, type FieldSource, fieldSource } from '#query'
import type { IndexFields, IndexType } from './connection.ts'

/** Under this key the loader puts what the index cannot work out by itself. */
export const COMPUTED = 'bibscope'

/**
 * Where an index holds the values of a catalog field. `values`: under a path. `presence`: whether there is anything
 * under a path. `prefix`: values that begin so. `linked`: ids that another record lists. `gated`: values of records that
 * have `wanted` under `test`.
 */
export type Place =
  | { readonly kind: 'values'; readonly path: string; readonly type: IndexType; readonly nested: string | null }
  | { readonly kind: 'presence'; readonly path: string; readonly nested: string | null }
  | { readonly kind: 'prefix'; readonly path: string }
  | { readonly kind: 'linked'; readonly path: string }
  | {
      readonly kind: 'gated'
      readonly path: string
      readonly test: string
      readonly wanted: string
      readonly nested: string | null
    }

/** A path with its type, `null` when conditions cannot be asked of it. Of an analysed text its exact copy counts. */
function found(fields: IndexFields, path: string): { readonly path: string; readonly type: IndexType } | null {
  const type = fields[path]
  if (type === undefined || type === 'nested') return null
  if (type !== 'text') return { path, type }
  const exact = `${path}.keyword`
  return fields[exact] === 'keyword' ? { path: exact, type: 'keyword' } : null
}

/** The innermost nested object above a path: a condition below it has to be asked inside it. */
export function nestedAbove(fields: IndexFields, path: string): string | null {
  const keys = path.split('.')
  const above = keys.map((_, index) => keys.slice(0, keys.length - 1 - index).join('.'))
  return above.find((one) => fields[one] === 'nested') ?? null
}

/** Objects that an index keeps apart are asked one by one. */
export const within = (nested: string | null, query: JsonObject): JsonObject =>
  nested === null ? query : { nested: { path: nested, query, score_mode: 'max' } }

/** Where the values of a field stand in an index; `null`: nowhere. */
export function placeOf(field: Field, fields: IndexFields): Place | null {
  const computed = found(fields, `${COMPUTED}.${field.aliasOf ?? field.id}`)
  if (computed !== null) return { kind: 'values', ...computed, nested: null }
  return placeBySource(fieldSource(field), fields)
}

function placeBySource(source: FieldSource, fields: IndexFields): Place | null {
  switch (source.kind) {
    case 'path': {
      const values = found(fields, source.path)
      return values === null ? null : { kind: 'values', ...values, nested: nestedAbove(fields, source.path) }
    }
    case 'presence': {
      const path = source.path in fields ? source.path : null
      return path === null ? null : { kind: 'presence', path, nested: nestedAbove(fields, path) }
    }
    case 'prefix': {
      const values = found(fields, source.path)
      return values?.type === 'keyword' ? { kind: 'prefix', path: values.path } : null
    }
    case 'linked':
      return found(fields, source.path)?.type === 'keyword' && found(fields, 'id') !== null
        ? { kind: 'linked', path: source.path }
        : null
    case 'gated': {
      const values = found(fields, source.path)
      const test = found(fields, source.test)
      const nested = nestedAbove(fields, source.path)
      return values === null || test === null || nestedAbove(fields, source.test) !== nested
        ? null
        : { kind: 'gated', path: values.path, test: test.path, wanted: source.wanted, nested }
    }
    case 'length':
    case 'country':
    case 'open-version':
    case 'text':
    case 'none':
      return null
  }
}
