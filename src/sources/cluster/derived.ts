import { at, type Json, type JsonObject } from '#lib/json'
import { type EntityType, type Field, fieldSource, readAbstract, shortId } from '#query'
import { computedFields } from './mapping.ts'
import { COMPUTED } from './place.ts'

/** The values under a path, lists opened on the way. */
function under(value: Json | undefined, keys: readonly string[]): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap((member: Json) => under(member, keys))
  const [key, ...rest] = keys
  if (key === undefined) return value === null || value === undefined ? [] : [value]
  return under(at(value, key), rest)
}

/** A field as it stands in the index, `undefined` when the record has no value. */
function computedValue(field: Field, record: JsonObject): Json | undefined {
  const source = fieldSource(field)
  switch (source.kind) {
    case 'length': {
      const list = at(record, source.path)
      return Array.isArray(list) ? list.length : undefined
    }
    case 'open-version':
      return openVersion(record, source.answer)
    case 'path': {
      if (source.path === '$has_abstract') return (at(record, 'abstract_inverted_index') ?? null) !== null
      const [root = '', ...rest] = source.path.split('.')
      const list = at(record, root)
      return Array.isArray(list) ? [...new Set(under(list.slice(0, source.first), rest))] : undefined
    }
    default:
      return undefined
  }
}

/** Which open copies there are (provider reference § 4.8 and § 9.3). */
function openVersion(record: JsonObject, answer: 'best' | 'accepted-or-published' | 'submitted'): Json {
  const open = under(at(record, 'locations'), [])
    .filter((location) => at(location, 'is_oa') === true)
    .map((location) => at(location, 'version'))
  const isPublished = open.includes('publishedVersion')
  const isAccepted = isPublished || open.includes('acceptedVersion')
  if (answer === 'submitted') return open.includes('submittedVersion')
  if (answer === 'accepted-or-published') return isAccepted
  return [
    ...(open.length > 0 ? ['any'] : []),
    ...(isAccepted ? ['acceptedOrPublished'] : []),
    ...(isPublished ? ['published'] : []),
  ]
}

/** Sets a value below the keys of a field's name. */
function put(target: Record<string, Json | undefined>, keys: readonly string[], value: Json): void {
  const [key = '', ...rest] = keys
  if (rest.length === 0) {
    target[key] = value
    return
  }
  const inner: Record<string, Json | undefined> = { ...(at(target, key) as JsonObject | undefined) }
  put(inner, rest, value)
  target[key] = inner
}

/** What the loader sends: the short id, and the record with what an index cannot work out by itself. */
export interface LoadedRecord {
  readonly id: string
  readonly record: JsonObject
}

/** A record of the provider as the index takes it; `null` when it has no id. */
export function toLoaded(entity: EntityType, record: JsonObject): LoadedRecord | null {
  const id = at(record, 'id')
  if (typeof id !== 'string' || id === '') return null
  const computed: Record<string, Json | undefined> = {}
  for (const field of computedFields(entity)) {
    const value = computedValue(field, record)
    if (value !== undefined) put(computed, field.id.split('.'), value)
  }
  const abstract = entity === 'works' ? readAbstract(record) : null
  return {
    id: shortId(entity, id),
    record: {
      ...record,
      ...(abstract === null ? {} : { abstract }),
      ...(Object.keys(computed).length === 0 ? {} : { [COMPUTED]: computed }),
    },
  }
}
