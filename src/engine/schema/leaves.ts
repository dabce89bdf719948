import { DataType } from 'apache-arrow'
import type { Column } from './column.ts'
import { booleanAt, dictionaryOf, isValid, listsOf, readerOf, textAt } from './reader.ts'

/**
 * Where the values under a path stand: occurrence k belongs to record `rows[k]` and is row `at[k]` of `column`. Rows
 * ascend; a record has none, one or several. Null occurrences are left out.
 */
export interface Occurrences {
  readonly rows: Int32Array
  readonly at: Int32Array
  readonly column: Column
}

/** Values by occurrence, texts as numbers into the list of distinct ones. */
export type Leaves =
  | { readonly kind: 'text'; readonly rows: Int32Array; readonly codes: Int32Array; readonly texts: readonly string[] }
  | { readonly kind: 'number'; readonly rows: Int32Array; readonly numbers: Float64Array }
  | { readonly kind: 'boolean'; readonly rows: Int32Array; readonly truths: Uint8Array }
  | { readonly kind: 'none' }

/** One occurrence for each record that has the column's value. */
export function occurrencesOf(column: Column): Occurrences {
  const all = upTo(column.data.length)
  return settle({ rows: all, at: all, column })
}

/** The numbers from 0 on. In this file loops fill arrays by hand: they run over all values of all records. */
export function upTo(length: number): Int32Array {
  const numbers = new Int32Array(length)
  for (let index = 0; index < length; index += 1) numbers[index] = index
  return numbers
}

/** What `table` holds at each of these places. */
function pick(table: ArrayLike<number>, at: Int32Array): Int32Array {
  const picked = new Int32Array(at.length)
  for (let k = 0; k < at.length; k += 1) picked[k] = table[at[k] ?? 0] ?? 0
  return picked
}

/** The occurrences of a key of these objects; `null` when no object has the key. */
export function follow(objects: Occurrences, key: string): Occurrences | null {
  const { field, data } = objects.column
  if (!DataType.isStruct(field.type)) return null
  const index = field.type.children.findIndex((child) => child.name === key)
  const childField = field.type.children[index]
  const childData = data.children[index]
  if (childField === undefined || childData === undefined) return null
  return settle({ ...objects, column: { field: childField, data: childData } })
}

/**
 * The occurrences under a path of keys, through lists and repeated objects; `null` when there are none. `first`: so
 * many members of the root's own list, all when left out.
 */
export function followPath(root: Column, keys: readonly string[], first?: number): Occurrences | null {
  const start = first === undefined ? occurrencesOf(root) : firstItemsOf(root, first)
  return keys.reduce<Occurrences | null>((objects, key) => (objects === null ? null : follow(objects, key)), start)
}

function firstItemsOf(root: Column, first: number): Occurrences {
  const all = upTo(root.data.length)
  const present = lookUp(withoutNulls({ rows: all, at: all, column: root }))
  return DataType.isList(present.column.field.type) ? settle(itemsOf(present, first)) : occurrencesOf(root)
}

/** Leaves out nulls, enters lists, and looks repeated objects up, until objects or plain values stand there. */
function settle(found: Occurrences): Occurrences {
  const present = withoutNulls(found)
  const { field } = present.column
  if (DataType.isList(field.type)) return settle(itemsOf(present))
  const isCoded = DataType.isDictionary(field.type) && !DataType.isUtf8(field.type.dictionary)
  return isCoded ? settle(lookUp(present)) : present
}

/** Occurrences of repeated objects or lists as occurrences of the distinct ones. */
function lookUp(found: Occurrences): Occurrences {
  const { field, data } = found.column
  if (!DataType.isDictionary(field.type)) return found
  return { ...found, at: pick(data.values, found.at), column: dictionaryOf(found.column) }
}

function withoutNulls(found: Occurrences): Occurrences {
  const { data, field } = found.column
  if (data.nullCount === 0 && !DataType.isNull(field.type)) return found
  const rows = new Int32Array(found.at.length)
  const at = new Int32Array(found.at.length)
  let kept = 0
  for (let k = 0; k < found.at.length; k += 1) {
    const place = found.at[k] ?? 0
    if (!isValid(data, place)) continue
    rows[kept] = found.rows[k] ?? 0
    at[kept] = place
    kept += 1
  }
  return { rows: rows.subarray(0, kept), at: at.subarray(0, kept), column: found.column }
}

function itemsOf({ rows, at, column }: Occurrences, most = Number.POSITIVE_INFINITY): Occurrences {
  const offsets: Int32Array = column.data.valueOffsets
  const field = column.field.type.children[0]
  const data = column.data.children[0]
  if (field === undefined || data === undefined) throw new Error(`${column.field.name} is not a list`)
  const endOf = (list: number): number => Math.min(offsets[list + 1] ?? 0, (offsets[list] ?? 0) + most)
  let total = 0
  for (let k = 0; k < at.length; k += 1) total += endOf(at[k] ?? 0) - (offsets[at[k] ?? 0] ?? 0)
  const itemRows = new Int32Array(total)
  const itemAt = new Int32Array(total)
  let next = 0
  for (let k = 0; k < at.length; k += 1) {
    const list = at[k] ?? 0
    const end = endOf(list)
    for (let item = offsets[list] ?? 0; item < end; item += 1) {
      itemRows[next] = rows[k] ?? 0
      itemAt[next] = item
      next += 1
    }
  }
  return { rows: itemRows, at: itemAt, column: { field, data } }
}

/** The values that stand there. Objects and mixed JSON give none. */
export function leavesOf({ rows, at, column }: Occurrences): Leaves {
  const { field, data } = column
  const { type } = field
  if (field.metadata.get('as') === 'json') return { kind: 'none' }
  if (DataType.isDictionary(type)) {
    const entries = dictionaryOf(column).data
    const texts = Array.from({ length: entries.length }, (_, entry) => textAt(entries, entry))
    return { kind: 'text', rows, codes: pick(data.values, at), texts }
  }
  // Repeated objects and lists lead to the same text many times: then each is read once.
  if (DataType.isUtf8(type) && data.length <= at.length) {
    return { kind: 'text', rows, codes: at, texts: Array.from({ length: data.length }, (_, row) => textAt(data, row)) }
  }
  if (DataType.isUtf8(type)) {
    return { kind: 'text', rows, codes: upTo(at.length), texts: Array.from(at, (row) => textAt(data, row)) }
  }
  if (DataType.isInt(type) || DataType.isFloat(type)) {
    return { kind: 'number', rows, numbers: numbersAt(data.values, at) }
  }
  if (DataType.isBool(type)) {
    return { kind: 'boolean', rows, truths: Uint8Array.from(at, (row) => (booleanAt(data, row) ? 1 : 0)) }
  }
  return { kind: 'none' }
}

function numbersAt(values: ArrayLike<number>, at: Int32Array): Float64Array {
  const numbers = new Float64Array(at.length)
  for (let k = 0; k < at.length; k += 1) numbers[k] = values[at[k] ?? 0] ?? 0
  return numbers
}

/** How many members the list of each record has; 0 where there is none. */
export function lengthsOf(column: Column): Int32Array {
  const lengths = new Int32Array(column.data.length)
  const { lists, entryOf } = listsOf(column)
  for (let row = 0; row < lengths.length; row += 1) {
    const entry = isValid(column.data, row) ? entryOf(row) : null
    if (entry !== null) lengths[row] = (lists.valueOffsets[entry + 1] ?? 0) - (lists.valueOffsets[entry] ?? 0)
  }
  return lengths
}

/** The texts of a column by row, `null` where there is none. */
export function textsByRow(column: Column): readonly (string | null)[] {
  const read = readerOf(column)
  return Array.from({ length: column.data.length }, (_, row) => {
    const value = read(row)
    return typeof value === 'string' ? value : null
  })
}
