/** The members with keys that tell them apart: equal ones are numbered. For lists that foreign data may fill with repeats. */
export function keyed<T>(
  list: readonly T[],
  keyOf: (member: T) => string,
): readonly { readonly key: string; readonly member: T }[] {
  const seen = new Map<string, number>()
  return list.map((member) => {
    const own = keyOf(member)
    const times = (seen.get(own) ?? 0) + 1
    seen.set(own, times)
    return { key: times === 1 ? own : `${own} ${times}`, member }
  })
}
