import type { Group } from '#query'
import type { Groups } from '#sources'

/** The order of openness, most open first; a status that is new to us stands behind them. */
const ORDER = ['diamond', 'gold', 'hybrid', 'bronze', 'green', 'closed']

const CLOSED = 'closed'

/** How much of a set is open. `open`: all statuses but closed and unknown. */
export interface OpenShare {
  readonly matching: number | null
  readonly open: { readonly count: number; readonly keys: readonly string[] }
  readonly unknown: Group | null
  readonly statuses: readonly Group[]
}

const placeOf = ({ key }: Group): number => {
  const place = ORDER.indexOf(key ?? '')
  return place < 0 ? ORDER.length : place
}

/** The statuses of a set in the order of openness, and how many are open. */
export function openShare({ groups, total }: Pick<Groups, 'groups' | 'total'>): OpenShare {
  const statuses = groups.filter(({ key }) => key !== null).sort((a, b) => placeOf(a) - placeOf(b))
  const open = statuses.filter(({ key }) => key !== CLOSED)
  return {
    matching: total.kind === 'exact' ? total.count : null,
    open: {
      count: open.reduce((sum, { count }) => sum + count, 0),
      keys: open.flatMap(({ key }) => (key === null ? [] : [key])),
    },
    unknown: groups.find(({ key }) => key === null) ?? null,
    statuses,
  }
}
