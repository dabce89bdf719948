import { type Data, DataType, type Field } from 'apache-arrow'
import type { Json } from '#lib/json'
import { abstractOfTokens } from './abstract.ts'
import type { Cell, Column } from './column.ts'

/** Reads the value of one row back as JSON: the inverse of `encodeColumn`. */
export type Reader = (row: number) => Cell

const TEXT_DECODER = new TextDecoder()

/**
 * A reader of the column. Law: what was encoded is read back, but where one key is null in some records and missing
 * in others, missing keys come back as null.
 */
export function readerOf({ field, data }: Column): Reader {
  const missing: Cell = field.metadata.get('absent') === '1' ? undefined : null
  const read = readerOfKind({ field, data })
  const as = field.metadata.get('as')
  return (row) => {
    if (!isValid(data, row)) return missing
    const value = read(row)
    if (as === 'json') return JSON.parse(String(value))
    return as === 'abstract' && Array.isArray(value) ? abstractOfTokens(value) : value
  }
}

/** Whether the row has a value. Columns are written in one batch, so that offsets are always 0. */
export function isValid(data: Data, row: number): boolean {
  if (data.nullCount === 0) return !DataType.isNull(data.type)
  const bits = data.nullBitmap
  return bits === null || bits === undefined || bits.length === 0 || (((bits[row >> 3] ?? 0) >> (row & 7)) & 1) === 1
}

/** The text of one row of a text column. */
export function textAt(data: Data, row: number): string {
  const offsets = data.valueOffsets
  return TEXT_DECODER.decode(data.values.subarray(offsets[row], offsets[row + 1]))
}

/** The truth of one row of a boolean column. */
export function booleanAt(data: Data, row: number): boolean {
  return (((data.values[row >> 3] ?? 0) >> (row & 7)) & 1) === 1
}

function readerOfKind({ field, data }: Column): Reader {
  const { type } = field
  if (DataType.isUtf8(type)) return (row) => textAt(data, row)
  if (DataType.isBool(type)) return (row) => booleanAt(data, row)
  if (DataType.isInt(type) || DataType.isFloat(type)) return (row) => data.values[row]
  if (DataType.isDictionary(type)) return readerOfCodes({ field, data })
  if (DataType.isList(type)) return readerOfLists({ field: type.children[0], data })
  if (DataType.isStruct(type)) return readerOfObjects(type.children, data)
  return () => null
}

function readerOfCodes({ field, data }: Column): Reader {
  const entries = dictionaryOf({ field, data })
  const read = readerOf(entries)
  const known: Cell[] = new Array(entries.data.length)
  return (row) => {
    const code: number = data.values[row]
    known[code] ??= read(code)
    return known[code]
  }
}

/** The distinct values a coded column refers to. */
export function dictionaryOf({ field, data }: Column): Column {
  const entries = data.dictionary?.data[0]
  if (!DataType.isDictionary(field.type) || entries === undefined) throw new Error(`${field.name} is not coded`)
  return { field: field.clone({ type: field.type.dictionary, metadata: new Map() }), data: entries }
}

/** The lists behind a column and which of them a row has: the column itself, or its distinct lists. */
export function listsOf(column: Column): {
  readonly lists: Data
  readonly item: Field | undefined
  entryOf(row: number): number
} {
  const isCoded = DataType.isDictionary(column.field.type)
  const { field, data } = isCoded ? dictionaryOf(column) : column
  if (!DataType.isList(field.type)) throw new Error(`${column.field.name} holds no lists`)
  return { lists: data, item: field.type.children[0], entryOf: (row) => (isCoded ? column.data.values[row] : row) }
}

function readerOfLists({ field, data }: { readonly field: Field | undefined; readonly data: Data }): Reader {
  const child = data.children[0]
  if (field === undefined || child === undefined) return () => []
  const read = readerOf({ field, data: child })
  return (row) => {
    const items: Json[] = []
    const end = data.valueOffsets[row + 1] ?? 0
    for (let at = data.valueOffsets[row] ?? 0; at < end; at += 1) items.push(read(at) ?? null)
    return items
  }
}

function readerOfObjects(fields: readonly Field[], data: Data): Reader {
  const readers = fields.map((field, index): readonly [string, Reader] => {
    const child = data.children[index]
    return [field.name, child === undefined ? () => undefined : readerOf({ field, data: child })]
  })
  return (row) => {
    const object: Record<string, Json> = {}
    for (const [key, read] of readers) {
      const value = read(row)
      if (value !== undefined) object[key] = value
    }
    return object
  }
}
