import type { Ticks } from '#prefs'

/** The query that ticks belong to. */
export type TickedQuery = Pick<Ticks, 'key' | 'href'>

/** How many rows may be left out of all: a query can name no more. */
export const MOST_LEFT_OUT = 100

const some = (query: TickedQuery, ids: ReadonlySet<string>): Ticks | null =>
  ids.size === 0 ? null : { ...query, kind: 'some', ids }

/** Whether the ticks say something about the query; those of another one are put aside by the first tick. */
const own = (ticks: Ticks | null, { key }: TickedQuery): Ticks | null => (ticks?.key === key ? ticks : null)

/** The ticks with some rows ticked, or not ticked any more. Where no more can be left out of all, nothing changes. */
export function withTicks(
  ticks: Ticks | null,
  query: TickedQuery,
  change: { readonly ids: Iterable<string>; readonly isOn: boolean },
): Ticks | null {
  const before = own(ticks, query)
  const ids = new Set(before?.ids)
  const isAll = before?.kind === 'all'
  for (const id of change.ids) {
    if (change.isOn === isAll) ids.delete(id)
    else ids.add(id)
  }
  if (!isAll) return some(query, ids)
  return ids.size > MOST_LEFT_OUT ? ticks : { ...query, kind: 'all', ids }
}

/** Every record that matches. */
export const allTicks = (query: TickedQuery): Ticks => ({ ...query, kind: 'all', ids: new Set() })

/** The places from one to another, both included, whichever is first. */
export const placesBetween = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => Math.min(from, to) + index)
