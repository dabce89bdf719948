import { isJsonObject, type Json, type JsonObject } from '#lib/json'

/** The part of a record that was asked for: everything, or what lies under some paths. */
export function pickSource(source: JsonObject, wanted: Json | undefined): JsonObject {
  if (wanted === undefined || wanted === true) return source
  if (wanted === false) return {}
  const paths = (Array.isArray(wanted) ? wanted : [wanted]).map((path) => String(path).split('.'))
  const picked = pick(source, paths)
  return isJsonObject(picked) ? picked : {}
}

function pick(value: Json, paths: readonly (readonly string[])[]): Json {
  if (Array.isArray(value)) return value.map((member: Json) => pick(member, paths))
  if (!isJsonObject(value)) return value
  const kept: Record<string, Json> = {}
  for (const [key, inner] of Object.entries(value)) {
    const below = paths.filter(([first]) => first === key).map(([, ...rest]) => rest)
    if (below.length === 0 || inner === undefined) continue
    kept[key] = below.some((rest) => rest.length === 0) ? inner : pick(inner, below)
  }
  return kept
}
