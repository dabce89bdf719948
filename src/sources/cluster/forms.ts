import { type EntityType, entityInfo, type Field } from '#query'

const PROVIDER = 'https://openalex.org'

/** Other words that the provider's addresses have for an entity. */
const PATH_WORDS: Readonly<Partial<Record<EntityType, readonly string[]>>> = { 'work-types': ['types'] }

const addressesOf = (entity: EntityType, id: string): readonly string[] => {
  if (entityInfo(entity).idPrefix !== null) return [`${PROVIDER}/${id}`]
  const words = [...(PATH_WORDS[entity] ?? []), entity, ...entityInfo(entity).pathAliases]
  const own = words.map((word) => `${PROVIDER}/${word}/${id}`)
  return entity === 'sdgs' ? [...own, `https://metadata.un.org/sdg/${id}`] : own
}

/** Where the host and the path of an identifier's address end: the identifier is behind it. */
const ADDRESS = /^https?:\/\/[^/]+\/(?:entity\/|wiki\/|pmc\/articles\/)?/

/**
 * The forms in which an index may hold a canonical value: as it stands in the provider's records, short, or as an
 * address. Which of them it is depends on who loaded it; asking for all of them finds the record in any case.
 */
export function storedForms(field: Field, value: string): readonly string[] {
  const forms = new Set([value])
  for (const entity of field.refersTo) for (const address of addressesOf(entity, value)) forms.add(address)
  if (field.kind === 'external-id' || field.send === 'stored') forms.add(value.replace(ADDRESS, ''))
  if (field.kind === 'id' && !value.includes('/')) forms.add(`${PROVIDER}/${value}`)
  if (field.kind === 'code') forms.add(value.toLowerCase())
  return [...forms]
}

/** The forms of the id of a record itself. */
export const formsOfId = (entity: EntityType, id: string): readonly string[] => [id, ...addressesOf(entity, id)]
