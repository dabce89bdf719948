import { at, type Json } from '#lib/json'
import { type Entity, type EntityType, findField, type SortKey } from '#query'

/** What the provider's decoder of cursors swaps, drops or replaces in a text. Rule: reference § 8.2, hazard, August 2026. */
const BREAKS = /['"\\]|None/

const NUMERIC: ReadonlySet<string> = new Set(['integer', 'number', 'date', 'datetime', 'boolean'])

/** The keys of an order whose values stand as text in a cursor. A key the catalog does not know may be one. */
export function textKeys(entity: EntityType, sort: readonly SortKey[]): readonly string[] {
  return sort
    .map(({ key }) => key)
    .filter((key) => key !== 'relevance_score' && !NUMERIC.has(findField(entity, key)?.kind ?? ''))
}

const valueAt = (entity: Entity, path: string): Json | undefined => {
  let found: Json | undefined = entity.body
  for (const key of path.split('.')) found = at(found, key)
  return found
}

/** Whether a cursor made of this record's values can be read by the provider. A value that did not come is trusted. */
export const isSafeEnd = (entity: Entity, keys: readonly string[]): boolean =>
  keys.every((key) => {
    const value = valueAt(entity, key)
    return typeof value !== 'string' || !BREAKS.test(value)
  })

/**
 * The largest size below the page's own at which it could end instead: at a record without a quote in what the list is
 * sorted by. A cursor is the values of the last record and nothing else, so a shorter page from the same cursor gives
 * the same records and a cursor that can be read. 0: every record before the last would break it, too.
 */
export function safeCut(entities: readonly Entity[], keys: readonly string[]): number {
  for (let size = entities.length - 1; size > 0; size -= 1) {
    const last = entities[size - 1]
    if (last && isSafeEnd(last, keys)) return size
  }
  return 0
}
