import { mapNonEmpty, type NonEmpty, toNonEmpty } from '#lib/non-empty'
import {
  type Clause,
  type EntityType,
  emptyQuery,
  entityInfo,
  type Field,
  findField,
  type Query,
  shortId,
  toListParams,
  vocabulary,
} from '#query'
import type { Params } from '../http/address.ts'

/** Ids in one request, at most. Rule: reference § 4.2. */
const MOST_IDS = 100

/** Characters of ids in one request, so that its address stays below 4,000 (reference § 1). */
const MOST_CHARACTERS = 3000

/** Names that are known without asking. `null`: the entity is no closed list. */
export function namesInCatalog(entity: EntityType, ids: readonly string[]): ReadonlyMap<string, string> | null {
  const entries = vocabulary(entity)
  if (entries === null) return null
  const byId = new Map(entries.map(({ id, label }) => [id, label]))
  const found = ids.flatMap((id): [string, string][] => {
    const label = byId.get(shortId(entity, id))
    return label === undefined ? [] : [[id, label]]
  })
  return new Map(found)
}

/** The field that holds the ids of the entity itself. */
const idField = (entity: EntityType): Field | null => findField(entity, 'ids.openalex') ?? findField(entity, 'id')

/**
 * An id that the provider takes in a list of alternatives. One that it does not take would cost the names of all
 * others: it wants the letter of the entity and two digits at least, and its grammar has no way to quote here.
 * Rule: reference § 4.2 and § 4.7; `normalize_openalex_id` of the server, August 2026.
 */
function canBeListed(entity: EntityType, id: string): boolean {
  const { idPrefix } = entityInfo(entity)
  return idPrefix === null ? id !== '' && !/[|,"!]/.test(id) : id.startsWith(idPrefix) && /^[A-Z]\d{2,}$/.test(id)
}

/** The ids in portions that fit into one request each. Doubles are asked for once. */
export function batchesOf(entity: EntityType, ids: readonly string[]): readonly NonEmpty<string>[] {
  const wanted = [...new Set(ids.map((id) => shortId(entity, id)))].filter((id) => canBeListed(entity, id))
  const batches: string[][] = []
  let length = 0
  for (const id of wanted) {
    const last = batches.at(-1)
    if (last && last.length < MOST_IDS && length + id.length < MOST_CHARACTERS) {
      last.push(id)
      length += id.length + 1
    } else {
      batches.push([id])
      length = id.length + 1
    }
  }
  return batches.flatMap((batch) => {
    const some = toNonEmpty(batch)
    return some ? [some] : []
  })
}

/** The request for the names of one batch; `null` where the entity can't be asked by id. */
export function labelParams(entity: EntityType, ids: NonEmpty<string>): Params | null {
  const field = idField(entity)
  if (!field) return null
  const values = mapNonEmpty(ids, (value) => ({ kind: 'is', value }) as const)
  const clause: Clause = { field: field.id, match: { kind: 'any', values } }
  // Lists of works leave the expansion corpus out unless asked (reference § 2.1): its works have names, too.
  const query: Query = { ...emptyQuery(entity), filter: [clause], includeXpac: entity === 'works' }
  return toListParams(query, { select: ['id', nameField(entity)], pageSize: Math.max(ids.length, 25) })
}

const nameField = (entity: EntityType): string =>
  entityInfo(entity).select.includes('display_name') ? 'display_name' : 'title'
