import { at, type Json } from '#lib/json'

/** All values under a path of keys, through lists at any place. Null and absent ones are left out. */
export function walk(value: unknown, path: readonly string[]): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap((member) => walk(member, path))
  const [key, ...rest] = path
  if (key === undefined) return value === null || value === undefined ? [] : [value as Json]
  return walk(at(value, key), rest)
}

/** As {@link walk}, with the path as it stands in a field's name. Keys hold no dots. */
export const walkTo = (record: unknown, path: string): readonly Json[] => walk(record, path.split('.'))
