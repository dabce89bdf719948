import { fieldsOf } from '../catalog/fields.ts'
import type { EntityType } from '../model/entity-type.ts'

/** Letters that may differ. */
const MOST_EDITS = 3
/** Names longer than this are not compared with the catalog's. */
const LONGEST_NAME = 64

/** How many letters must be added, dropped or changed to make one text of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}

const cache = new Map<string, string | null>()
/** Names remembered: a hostile text holds thousands, each compared once at most while they fit. */
const MOST_REMEMBERED = 200

function findNear(entity: EntityType, name: string): string | null {
  const fields = fieldsOf(entity).filter((field) => !field.isUnlisted)
  const longer = [`${name}.id`, `${name}s.id`, `publication_${name}`].find((one) => fields.some(({ id }) => id === one))
  if (longer !== undefined) return longer
  let best: string | null = null
  let fewest = Math.min(MOST_EDITS, Math.floor(name.length / 3)) + 1
  for (const { id } of fields) {
    if (Math.abs(id.length - name.length) >= fewest) continue
    const edits = distance(id, name)
    if (edits < fewest) [best, fewest] = [id, edits]
  }
  return best
}

/** The field whose name comes nearest to a mistyped one, `null` when none is near. */
export function nearName(entity: EntityType, name: string): string | null {
  if (name.length > LONGEST_NAME) return null
  const key = `${entity} ${name}`
  const known = cache.get(key)
  if (known !== undefined) return known
  if (cache.size >= MOST_REMEMBERED) return null
  const near = findNear(entity, name)
  cache.set(key, near)
  return near
}
