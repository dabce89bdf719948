import { at, isJsonObject, type Json, type JsonObject } from '#lib/json'
import { clusterError } from './refusal.ts'

/** How an index keeps the values under a path. */
export interface Leaf {
  readonly type: string
  readonly ignoreAbove: number
  readonly analyzer: string
  /** The path in the record: that of the field for its exact and unstemmed copies. */
  readonly source: string
  /** The innermost nested object it stands in: only there it can be asked of. */
  readonly nested: string | null
}

/** The fields of a mapping by their path, and its nested objects. */
export interface Mapping {
  readonly leaves: ReadonlyMap<string, Leaf>
  readonly nested: ReadonlySet<string>
}

const TYPES = new Set(['keyword', 'text', 'long', 'integer', 'double', 'float', 'boolean', 'date'])
const PARAMETERS = new Set(['type', 'ignore_above', 'analyzer', 'fields', 'format', 'ignore_malformed', 'enabled'])

/** The fields of a mapping by their path. @throws {Refusal} for what a cluster would not take */
export function readMapping(body: Json): Mapping {
  const found = { leaves: new Map<string, Leaf>(), nested: new Set<string>() }
  const properties = at(at(body, 'mappings'), 'properties')
  if (isJsonObject(properties)) readProperties(properties, { above: '', nested: null, found })
  return found
}

interface Place {
  readonly above: string
  readonly nested: string | null
  readonly found: { readonly leaves: Map<string, Leaf>; readonly nested: Set<string> }
}

function readProperties(properties: JsonObject, { above, nested, found }: Place): void {
  for (const [key, mapping] of Object.entries(properties)) {
    if (mapping === undefined) continue
    const path = above === '' ? key : `${above}.${key}`
    const inner = at(mapping, 'properties')
    const isNested = at(mapping, 'type') === 'nested'
    if (isNested) found.nested.add(path)
    if (isJsonObject(inner)) readProperties(inner, { above: path, nested: isNested ? path : nested, found })
    else readLeaf(mapping, { path, source: path, nested, leaves: found.leaves })
  }
}

interface LeafPlace {
  readonly path: string
  readonly leaves: Map<string, Leaf>
}

function readLeaf(mapping: Json, { path, source, nested, leaves }: Pick<Leaf, 'source' | 'nested'> & LeafPlace): void {
  const type = at(mapping, 'type')
  if (type === 'object') return
  if (typeof type !== 'string' || !TYPES.has(type))
    throw clusterError(400, 'mapper_parsing_exception', `No handler for type [${String(type)}] declared on [${path}]`)
  const unknown = Object.keys(isJsonObject(mapping) ? mapping : {}).find((key) => !PARAMETERS.has(key))
  if (unknown !== undefined)
    throw clusterError(400, 'mapper_parsing_exception', `unknown parameter [${unknown}] on mapper [${path}]`)
  const ignoreAbove = Number(at(mapping, 'ignore_above') ?? Number.POSITIVE_INFINITY)
  const analyzer = String(at(mapping, 'analyzer') ?? 'standard')
  leaves.set(path, { type, ignoreAbove, analyzer, source, nested })
  const copies = at(mapping, 'fields')
  if (!isJsonObject(copies)) return
  for (const [name, copy] of Object.entries(copies))
    if (copy !== undefined) readLeaf(copy, { path: `${path}.${name}`, source, nested, leaves })
}
