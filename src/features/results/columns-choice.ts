/** The ids with one moved by a step towards the beginning (-1) or the end (1). */
export function movedId(ids: readonly string[], id: string, step: -1 | 1): readonly string[] {
  const from = ids.indexOf(id)
  const to = from + step
  const other = ids[to]
  if (from < 0 || other === undefined) return ids
  return ids.map((own, at) => (at === to ? id : at === from ? other : own))
}

/** The ids with one added at the end or taken away; the last one stays, a table needs a column. */
export function toggledId(ids: readonly string[], id: string): readonly string[] {
  if (!ids.includes(id)) return [...ids, id]
  return ids.length === 1 ? ids : ids.filter((own) => own !== id)
}

/** What goes into the address: nothing when the choice is the default one. */
export function toChoice(ids: readonly string[], defaults: readonly string[]): readonly string[] | null {
  return ids.join() === defaults.join() ? null : ids
}
