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
  const all = Int32Array.from({ length: column.data.length }, (_, row) => row)
  return settle({ rows: all, at: all, column })
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
  const all = Int32Array.from({ length: root.data.length }, (_, row) => row)
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
  return { ...found, at: found.at.map((at) => data.values[at]), column: dictionaryOf(found.column) }
}

function withoutNulls(found: Occurrences): Occurrences {
  const { data, field } = found.column
  if (data.nullCount === 0 && !DataType.isNull(field.type)) return found
  const kept: number[] = []
  for (let k = 0; k < found.at.length; k += 1) if (isValid(data, found.at[k] ?? 0)) kept.push(k)
  return {
    rows: Int32Array.from(kept, (k) => found.rows[k] ?? 0),
    at: Int32Array.from(kept, (k) => found.at[k] ?? 0),
    column: found.column,
  }
}

function itemsOf({ rows, at, column }: Occurrences, most = Number.POSITIVE_INFINITY): Occurrences {
  const offsets: Int32Array = column.data.valueOffsets
  const field = column.field.type.children[0]
  const data = column.data.children[0]
  if (field === undefined || data === undefined) throw new Error(`${column.field.name} is not a list`)
  const endOf = (list: number): number => Math.min(offsets[list + 1] ?? 0, (offsets[list] ?? 0) + most)
  const total = at.reduce((sum, list) => sum + endOf(list) - (offsets[list] ?? 0), 0)
  const itemRows = new Int32Array(total)
  const itemAt = new Int32Array(total)
  let next = 0
  for (let k = 0; k < at.length; k += 1) {
    const list = at[k] ?? 0
    for (let item = offsets[list] ?? 0; item < endOf(list); item += 1) {
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
    return { kind: 'text', rows, codes: at.map((row) => data.values[row]), texts }
  }
  if (DataType.isUtf8(type)) {
    return { kind: 'text', rows, codes: Int32Array.from(at.keys()), texts: Array.from(at, (row) => textAt(data, row)) }
  }
  if (DataType.isInt(type) || DataType.isFloat(type)) {
    return { kind: 'number', rows, numbers: Float64Array.from(at, (row) => data.values[row]) }
  }
  if (DataType.isBool(type)) {
    return { kind: 'boolean', rows, truths: Uint8Array.from(at, (row) => (booleanAt(data, row) ? 1 : 0)) }
  }
  return { kind: 'none' }
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
