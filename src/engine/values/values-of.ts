import { assertNever } from '#lib/assert-never'
import { canonicalValue, type Field, type FieldSource, fieldSource } from '#query'
import { plainId } from '../records/plain-id.ts'
import type { RecordStore } from '../records/store.ts'
import { type Leaves, lengthsOf, upTo } from '../schema/leaves.ts'
import type { CountryFacts } from './countries.ts'
import { codedValues, type FieldValues, numberValues, presenceValues, truthValues } from './field-values.ts'
import { leavesAt, occurrencesAt } from './occurrences.ts'
import { bestOpenVersions, rowsWithOpenVersion } from './open-versions.ts'

/** What values are read from. */
export interface ValueContext {
  readonly store: RecordStore
  readonly countries: ReadonlyMap<string, CountryFacts>
}

/** The root keys a field is read from, and whether facts about countries are needed too. */
export function neededRoots(field: Field): { readonly roots: readonly string[]; readonly countries: boolean } {
  const source = fieldSource(field)
  if (source.kind === 'none' || source.kind === 'text' || source.kind === 'linked')
    return { roots: [], countries: false }
  if (source.kind === 'open-version') return { roots: ['locations'], countries: false }
  return { roots: [source.path.split('.')[0] ?? ''], countries: source.kind === 'country' }
}

/** The values of a field over all records; `null` when records do not hold the field. */
export function valuesOf(field: Field, context: ValueContext): FieldValues | null {
  const source = fieldSource(field)
  switch (source.kind) {
    case 'path':
      return pathValues(field, leavesAt(context.store, source.path, source.first))
    case 'prefix':
      return pathValues(field, leavesAt(context.store, source.path))
    case 'gated':
      return gatedValues(field, { source, store: context.store })
    case 'length':
      return lengthValues(context.store, source.path)
    case 'presence':
      return presenceOf(context.store, source.path)
    case 'country':
      return countryValues(source, context)
    case 'open-version':
      if (source.answer === 'best') return bestOpenVersions(context.store)
      return presenceValues(context.store.rows, rowsWithOpenVersion(context.store, source.answer))
    case 'linked':
    case 'text':
    case 'none':
      return null
    default:
      return assertNever(source)
  }
}

function pathValues(field: Field, leaves: Leaves): FieldValues | null {
  switch (leaves.kind) {
    case 'text':
      if (field.kind === 'integer' || field.kind === 'number') return numbersOfTexts(field, leaves)
      return textValues(leaves, keyReader(field))
    case 'number':
      if (field.kind === 'integer' || field.kind === 'number') return numberValues(leaves.rows, leaves.numbers)
      return codedValues({ rows: leaves.rows, codes: indexes(leaves.rows), keys: Array.from(leaves.numbers, String) })
    case 'boolean':
      return truthValues(leaves.rows, leaves.truths)
    case 'none':
      return null
    default:
      return assertNever(leaves)
  }
}

/** Strings and dates are compared as they stand, everything else in its canonical form. */
function keyReader(field: Field): (text: string) => string {
  if (field.kind === 'string' || field.kind === 'date' || field.kind === 'datetime') return (text) => text
  if (field.kind !== 'id' || field.send === 'stored') return (text) => canonicalValue(field, text)
  return (text) => plainId(text) ?? canonicalValue(field, text)
}

/** The values of records that have the wanted word somewhere under the test. */
function gatedValues(
  field: Field,
  { source, store }: { readonly source: FieldSource & { readonly kind: 'gated' }; readonly store: RecordStore },
): FieldValues | null {
  const values = leavesAt(store, source.path)
  const test = leavesAt(store, source.test)
  if (values.kind !== 'text' || test.kind !== 'text') return null
  const wanted = test.texts.indexOf(source.wanted)
  const isOpen = new Uint8Array(store.rows)
  for (const [k, row] of test.rows.entries()) if (test.codes[k] === wanted) isOpen[row] = 1
  const codes = values.codes.filter((_code, k) => isOpen[values.rows[k] ?? 0] === 1)
  return textValues({ ...values, codes, rows: values.rows.filter((row) => isOpen[row] === 1) }, keyReader(field))
}

const indexes = (rows: Int32Array): Int32Array => upTo(rows.length)

function textValues(leaves: Leaves, toKey: (text: string) => string | null): FieldValues | null {
  if (leaves.kind !== 'text') return null
  return codedValues({ rows: leaves.rows, codes: leaves.codes, keys: leaves.texts.map(toKey) })
}

function numbersOfTexts(field: Field, leaves: Leaves & { readonly kind: 'text' }): FieldValues {
  const numbers = leaves.texts.map((text) => Number(canonicalValue(field, text)))
  return numberValues(
    leaves.rows,
    Float64Array.from(leaves.codes, (code) => numbers[code] ?? 0),
  )
}

function lengthValues(store: RecordStore, path: string): FieldValues | null {
  const column = store.column(path)
  if (column === null) return null
  const lengths = lengthsOf(column)
  return numberValues(indexes(lengths), Float64Array.from(lengths))
}

function presenceOf(store: RecordStore, path: string): FieldValues {
  return presenceValues(store.rows, occurrencesAt(store, path)?.rows ?? [])
}

function countryValues(
  source: FieldSource & { readonly kind: 'country' },
  { store, countries }: ValueContext,
): FieldValues | null {
  const leaves = leavesAt(store, source.path)
  if (source.fact === 'continent') {
    return textValues(leaves, (code) => countries.get(code.toUpperCase())?.continent ?? null)
  }
  if (leaves.kind !== 'text') return null
  const isSouth = leaves.texts.map((code) => countries.get(code.toUpperCase())?.isGlobalSouth === true)
  return presenceValues(
    store.rows,
    leaves.rows.filter((_row, k) => isSouth[leaves.codes[k] ?? 0] === true),
  )
}
