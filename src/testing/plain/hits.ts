import type { JsonObject } from '#lib/json'
import type { Query, SortKey } from '#query'
import { matches } from './match.ts'
import { compareOrder, type OrderValues, orderKeys, orderReader } from './order.ts'
import { idOf, type World } from './world.ts'

/** A record in its place in a list. */
export interface Row {
  readonly record: JsonObject
  readonly values: OrderValues
}

/** A number that seed and id fix: the order in which a seed draws records. */
function drawNumber(text: string): number {
  let hash = 0x811c9dc5
  for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

function drawSample(query: Query, records: readonly JsonObject[]): readonly JsonObject[] {
  if (query.sample === null) return records
  const { size, seed } = query.sample
  return records
    .map((record) => ({ record, place: drawNumber(`${seed ?? ''} ${idOf(query.entity, record)}`) }))
    .sort((a, b) => a.place - b.place)
    .slice(0, size)
    .map(({ record }) => record)
}

/** The records a query asks for, in no order. */
export function findRecords(query: Query, world: World): readonly JsonObject[] {
  const all = world.records[query.entity] ?? []
  return drawSample(
    query,
    all.filter((record) => matches(query, { record, world })),
  )
}

/** The records of a query in the order asked for. */
export function findRows(query: Query, sort: readonly SortKey[], world: World): readonly Row[] {
  const keys = orderKeys(query, sort)
  const read = orderReader(query, keys, world)
  return findRecords(query, world)
    .map((record) => ({ record, values: read(record) }))
    .sort((a, b) => compareOrder(keys, a.values, b.values))
}
