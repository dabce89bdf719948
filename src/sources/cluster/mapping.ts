import type { JsonObject } from '#lib/json'
import {
  type EntityType,
  type Field,
  type FieldSource,
  fieldSource,
  fieldsOf,
  reachOfField,
  reachOfSearch,
} from '#query'
import { COMPUTED } from './place.ts'
import { textPath } from './text.ts'

/*
 * The mapping of an index that the loader makes: from the catalog, so that every field we can ask for can be asked of
 * it. Records stay as the provider wrote them; beside them stand the texts of abstracts and what an index cannot work
 * out. Rules: reference for clusters § 7.
 */

/** Texts longer than this are kept, but not as one value that could be asked for. */
const LONGEST_VALUE = 8000

const KEYWORD: JsonObject = { type: 'keyword', ignore_above: LONGEST_VALUE }

/** Text in words, as one value, and in words as they stand. `analyzer`: how words find their other forms. */
const textOf = (analyzer: string): JsonObject => ({
  type: 'text',
  analyzer,
  fields: { keyword: KEYWORD, exact: { type: 'text', analyzer: 'standard' } },
})

/** The texts that a search of an entity reaches, by parameter or by a field. */
function textsOf(entity: EntityType): ReadonlySet<string> {
  const whole = reachOfSearch(entity, { scope: 'default', exact: false })
  const reaches = fieldsOf(entity).flatMap((field) => reachOfField(entity, field.id) ?? [])
  return new Set([whole, ...reaches].flatMap(({ parts }) => parts.map(textPath)))
}

function typeOf(field: Field): JsonObject {
  switch (field.kind) {
    case 'integer':
    case 'number':
      // Ids of vocabularies that the provider compares as numbers stand in records as addresses.
      if (field.refersTo.length > 0) return KEYWORD
      return { type: field.kind === 'integer' ? 'long' : 'double', ignore_malformed: true }
    case 'boolean':
      return { type: 'boolean' }
    case 'date':
    case 'datetime':
      return { type: 'date', format: 'strict_date_optional_time||yyyy-MM-dd', ignore_malformed: true }
    default:
      return KEYWORD
  }
}

/** The paths that a field is asked of, with their types. */
function leavesOf(field: Field): readonly (readonly [path: string, type: JsonObject])[] {
  const source = fieldSource(field)
  if (isComputed(source)) return [[`${COMPUTED}.${field.id}`, typeOf(field)]]
  switch (source.kind) {
    case 'path':
      return [[source.path, typeOf(field)]]
    case 'presence':
    case 'prefix':
    case 'linked':
      return [[source.path, KEYWORD]]
    case 'gated':
      return [
        [source.path, KEYWORD],
        [source.test, KEYWORD],
      ]
    default:
      return []
  }
}

/** What has to be worked out before it is loaded. */
export const isComputed = (source: FieldSource): boolean =>
  source.kind === 'length' ||
  source.kind === 'open-version' ||
  (source.kind === 'path' && (source.first !== undefined || source.path.startsWith('$')))

/** Fields of an entity whose values are worked out, aliases left out. */
export const computedFields = (entity: EntityType): readonly Field[] =>
  fieldsOf(entity).filter((field) => field.aliasOf === null && isComputed(fieldSource(field)))

type Tree = Map<string, Tree | JsonObject>

const isTree = (node: Tree | JsonObject | undefined): node is Tree => node instanceof Map

/** Puts a leaf under a path; where an object stands already, the object stays. */
function plant(tree: Tree, path: readonly string[], leaf: JsonObject): void {
  const [key, ...rest] = path
  if (key === undefined) return
  const there = tree.get(key)
  if (rest.length === 0) {
    if (!isTree(there)) tree.set(key, leaf)
    return
  }
  const next: Tree = isTree(there) ? there : new Map()
  tree.set(key, next)
  plant(next, rest, leaf)
}

const toProperties = (tree: Tree): JsonObject =>
  Object.fromEntries([...tree].map(([key, node]) => [key, isTree(node) ? { properties: toProperties(node) } : node]))

/**
 * The body that makes an index of an entity. `analyzer`: of texts in words, `english` unless the cluster has none.
 * Unknown keys stay in the record and are not indexed.
 */
export function indexBody(entity: EntityType, analyzer = 'english'): JsonObject {
  const tree: Tree = new Map()
  plant(tree, ['id'], KEYWORD)
  for (const field of fieldsOf(entity)) {
    for (const [path, type] of leavesOf(field)) if (!path.includes('$')) plant(tree, path.split('.'), type)
  }
  for (const path of textsOf(entity)) plant(tree, path.split('.'), textOf(analyzer))
  plant(tree, ['abstract_inverted_index'], { type: 'object', enabled: false })
  return {
    settings: { number_of_replicas: 0, refresh_interval: '-1' },
    mappings: { dynamic: false, properties: toProperties(tree) },
  }
}
