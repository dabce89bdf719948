import { assertNever } from '#lib/assert-never'
import { entityInfo, type Field } from '#query'

/** What a person gives to a field, in a few words: "yes or no", "names of institutions". */
export function describeValues(field: Field): string {
  const named = field.refersTo.map((entity) => entityInfo(entity).label.toLowerCase()).join(' or ')
  switch (field.kind) {
    case 'id':
    case 'code':
      return named ? `${named}, by name` : 'by name'
    case 'enum':
      return 'from a list'
    case 'external-id':
      return field.scheme ?? 'identifier'
    case 'string':
      return 'exact text'
    case 'boolean':
      return field.isStrictBoolean ? 'yes or no' : 'yes, no or unknown'
    case 'integer':
    case 'number':
      return named ? `${named}, by name` : 'number or range'
    case 'date':
    case 'datetime':
      return 'date or period'
    case 'search':
      return 'words'
    case 'collection':
      return 'saved collection, needs a key'
    default:
      return assertNever(field.kind)
  }
}
