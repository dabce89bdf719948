import { assertNever } from '#lib/assert-never'
import type { Field, Value } from '#query'
import { compareTexts } from '../values/field-values.ts'
import type { FieldTable } from './field-table.ts'
import { isOneOf, sqlNumber } from './sql.ts'

type KnownValue = Exclude<Value, { readonly kind: 'unknown' }>

/** Whether a column of the table is the value, as SQL. */
export function valueTest(value: KnownValue, { field, table }: { readonly field: Field; readonly table: FieldTable }) {
  return (column: string): string => {
    switch (value.kind) {
      case 'is':
        return isOneOf(column, numbersOf(value.value, { field, table }))
      case 'above':
      case 'below':
        return boundTest(column, { value, table })
      case 'between':
        return betweenTest(column, value)
      default:
        return assertNever(value)
    }
  }
}

/** What stands in the table for a value. Different spellings may have got numbers of their own. */
export function numbersOf(
  text: string,
  { field, table }: { readonly field: Field; readonly table: FieldTable },
): readonly number[] {
  if (table.kind === 'truth') return [text.toLowerCase() === 'true' ? 1 : 0]
  if (table.kind === 'number') return Number.isFinite(Number(text)) ? [Number(text)] : []
  if (field.isCaseSensitive) {
    const at = firstAtLeast(table.keys, text)
    return table.keys[at] === text ? [at] : []
  }
  return foldedIndex(table.keys).get(text.toLowerCase()) ?? []
}

const indexes = new WeakMap<readonly string[], ReadonlyMap<string, readonly number[]>>()

function foldedIndex(keys: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const known = indexes.get(keys)
  if (known !== undefined) return known
  const index = new Map<string, number[]>()
  for (const [number, key] of keys.entries()) {
    const folded = key.toLowerCase()
    const same = index.get(folded)
    if (same === undefined) index.set(folded, [number])
    else same.push(number)
  }
  indexes.set(keys, index)
  return index
}

function boundTest(
  column: string,
  {
    value,
    table,
  }: { readonly value: Extract<Value, { readonly kind: 'above' | 'below' }>; readonly table: FieldTable },
): string {
  const isAbove = value.kind === 'above'
  if (typeof value.bound === 'number') return `${column} ${isAbove ? '>' : '<'} ${sqlNumber(value.bound)}`
  const from = firstAtLeast(table.keys, value.bound)
  const next = table.keys[from] === value.bound ? from + 1 : from
  return isAbove ? `${column} >= ${sqlNumber(next)}` : `${column} < ${sqlNumber(from)}`
}

function betweenTest(column: string, value: Extract<Value, { readonly kind: 'between' }>): string {
  const from = value.from === null ? [] : [`${column} >= ${sqlNumber(value.from)}`]
  const to = value.to === null ? [] : [`${column} <= ${sqlNumber(value.to)}`]
  return [...from, ...to].join(' AND ') || `${column} IS NOT NULL`
}

/** The number of the first key that is not before the text; as many as there are keys when all are. */
export function firstAtLeast(keys: readonly string[], text: string): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareTexts(keys[middle] ?? '', text) < 0) low = middle + 1
    else high = middle
  }
  return low
}
