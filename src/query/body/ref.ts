import { isJsonObject, type Json } from '#lib/json'
import { entityInfo, entityOfLetter } from '../catalog/entities.ts'
import { shortId } from '../catalog/short-id.ts'
import type { EntityType } from '../model/entity-type.ts'
import { plainText } from '../text/markup.ts'
import { dig, textOf } from './value.ts'

/** Another record, named inside a record. `id` is short; `null` when the record has only the name. */
export interface EntityRef {
  readonly entity: EntityType
  readonly id: string | null
  readonly label: string
}

const DIGITS = /^\d+$/
const LETTERED = /^[a-z]\d+$/i

/**
 * The short id in any of the shapes that occur: full URL, path, bare, number or numeric text of older answers, UN
 * address of a goal. `null` when there is none.
 */
export function idOf(entity: EntityType, value: Json | undefined): string | null {
  const text = textOf(value)
  if (text === null) return null
  const id = shortId(entity, text)
  const prefix = entityInfo(entity).idPrefix
  return (prefix !== null && DIGITS.test(id) ? prefix + id : id) || null
}

/** The kind of record an id stands for by its letter, where a field may hold several kinds. */
export function entityOfId(id: string, fallback: EntityType): EntityType {
  return (LETTERED.test(id) ? entityOfLetter(id.charAt(0)) : null) ?? fallback
}

/** A name for people out of a record or a part of one; `null` when it has none. */
export function labelOf(value: Json | undefined): string | null {
  const name = isJsonObject(value)
    ? (textOf(dig(value, 'display_name')) ?? textOf(dig(value, 'keyword')))
    : textOf(value)
  return name === null ? null : plainText(name) || null
}

/**
 * Another record out of an object `{id, display_name}`, an id alone, or a name alone (plain strings in some lists). An
 * id without a name is its own label.
 */
export function refOf(entity: EntityType, value: Json | undefined): EntityRef | null {
  if (!isJsonObject(value)) {
    const text = textOf(value)
    const hasLetter = entityInfo(entity).idPrefix !== null
    const isId = text !== null && (text.includes('openalex.org/') || (hasLetter && LETTERED.test(text)))
    return isId ? refBy(entity, value, null) : refBy(entity, null, labelOf(value))
  }
  return refBy(entity, dig(value, 'id'), labelOf(value))
}

/** Another record out of an id and a name that stand apart, such as `host_organization` and `…_name`. */
export function refBy(entity: EntityType, id: Json | undefined, name: string | null): EntityRef | null {
  const short = idOf(entity, id)
  const label = name ?? short
  if (label === null) return null
  return { entity: short === null ? entity : entityOfId(short, entity), id: short, label }
}

/** The members that are there, each id and each nameless label once. */
export function distinctRefs(refs: readonly (EntityRef | null)[]): readonly EntityRef[] {
  const byKey = new Map<string, EntityRef>()
  for (const ref of refs) {
    if (ref === null) continue
    const key = ref.id === null ? `=${ref.label}` : ref.id
    if (!byKey.has(key)) byKey.set(key, ref)
  }
  return [...byKey.values()]
}
