import { at, type JsonObject } from '#lib/json'
import type { Entity, EntityType } from '#query'
import { idOf } from './world.ts'

/** Lists cut authorships here, single records do not (reference § 2.2). */
const MOST_AUTHORSHIPS = 100

/** What a list adds to a record and takes from it. */
function inList(record: JsonObject, score: number | null): JsonObject {
  const authorships = at(record, 'authorships')
  const isCut = Array.isArray(authorships) && authorships.length > MOST_AUTHORSHIPS
  if (!isCut && score === null) return record
  return {
    ...record,
    ...(isCut ? { authorships: authorships.slice(0, MOST_AUTHORSHIPS), is_authors_truncated: true } : {}),
    ...(score === null ? {} : { relevance_score: score }),
  }
}

function pick(record: JsonObject, roots: readonly string[]): JsonObject {
  return Object.fromEntries(roots.filter((root) => Object.hasOwn(record, root)).map((root) => [root, record[root]]))
}

function toEntity(entity: EntityType, record: JsonObject, body: JsonObject): Entity {
  const name = at(record, 'display_name')
  return { type: entity, id: idOf(entity, record), label: typeof name === 'string' ? name : null, body }
}

/** A record by itself: whole. */
export const toWhole = (entity: EntityType, record: JsonObject): Entity => toEntity(entity, record, record)

/** A record as a list holds it. `select`: root fields, `null` for all; `score`: `null` when nothing was searched. */
export function toListed(
  entity: EntityType,
  record: JsonObject,
  { select, score }: { readonly select: readonly string[] | null; readonly score: number | null },
): Entity {
  const body = inList(record, score)
  return toEntity(entity, record, select === null ? body : pick(body, select))
}
