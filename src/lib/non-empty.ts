/** A list with at least one member. */
export type NonEmpty<T> = readonly [T, ...T[]]

/** The list as a non-empty one, or `null` when it has no member. */
export function toNonEmpty<T>(list: readonly T[]): NonEmpty<T> | null {
  const [first, ...rest] = list
  return list.length > 0 ? [first as T, ...rest] : null
}

/** The members changed one by one; as many come out as went in. */
export function mapNonEmpty<T, U>(list: NonEmpty<T>, change: (member: T) => U): NonEmpty<U> {
  const [first, ...rest] = list
  return [change(first), ...rest.map((member) => change(member))]
}
