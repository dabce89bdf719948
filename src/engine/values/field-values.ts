import { upTo } from '../schema/leaves.ts'

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
  // One map for both steps: fields of addresses have some 100,000 different texts.
  const numberOf = new Map<string | null, number>()
  for (const key of keys) numberOf.set(key, NONE)
  // Without a function to compare by, texts are ordered by code unit as well, and much quicker.
  const distinct = [...numberOf.keys()].filter((key) => key !== null).sort()
  for (let number = 0; number < distinct.length; number += 1) numberOf.set(distinct[number] ?? '', number)
  const numbers = Int32Array.from(keys, (key) => numberOf.get(key) ?? NONE)
  const values = new Int32Array(codes.length)
  for (let k = 0; k < codes.length; k += 1) values[k] = numbers[codes[k] ?? 0] ?? NONE
  const kept = withoutRepeats(rows, values)
  return { kind: 'coded', keys: distinct, rows: kept.rows, codes: kept.values, isSingle: kept.isSingle }
}

export function numberValues(rows: Int32Array, numbers: Float64Array): FieldValues {
  const kept = withoutRepeats(rows, numbers)
  return { kind: 'number', rows: kept.rows, numbers: kept.values, isSingle: kept.isSingle }
}

export function truthValues(rows: Int32Array, truths: Uint8Array): FieldValues {
  const kept = withoutRepeats(rows, truths)
  return { kind: 'truth', rows: kept.rows, truths: kept.values, isSingle: kept.isSingle }
}

/** True for these records, false for all others up to `rows`. */
export function presenceValues(total: number, present: Iterable<number>): FieldValues {
  const truths = new Uint8Array(total)
  for (const row of present) truths[row] = 1
  return { kind: 'truth', rows: upTo(total), truths, isSingle: true }
}

/** Order of texts by code unit: the same on every machine and in every locale. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** Stands for a value that is left out. */
const NONE = -1

/** Drops what is left out and what a record repeats: records have few values each. */
function withoutRepeats<Values extends Int32Array | Float64Array | Uint8Array>(
  rows: Int32Array,
  values: Values,
): { readonly rows: Int32Array; readonly values: Values; readonly isSingle: boolean } {
  const keptRows = new Int32Array(rows.length)
  const kept = values.slice()
  const isCode = values instanceof Int32Array
  let isSingle = true
  let count = 0
  let start = 0
  for (let k = 0; k < rows.length; k += 1) {
    const value = values[k] ?? 0
    if (isCode && value === NONE) continue
    if (keptRows[start] !== rows[k]) start = count
    let at = start
    while (at < count && kept[at] !== value) at += 1
    if (at < count) continue
    if (count > start) isSingle = false
    keptRows[count] = rows[k] ?? 0
    kept[count] = value
    count += 1
  }
  // A part of a typed array is of the same type.
  return { rows: keptRows.subarray(0, count), values: kept.subarray(0, count) as Values, isSingle }
}
