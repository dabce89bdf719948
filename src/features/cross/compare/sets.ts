import { canonicalQuery, MOST_COMPARED, type Query, type View } from '#query'

/** Sets in all: the query itself and those it is compared with. */
export const MOST_SETS = MOST_COMPARED + 1

/** A query and what it is compared with. */
export interface Compared {
  readonly query: Query
  readonly view: View
}

const isSame = (one: Query, other: Query): boolean =>
  JSON.stringify(canonicalQuery(one)) === JSON.stringify(canonicalQuery(other))

/** All sets of a view, the query first. */
export const setsOf = ({ query, view }: Compared): readonly Query[] => [query, ...(view.compare?.sets ?? [])]

/** The view of these sets; the first is the query of the page. Fewer than two are no comparison. */
export function withSets({ query, view }: Compared, sets: readonly Query[]): Compared {
  const [first = query, ...others] = sets
  const distinct = others.filter(
    (set, at) =>
      !others
        .slice(0, at)
        .concat(first)
        .some((other) => isSame(set, other)),
  )
  const kept = distinct.slice(0, MOST_COMPARED)
  const compare = kept.length === 0 ? null : { sets: kept, measure: view.compare?.measure ?? 'absolute' }
  return { query: first, view: { ...view, compare, split: null, record: null, page: null } }
}

/** The view with further sets, as far as there is room. */
export const withMore = (compared: Compared, more: readonly Query[]): Compared =>
  withSets(compared, [...setsOf(compared), ...more])

/** The view without the set at a place. */
export const withoutSet = (compared: Compared, at: number): Compared =>
  withSets(
    compared,
    setsOf(compared).filter((_, index) => index !== at),
  )

/** The view with a set moved one place. */
export function withMoved(compared: Compared, at: number, by: -1 | 1): Compared {
  const sets = [...setsOf(compared)]
  const [moved] = sets.splice(at, 1)
  if (moved) sets.splice(at + by, 0, moved)
  return withSets(compared, sets)
}

/** The view with a set in front, where the filter bar edits it. */
export function withFirst(compared: Compared, at: number): Compared {
  const sets = setsOf(compared)
  const first = sets[at]
  return first ? withSets(compared, [first, ...sets.filter((_, index) => index !== at)]) : compared
}
