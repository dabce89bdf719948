import { at, isJsonObject, type Json } from '#lib/json'
import { ENTITY_TYPES, type EntityType } from '#query'
import type { Client } from '../http/client.ts'
import type { RequestOptions } from '../source.ts'
import { isSourceError } from '../source-error.ts'
import {
  type Connection,
  type Flavour,
  type Holdings,
  type IndexFields,
  type IndexType,
  indexOf,
} from './connection.ts'
import { indexPath } from './ground.ts'

/** Types of a cluster that can be asked alike. Left out: those no condition of ours can be asked of. */
const TYPES: Readonly<Record<string, IndexType>> = {
  keyword: 'keyword',
  constant_keyword: 'keyword',
  wildcard: 'keyword',
  text: 'text',
  match_only_text: 'text',
  byte: 'integer',
  short: 'integer',
  integer: 'integer',
  long: 'long',
  unsigned_long: 'unsigned',
  half_float: 'float',
  float: 'float',
  double: 'float',
  scaled_float: 'float',
  boolean: 'boolean',
  date: 'date',
  date_nanos: 'date',
  nested: 'nested',
}

/**
 * Asks a cluster what it is and what it holds: one call for its name, one for the names of its indices, one for the
 * fields of each entity that has one. An index that is not there is left out. A cluster may forbid the first call: then the
 * flavour is the chosen one, or the commoner. @throws {SourceError} when nothing can be asked at all
 */
export async function probeCluster(client: Client, connection: Connection, options: RequestOptions): Promise<Holdings> {
  const server = await serverOf(client, connection, options)
  const names = await namesOf(client, connection, options)
  const isThere = (index: string): boolean => names === null || index.split(',').some((name) => names.has(name))
  const found = await Promise.all(
    ENTITY_TYPES.map(async (entity) => {
      const index = indexOf(connection.pattern, entity)
      const fields = index === null || !isThere(index) ? null : await fieldsOf(client, index, options)
      return fields === null ? [] : [[entity, fields] as const]
    }),
  )
  const fields: Partial<Record<EntityType, IndexFields>> = Object.fromEntries(found.flat())
  return { ...server, fields }
}

async function serverOf(
  client: Client,
  { flavour }: Connection,
  options: RequestOptions,
): Promise<Pick<Holdings, 'flavour' | 'version'>> {
  try {
    const { body } = await client.get({ path: '/', params: [], options: { ...options, why: 'what the cluster is' } })
    const version = at(body, 'version')
    const own: Flavour = at(version, 'distribution') === 'opensearch' ? 'opensearch' : 'elasticsearch'
    return { flavour: flavour ?? own, version: String(at(version, 'number') ?? '') }
  } catch (error) {
    const isForbidden = isSourceError(error) && (error.details.status === 403 || error.details.status === 401)
    if (!isForbidden) throw error
    return { flavour: flavour ?? 'elasticsearch', version: '' }
  }
}

/**
 * The indices and aliases that a pattern finds, so that only they are asked for their fields; `null`: the cluster, or a
 * proxy before it, does not tell, and every name is tried.
 */
async function namesOf(
  client: Client,
  { pattern }: Connection,
  options: RequestOptions,
): Promise<ReadonlySet<string> | null> {
  if (!pattern.includes('*')) return null
  try {
    const path = `/_resolve/index${indexPath(pattern)}`
    const { body } = await client.get({ path, params: [], options: { ...options, why: 'indices' }, isOnce: true })
    const lists = ['indices', 'aliases', 'data_streams'].flatMap((key) => at(body, key) ?? [])
    return new Set(lists.flatMap((one) => at(one, 'name') ?? []).map(String))
  } catch (error) {
    if (isSourceError(error)) return null
    throw error
  }
}

async function fieldsOf(client: Client, index: string, options: RequestOptions): Promise<IndexFields | null> {
  try {
    const path = `${indexPath(index)}/_field_caps`
    const { body } = await client.get({
      path,
      params: [
        ['fields', '*'],
        // An index that is not there is no failure here.
        ['ignore_unavailable', 'true'],
      ],
      options: { ...options, why: `fields of ${index}` },
    })
    const indices = at(body, 'indices')
    const fields = readFields(at(body, 'fields'))
    return (Array.isArray(indices) && indices.length === 0) || Object.keys(fields).length === 0 ? null : fields
  } catch (error) {
    if (isSourceError(error) && error.details.status === 404) return null
    throw error
  }
}

/** One type a field: where indices of a pattern differ, the field is left out. Metadata of the cluster begins with `_`. */
export function readFields(caps: Json | undefined): IndexFields {
  const fields: Record<string, IndexType> = {}
  if (!isJsonObject(caps)) return fields
  for (const [path, byType] of Object.entries(caps)) {
    if (path.startsWith('_') || !isJsonObject(byType)) continue
    const types = new Set(Object.keys(byType).filter((name) => name !== 'unmapped'))
    const [only] = types
    const type = types.size === 1 && only !== undefined && Object.hasOwn(TYPES, only) ? TYPES[only] : undefined
    const isAsked = only === 'nested' || (only !== undefined && at(byType[only], 'searchable') === true)
    if (type !== undefined && isAsked) fields[path] = type
  }
  return fields
}
