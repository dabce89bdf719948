import { assertNever } from '#lib/assert-never'
import { type Field, vocabulary } from '#query'

/** The editors there are. */
export type EditorKind = 'entity' | 'vocabulary' | 'boolean' | 'number' | 'date' | 'text' | 'string' | 'external-id'

/** The names of the closed lists a field takes its values from; empty when it takes them from none known here. */
export function listsOf(field: Field): readonly string[] {
  const names = field.values === null ? field.refersTo : [field.values]
  return names.every((name) => vocabulary(name) !== null) ? names : []
}

/** The editor for a field, by the kind of its values. */
export function editorKindOf(field: Field): EditorKind {
  const isListed = listsOf(field).length > 0
  switch (field.kind) {
    case 'id':
      return 'entity'
    case 'code':
      return isListed ? 'vocabulary' : 'entity'
    case 'enum':
      return isListed ? 'vocabulary' : 'string'
    case 'integer':
    case 'number':
      return isListed ? 'vocabulary' : 'number'
    case 'boolean':
      return 'boolean'
    case 'date':
    case 'datetime':
      return 'date'
    case 'search':
      return 'text'
    case 'external-id':
      return 'external-id'
    case 'string':
    case 'collection':
      return 'string'
    default:
      return assertNever(field.kind)
  }
}
