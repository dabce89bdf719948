/**
 * The values of one field over the records of an entity: record `rows[k]` has value k. Rows ascend and repeat where a
 * record has several values; no record has the same value twice; a record without a value is not there.
 * `coded`: texts as numbers into `keys`, the distinct canonical values, in order of code units.
 */
export type FieldValues = { readonly rows: Int32Array; readonly isSingle: boolean } & (
  | { readonly kind: 'coded'; readonly keys: readonly string[]; readonly codes: Int32Array }
  | { readonly kind: 'number'; readonly numbers: Float64Array }
  | { readonly kind: 'truth'; readonly truths: Uint8Array }
)

interface Texts {
  readonly rows: Int32Array
  readonly codes: Int32Array
  /** What each code stands for; `null` leaves the value out. Different codes may stand for the same. */
  readonly keys: readonly (string | null)[]
}

/** Orders and numbers the distinct keys. */
export function codedValues({ rows, codes, keys }: Texts): FieldValues {
  const distinct = [...new Set(keys.filter((key) => key !== null))].sort(compareTexts)
  const numberOf = new Map(distinct.map((key, number) => [key, number]))
  const numbers = Int32Array.from(keys, (key) => (key === null ? -1 : (numberOf.get(key) ?? -1)))
  const kept = withoutRepeats(
    rows,
    codes.map((code) => numbers[code] ?? -1),
  )
  return {
    kind: 'coded',
    keys: distinct,
    rows: kept.rows,
    codes: Int32Array.from(kept.values),
    isSingle: kept.isSingle,
  }
}

export function numberValues(rows: Int32Array, numbers: Float64Array): FieldValues {
  const kept = withoutRepeats(rows, numbers)
  return { kind: 'number', rows: kept.rows, numbers: Float64Array.from(kept.values), isSingle: kept.isSingle }
}

export function truthValues(rows: Int32Array, truths: Uint8Array): FieldValues {
  const kept = withoutRepeats(rows, truths)
  return { kind: 'truth', rows: kept.rows, truths: Uint8Array.from(kept.values), isSingle: kept.isSingle }
}

/** True for these records, false for all others up to `rows`. */
export function presenceValues(total: number, present: Iterable<number>): FieldValues {
  const truths = new Uint8Array(total)
  for (const row of present) truths[row] = 1
  return { kind: 'truth', rows: Int32Array.from(truths.keys()), truths, isSingle: true }
}

/** Order of texts by code unit: the same on every machine and in every locale. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** Drops values below zero that codes use for "none", and what a record repeats. Records have few values each. */
function withoutRepeats(
  rows: Int32Array,
  values: Int32Array | Float64Array | Uint8Array,
): { readonly rows: Int32Array; readonly values: readonly number[]; readonly isSingle: boolean } {
  const keptRows: number[] = []
  const kept: number[] = []
  const isCode = values instanceof Int32Array
  let isSingle = true
  let start = 0
  for (let k = 0; k < rows.length; k += 1) {
    const row = rows[k] ?? 0
    const value = values[k] ?? 0
    if (isCode && value < 0) continue
    if (keptRows[start] !== row) start = keptRows.length
    if (kept.indexOf(value, start) >= 0) continue
    if (keptRows.length > start) isSingle = false
    keptRows.push(row)
    kept.push(value)
  }
  return { rows: Int32Array.from(keptRows), values: kept, isSingle }
}
