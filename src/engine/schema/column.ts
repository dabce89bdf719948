import {
  Bool,
  type Data,
  type DataType,
  Dictionary,
  Field,
  Float64,
  Int32,
  List,
  makeData,
  makeVector,
  Null,
  Struct,
  Utf8,
} from 'apache-arrow'
import { isJsonObject, type Json, type JsonObject } from '#lib/json'
import { tokensOfAbstracts } from './abstract.ts'
import { bitmap, codesOf, isThere, validity } from './coding.ts'

/** A value of one record under one key; `undefined`: the key is not there. */
export type Cell = Json | undefined

/**
 * Values of one key over many records, as Arrow holds them. The field's metadata say what Arrow cannot:
 * `absent=1`: a missing value stands for a missing key (else for null); `as=json`: text of mixed JSON;
 * `as=abstract`: tokens by position.
 */
export interface Column {
  readonly field: Field
  readonly data: Data
}

/** Objects with more keys than this are maps, not records: kept as JSON text. */
const LARGEST_RECORD = 80

const TEXT_ENCODER = new TextEncoder()

/** Lays the values of one key out as a column. Nested lists and objects become nested columns. */
export function encodeColumn(name: string, cells: readonly Cell[]): Column {
  if (name === 'abstract_inverted_index') {
    const tokens = tokensOfAbstracts(cells)
    if (tokens !== null) return withMetadata(encodeColumn('tokens', tokens), { name, cells, as: 'abstract' })
  }
  return withMetadata(encodeKind(cells), { name, cells, as: null })
}

function withMetadata(
  { field, data }: Column,
  { name, cells, as }: { readonly name: string; readonly cells: readonly Cell[]; readonly as: string | null },
): Column {
  const metadata = new Map(field.metadata)
  if (as !== null) metadata.set('as', as)
  if (cells.includes(undefined) && !cells.includes(null)) metadata.set('absent', '1')
  else metadata.delete('absent')
  return { field: new Field(name, field.type, true, metadata), data }
}

function encodeKind(cells: readonly Cell[]): Column {
  const kinds = new Set<string>()
  for (const cell of cells) if (isThere(cell)) kinds.add(Array.isArray(cell) ? 'list' : typeof cell)
  const [kind] = kinds
  if (kind === undefined) return plain(new Null(), makeData({ type: new Null(), length: cells.length }))
  if (kinds.size > 1) return encodeJson(cells)
  if (kind === 'string') return encodeText(cells)
  if (kind === 'number') return encodeNumbers(cells)
  if (kind === 'boolean') return encodeBooleans(cells)
  if (kind === 'list') return encodeLists(cells)
  return encodeObjects(cells)
}

const plain = (type: DataType, data: Data): Column => ({ field: new Field('', type, true), data })

function encodeJson(cells: readonly Cell[]): Column {
  const { field, data } = encodeText(cells.map((cell) => (isThere(cell) ? JSON.stringify(cell) : cell)))
  return { field: new Field('', field.type, true, new Map([['as', 'json']])), data }
}

function encodeText(cells: readonly Cell[]): Column {
  const coded = codesOf(cells, String)
  if (coded !== null) return encodeCoded(cells, { codes: coded.codes, entries: textData(coded.entries) })
  const data = textData(cells)
  return plain(data.type, data)
}

function textData(cells: readonly Cell[]): Data {
  const parts = cells.map((cell) => (isThere(cell) ? TEXT_ENCODER.encode(String(cell)) : null))
  const valueOffsets = new Int32Array(cells.length + 1)
  for (const [index, part] of parts.entries())
    valueOffsets[index + 1] = (valueOffsets[index] ?? 0) + (part?.length ?? 0)
  const bytes = new Uint8Array(valueOffsets.at(-1) ?? 0)
  for (const [index, part] of parts.entries()) if (part !== null) bytes.set(part, valueOffsets[index] ?? 0)
  return makeData({ type: new Utf8(), length: cells.length, valueOffsets, data: bytes, ...validity(cells) })
}

function encodeNumbers(cells: readonly Cell[]): Column {
  const numbers = cells.map((cell) => (typeof cell === 'number' ? cell : 0))
  const isWhole = numbers.every((number) => Object.is(number, number | 0))
  const data = isWhole
    ? makeData({ type: new Int32(), length: cells.length, data: Int32Array.from(numbers), ...validity(cells) })
    : makeData({ type: new Float64(), length: cells.length, data: Float64Array.from(numbers), ...validity(cells) })
  return plain(data.type, data)
}

function encodeBooleans(cells: readonly Cell[]): Column {
  const data = makeData({
    type: new Bool(),
    length: cells.length,
    data: bitmap(cells, (cell) => cell === true),
    ...validity(cells),
  })
  return plain(data.type, data)
}

function encodeLists(cells: readonly Cell[]): Column {
  const coded = codesOf(cells, JSON.stringify)
  if (coded === null) return encodePlainLists(cells)
  const { data: entries } = encodePlainLists(coded.entries)
  return encodeCoded(cells, { codes: coded.codes, entries })
}

function encodePlainLists(cells: readonly Cell[]): Column {
  const valueOffsets = new Int32Array(cells.length + 1)
  const items: Cell[] = []
  cells.forEach((cell, index) => {
    if (Array.isArray(cell)) for (const item of cell) items.push(item)
    valueOffsets[index + 1] = items.length
  })
  const { field, data: child } = encodeColumn('item', items)
  const type = new List(field)
  return plain(type, makeData({ type, length: cells.length, valueOffsets, child, ...validity(cells) }))
}

function encodeObjects(cells: readonly Cell[]): Column {
  const coded = codesOf(cells, JSON.stringify)
  if (coded === null) return encodeStructs(cells)
  const { field, data: entries } = encodeStructs(coded.entries)
  return field.metadata.has('as') ? encodeJson(cells) : encodeCoded(cells, { codes: coded.codes, entries })
}

function encodeStructs(cells: readonly Cell[]): Column {
  const objects = cells.map((cell): JsonObject | null => (isJsonObject(cell) ? cell : null))
  const keys = keysOf(objects)
  if (keys.size > LARGEST_RECORD || keys.has('__proto__') || keys.has('')) return encodeJson(cells)
  const columns = [...keys].map((key) =>
    encodeColumn(
      key,
      objects.map((object) => (object === null ? null : object[key])),
    ),
  )
  // Where the object itself is missing its keys count neither as absent nor as null: see `reader`.
  const fields = columns.map(({ field }) => markAbsence(field, { objects, key: field.name }))
  const type = new Struct(fields)
  const children = columns.map(({ data }) => data)
  return plain(type, makeData({ type, length: cells.length, children, ...validity(cells) }))
}

function keysOf(objects: readonly (JsonObject | null)[]): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const object of objects) if (object !== null) for (const key in object) keys.add(key)
  return keys
}

function markAbsence(
  field: Field,
  { objects, key }: { readonly objects: readonly (JsonObject | null)[]; readonly key: string },
): Field {
  const metadata = new Map(field.metadata)
  const isAbsent = objects.some((object) => object !== null && object[key] === undefined)
  const isNull = objects.some((object) => object !== null && object[key] === null)
  if (isAbsent && !isNull) metadata.set('absent', '1')
  else metadata.delete('absent')
  return new Field(field.name, field.type, true, metadata)
}

function encodeCoded(
  cells: readonly Cell[],
  { codes, entries }: { readonly codes: Int32Array; readonly entries: Data },
): Column {
  const type = new Dictionary(entries.type, new Int32())
  const dictionary = makeVector(entries)
  return plain(type, makeData({ type, length: cells.length, data: codes, dictionary, ...validity(cells) }))
}
