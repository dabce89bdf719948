import type { Json } from '#lib/json'
import type { Cell } from './column.ts'

/** Values that repeat at least this often on average are kept once and referred to by number. */
const CODED_BELOW = 0.6
const CODED_FROM = 16

/** Whether there is a value at all. */
export const isThere = (cell: Cell): cell is Exclude<Json, null> => cell !== null && cell !== undefined

/** After this share of the values it is looked at whether they repeat at all: spelling out every one costs the most. */
const LOOK_AFTER = 0.25
const HOPELESS = 0.7

/** Numbers the distinct values, or `null` where too few repeat. Missing values get code 0 and are masked. */
export function codesOf(
  cells: readonly Cell[],
  toKey: (cell: Cell) => string,
): { readonly codes: Int32Array; readonly entries: readonly Cell[] } | null {
  const codes = new Int32Array(cells.length)
  const known = new Map<string, number>()
  // Records often share the very same object: looking it up is much cheaper than spelling it out.
  const knownObjects = new Map<Cell, number>()
  const entries: Cell[] = []
  let present = 0
  const lookAt = Math.ceil(cells.length * LOOK_AFTER)
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index]
    if (!isThere(cell)) continue
    present += 1
    if (present === lookAt && present > CODED_FROM && entries.length > present * HOPELESS) return null
    let code = knownObjects.get(cell)
    if (code === undefined) {
      const key = toKey(cell)
      code = known.get(key) ?? entries.length
      if (code === entries.length) {
        known.set(key, code)
        entries.push(cell)
      }
      if (typeof cell === 'object') knownObjects.set(cell, code)
    }
    codes[index] = code
  }
  return present >= CODED_FROM && entries.length < present * CODED_BELOW ? { codes, entries } : null
}

/** Which rows have a value, as Arrow keeps it. */
export function validity(cells: readonly Cell[]): { readonly nullCount: number; readonly nullBitmap?: Uint8Array } {
  const nullCount = cells.reduce<number>((count, cell) => (isThere(cell) ? count : count + 1), 0)
  return nullCount === 0 ? { nullCount } : { nullCount, nullBitmap: bitmap(cells, isThere) }
}

/** One bit a row. */
export function bitmap(cells: readonly Cell[], isSet: (cell: Cell) => boolean): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(cells.length / 8))
  for (let index = 0; index < cells.length; index += 1) {
    if (isSet(cells[index])) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (1 << (index & 7))
  }
  return bytes
}
