import type { Json, JsonObject } from '#lib/json'
import { canonicalValue, type EntityType, type Field } from '#query'
import { specialReader } from './special-values.ts'
import { walkTo } from './walk.ts'
import type { World } from './world.ts'

/** A value as clauses compare it: the canonical text, a number, or yes and no. */
export type PlainValue = string | number | boolean

/** The number of a value; ids of vocabularies that the server treats as numbers give their code. */
function toNumber(field: Field, value: Json): readonly number[] {
  const number = typeof value === 'number' ? value : Number(canonicalValue(field, String(value)))
  return Number.isFinite(number) ? [number] : []
}

function toPlain(field: Field, value: Json): readonly PlainValue[] {
  switch (field.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? [value] : []
    case 'integer':
    case 'number':
      return toNumber(field, value)
    case 'date':
    case 'datetime':
    case 'string':
      return [String(value)]
    default:
      return [canonicalValue(field, String(value))]
  }
}

/**
 * The values a record has in a field, each once; none when it is unknown. Fields that only say whether something is
 * there (`has_doi`, `…is_global_south`) always have one.
 */
export function valuesOf(
  entity: EntityType,
  field: Field,
  at: { readonly record: JsonObject; readonly world: World },
): readonly PlainValue[] {
  const read = specialReader(entity, field.id)
  const name = field.aliasOf ?? field.id
  const raw =
    read !== null
      ? read(at.record, at.world)
      : (specialReader(entity, name)?.(at.record, at.world) ?? walkTo(at.record, name))
  return [...new Set(raw.flatMap((value) => toPlain(field, value)))]
}
