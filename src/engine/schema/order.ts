import { at, type Json, type JsonObject } from '#lib/json'
import type { EntityInfo } from '#query'

interface OrderKey {
  readonly path: readonly string[]
  readonly isDescending: boolean
}

/** The records in the default order of their entity: missing values last, texts by code unit. Stable. */
export function inDefaultOrder(info: EntityInfo, records: readonly JsonObject[]): readonly JsonObject[] {
  const keys = info.defaultSort.map((text): OrderKey => {
    const [path = '', direction] = text.split(':')
    return { path: path.split('.'), isDescending: direction === 'desc' }
  })
  const rows = records.map((record) => ({ record, values: keys.map((key) => valueAt(record, key.path)) }))
  rows.sort((a, b) => {
    for (const [index, key] of keys.entries()) {
      const order = compare(a.values[index], b.values[index], key.isDescending)
      if (order !== 0) return order
    }
    return 0
  })
  return rows.map((row) => row.record)
}

function valueAt(record: JsonObject, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((value, key) => at(value, key), record)
}

function compare(a: Json | undefined, b: Json | undefined, isDescending: boolean): number {
  const isMissing = (value: Json | undefined): value is null | undefined => value === null || value === undefined
  if (isMissing(a) || isMissing(b)) return Number(isMissing(a)) - Number(isMissing(b))
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : compareTexts(String(a), String(b))
  return isDescending ? -order : order
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
