import type { EntityType, Fate, KnownIds, Names } from '#query'

/** Signs beside the words. */
export const FATE_SIGNS: Readonly<Record<Fate, string>> = { same: '=', near: '≈', left: '✕', restored: '↩' }

/** Names of records under the identifiers they were looked up by: a funder keeps its name in both catalogs. */
export function namesAlong(needed: ReadonlyMap<EntityType, readonly string[]>, known: KnownIds, names: Names): Names {
  const found = new Map<string, string>()
  for (const [entity, ids] of needed)
    for (const id of ids) {
      const name = names(entity, id)
      for (const other of known(entity, id) ?? []) if (name !== null) found.set(other, name)
    }
  return (entity, id) => found.get(id) ?? names(entity, id)
}
