import type { TableColumn } from '../database/database.ts'
import type { FieldValues } from '../values/field-values.ts'

/**
 * A field's values as a table of the database. `isSingle`: one column `v`, row by row, null where a record has no value;
 * else pairs `rid`, `v`. What `v` means tells `kind`; for coded values `keys`.
 */
export interface FieldTable {
  readonly name: string
  readonly isSingle: boolean
  readonly kind: FieldValues['kind']
  /** The distinct values in order; empty unless coded. */
  readonly keys: readonly string[]
  /** Every record has a value. */
  readonly isFull: boolean
}

/** Puts values into a table. `rows`: how many records there are. */
export function toFieldTable(
  values: FieldValues,
  { rows, newTable }: { readonly rows: number; newTable(columns: readonly TableColumn[]): string },
): FieldTable {
  const keys = values.kind === 'coded' ? values.keys : []
  const isFull = countRows(values.rows) === rows
  return { name: newTable(columnsOf(values, rows)), isSingle: values.isSingle, kind: values.kind, keys, isFull }
}

/** How many different rows there are; rows ascend. */
function countRows(rows: Int32Array): number {
  let count = 0
  for (let k = 0; k < rows.length; k += 1) if (k === 0 || rows[k] !== rows[k - 1]) count += 1
  return count
}

function columnsOf(values: FieldValues, rows: number): readonly TableColumn[] {
  const plain = plainValues(values)
  if (!values.isSingle) {
    return [
      { name: 'rid', values: values.rows },
      { name: 'v', values: plain },
    ]
  }
  const spread = plain instanceof Int32Array ? new Int32Array(rows) : new Float64Array(rows)
  const present = new Uint8Array(Math.ceil(rows / 8))
  for (let k = 0; k < values.rows.length; k += 1) {
    const row = values.rows[k] ?? 0
    spread[row] = plain[k] ?? 0
    present[row >> 3] = (present[row >> 3] ?? 0) | (1 << (row & 7))
  }
  return [{ name: 'v', values: spread, present }]
}

function plainValues(values: FieldValues): Int32Array | Float64Array {
  if (values.kind === 'coded') return values.codes
  return values.kind === 'number' ? values.numbers : Int32Array.from(values.truths)
}
