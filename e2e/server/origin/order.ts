import type { Bits } from '../store/bits.ts'
import type { Table } from '../store/table.ts'
import type { CursorValue } from './python-list.ts'
import type { OrderKey } from './sort-keys.ts'

const compareKnown = (left: string | number, right: string | number): number =>
  left < right ? -1 : left > right ? 1 : 0

/** Missing values come last in both directions. Rule: reference § 6. */
const compareValues = (left: CursorValue, right: CursorValue, isDescending: boolean): number => {
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  const order = compareKnown(left, right)
  return isDescending ? -order : order
}

const memoryOf = (table: Table, key: OrderKey): readonly CursorValue[] => {
  const read = () => table.records.map((_, index) => key.value(index))
  return key.name === 'relevance_score' ? read() : table.cached(`sort values ${key.name}`, read)
}

const comparer = (table: Table, keys: readonly OrderKey[]): ((left: number, right: number) => number) => {
  const columns = keys.map((key) => ({ values: memoryOf(table, key), isDescending: key.isDescending }))
  return (left, right) => {
    for (const { values, isDescending } of columns) {
      const order = compareValues(values[left] ?? null, values[right] ?? null, isDescending)
      if (order !== 0) return order
    }
    return 0
  }
}

const wholeOrder = (table: Table, keys: readonly OrderKey[], tie: 'up' | 'down'): readonly number[] => {
  const name = keys.map((key) => `${key.name}:${key.isDescending}`).join()
  return table.cached(`order ${name} ${tie}`, () => {
    const compare = comparer(table, keys)
    const indexes = table.records.map((_, index) => index)
    return indexes.sort((left, right) => compare(left, right) || (tie === 'up' ? left - right : right - left))
  })
}

/**
 * The records of a set in order. `tie` settles rows that are equal in all keys: with page numbers and keys of the
 * person it changes from page to page, so that rows come twice or never, as the provider warns. Rule: reference § 6.
 */
export function sortBits(table: Table, bits: Bits, keys: readonly OrderKey[], tie: 'up' | 'down'): readonly number[] {
  if (!keys.some((key) => key.name === 'relevance_score')) {
    return wholeOrder(table, keys, tie).filter((index) => bits.has(index))
  }
  const compare = comparer(table, keys)
  const indexes = table.records.map((_, index) => index).filter((index) => bits.has(index))
  return indexes.sort((left, right) => compare(left, right) || (tie === 'up' ? left - right : right - left))
}

/** Place of the first record behind the given sort values. `sorted` is in the order of `keys`. */
export function placeAfter(
  sorted: readonly number[],
  keys: readonly OrderKey[],
  after: readonly CursorValue[],
): number {
  const isBehind = (index: number): boolean => {
    for (const [at, key] of keys.entries()) {
      const order = compareValues(key.value(index), after[at] ?? null, key.isDescending)
      if (order !== 0) return order > 0
    }
    return false
  }
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBehind(sorted[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}
