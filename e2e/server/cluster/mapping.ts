import { at, isJsonObject, type Json, type JsonObject } from '#lib/json'
import { clusterError } from './refusal.ts'

/** How an index keeps the values under a path. */
export interface Leaf {
  readonly type: string
  readonly ignoreAbove: number
  readonly analyzer: string
  /** The path in the record: that of the field for its exact and unstemmed copies. */
  readonly source: string
}

const TYPES = new Set(['keyword', 'text', 'long', 'integer', 'double', 'float', 'boolean', 'date'])
const PARAMETERS = new Set(['type', 'ignore_above', 'analyzer', 'fields', 'format', 'ignore_malformed', 'enabled'])

/** The fields of a mapping by their path. @throws {Refusal} for what a cluster would not take */
export function readMapping(body: Json): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  const properties = at(at(body, 'mappings'), 'properties')
  if (isJsonObject(properties)) readProperties(properties, '', leaves)
  return leaves
}

function readProperties(properties: JsonObject, above: string, leaves: Map<string, Leaf>): void {
  for (const [key, mapping] of Object.entries(properties)) {
    if (mapping === undefined) continue
    const path = above === '' ? key : `${above}.${key}`
    const inner = at(mapping, 'properties')
    if (isJsonObject(inner)) readProperties(inner, path, leaves)
    else readLeaf(mapping, { path, source: path, leaves })
  }
}

function readLeaf(
  mapping: Json,
  { path, source, leaves }: { readonly path: string; readonly source: string; readonly leaves: Map<string, Leaf> },
): void {
  const type = at(mapping, 'type')
  if (type === 'object') return
  if (typeof type !== 'string' || !TYPES.has(type))
    throw clusterError(400, 'mapper_parsing_exception', `No handler for type [${String(type)}] declared on [${path}]`)
  const unknown = Object.keys(isJsonObject(mapping) ? mapping : {}).find((key) => !PARAMETERS.has(key))
  if (unknown !== undefined)
    throw clusterError(400, 'mapper_parsing_exception', `unknown parameter [${unknown}] on mapper [${path}]`)
  const ignoreAbove = Number(at(mapping, 'ignore_above') ?? Number.POSITIVE_INFINITY)
  const analyzer = String(at(mapping, 'analyzer') ?? 'standard')
  leaves.set(path, { type, ignoreAbove, analyzer, source })
  const copies = at(mapping, 'fields')
  if (!isJsonObject(copies)) return
  for (const [name, copy] of Object.entries(copies))
    if (copy !== undefined) readLeaf(copy, { path: `${path}.${name}`, source, leaves })
}
