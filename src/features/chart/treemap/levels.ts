import { type EntityType, type Field, findField } from '#query'

/** Ends of the names of the fields of one classification, from wide to narrow. The last stands for the topic itself. */
const LEVELS = ['domain.id', 'field.id', 'subfield.id', 'id'] as const

/**
 * The next narrower field of the classification domain, field, subfield, topic; `null` where there is none. Only where a
 * record has one value at each level: with several, parts of a part would not be parts of the whole.
 */
export function nextLevel(entity: EntityType, field: Field): Field | null {
  if (field.isMultiValued) return null
  const at = LEVELS.findIndex((end) => end !== 'id' && (field.id === end || field.id.endsWith(`.${end}`)))
  const own = LEVELS[at]
  const next = LEVELS[at + 1]
  if (own === undefined || next === undefined) return null
  const prefix = field.id.slice(0, -own.length)
  if (prefix === '' && next === 'id') return null
  const found = findField(entity, `${prefix}${next}`)
  return found?.canGroup && !found.isMultiValued && found.refersTo.length > 0 ? found : null
}
