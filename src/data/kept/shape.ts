import { at, isJsonObject, type Json } from '#lib/json'

const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value)
const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string'

const isEntity = (value: Json): boolean =>
  typeof at(value, 'type') === 'string' &&
  typeof at(value, 'id') === 'string' &&
  isTextOrNull(at(value, 'label')) &&
  isJsonObject(at(value, 'body'))

const isTotal = (value: unknown): boolean => at(value, 'kind') === 'unknown' || isNumber(at(value, 'count'))

/** Whether a kept value holds records, told of when they were received. */
export function isListPage(value: unknown): boolean {
  const entities = at(value, 'entities')
  return (
    Array.isArray(entities) &&
    entities.every(isEntity) &&
    isJsonObject(at(value, 'asked')) &&
    isTotal(at(value, 'total')) &&
    isNumber(at(at(value, 'info'), 'receivedAt'))
  )
}

const isGroup = (value: Json): boolean =>
  isTextOrNull(at(value, 'key')) && isTextOrNull(at(value, 'label')) && isNumber(at(value, 'count'))

function isGroups(value: Json): boolean {
  const groups = at(value, 'groups')
  return (
    Array.isArray(groups) &&
    groups.every(isGroup) &&
    isTotal(at(value, 'total')) &&
    isNumber(at(at(value, 'info'), 'receivedAt'))
  )
}

function isGroupWalk(value: Json): boolean {
  const pages = at(value, 'pages')
  return Array.isArray(pages) && pages.length > 0 && pages.every(isGroups) && Array.isArray(at(value, 'pageParams'))
}

/**
 * Whether a kept value is an answer of this kind. Another version of the app may have written it, or somebody by hand: a
 * view must never be given what it cannot draw.
 */
export function isAnswerOf(kind: unknown, value: Json): boolean {
  switch (kind) {
    case 'groups':
      return isGroups(value)
    case 'group-walk':
      return isGroupWalk(value)
    case 'record':
      return isEntity(value)
    default:
      return isJsonObject(value) || Array.isArray(value)
  }
}
