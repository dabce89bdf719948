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

/** A record as an answer holds it. `select`: root fields, `null` for all. */
export function toEntity(
  entity: EntityType,
  record: JsonObject,
  { select, score }: { readonly select: readonly string[] | null; readonly score: number | null },
): Entity {
  const name = at(record, 'display_name')
  const body = inList(record, score)
  return {
    type: entity,
    id: idOf(entity, record),
    label: typeof name === 'string' ? name : null,
    body: select === null ? body : pick(body, select),
  }
}
