import { isEmptied } from '#data'
import type { Ticks } from '#prefs'
import type { Entity, Query, SortKey, Total } from '#query'
import { createWalks, planOfIds, type RequestOptions, type Source, singleWalk, withoutIds } from '#sources'

/** What is read, and what lies here already. */
export interface TickedRequest {
  readonly source: Source
  readonly query: Query
  readonly sort: readonly SortKey[]
  readonly total: Total
  readonly ticks: Ticks
  /** Root fields needed; `null`: all. */
  readonly select: readonly string[] | null
  /** The rows of the table, in its order, and the root fields they were asked for with. */
  readonly entities: readonly Entity[]
  readonly roots: readonly string[]
  readonly wait: (ms: number, signal: AbortSignal | undefined) => Promise<void>
}

/** How many rows are copied at most: beyond it a file is the better place, and costs no more. */
export const MOST_COPIED = 1_000

/** How many records are ticked; `null`: not known. */
export function countOfTicks({ kind, ids }: Ticks, total: Total): number | null {
  if (kind === 'some') return ids.size
  return total.kind === 'unknown' ? null : Math.max(0, total.count - ids.size)
}

const holds = (roots: readonly string[], select: readonly string[] | null): boolean =>
  select?.every((root) => roots.includes(root)) ?? false

/** The ticked records, in the order of the table. What lies here whole is not asked for again. @throws {SourceError} */
export async function readTicked(request: TickedRequest, options: RequestOptions): Promise<readonly Entity[]> {
  const { source, query, total, ticks, select, entities, roots, wait } = request
  const here = new Map<string, Entity>()
  for (const entity of holds(roots, select) ? entities : []) if (!isEmptied(entity)) here.set(entity.id, entity)
  const missing = [...ticks.ids].filter((id) => !here.has(id))
  if (ticks.kind === 'some' && missing.length === 0) return inOrder(ticks.ids, here, entities)
  const whole = ticks.kind === 'some' ? null : (withoutIds(query, [...ticks.ids]) ?? query)
  const plan = whole ? singleWalk(whole, { total, tookMs: 0 }) : planOfIds(query, missing)
  if (plan === null) {
    const { entity } = query
    const found = await Promise.all(missing.map((id) => source.get({ entity, id }, options)))
    return inOrder(ticks.ids, new Map([...here, ...found.map((one) => [one.id, one] as const)]), entities)
  }
  const sort = whole ? request.sort : []
  const pageSize = source.can.largestPage
  const walks = createWalks({ source, plan, request: { sort, select, pageSize }, wait })
  const read: Entity[] = []
  await walks.run({ take: (taken) => void read.push(...taken.entities) }, options)
  // Where no query can leave records out, they come along and are left out here.
  if (whole) return read.filter(({ id }) => !ticks.ids.has(id))
  for (const entity of read) here.set(entity.id, entity)
  return inOrder(ticks.ids, here, entities)
}

/** In the order of the table; what it does not show comes behind, as it was ticked. */
function inOrder(
  ids: ReadonlySet<string>,
  known: ReadonlyMap<string, Entity>,
  entities: readonly Entity[],
): readonly Entity[] {
  const sorted = new Set(entities.flatMap(({ id }) => (ids.has(id) ? [id] : [])))
  return [...sorted, ...[...ids].filter((id) => !sorted.has(id))].flatMap((id) => known.get(id) ?? [])
}
