import { fieldsOf } from '../catalog/fields.ts'
import type { EntityType } from '../model/entity-type.ts'

/** Letters that may differ. */
const MOST_EDITS = 3

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

/** The field whose name comes nearest to a mistyped one, `null` when none is near. */
export function nearName(entity: EntityType, name: string): string | null {
  const near = fieldsOf(entity)
    .filter((field) => !field.isUnlisted && Math.abs(field.id.length - name.length) <= MOST_EDITS)
    .map((field) => ({ id: field.id, edits: distance(field.id, name) }))
    .filter(({ edits }) => edits <= MOST_EDITS)
    .toSorted((one, other) => one.edits - other.edits)
  return near[0]?.id ?? null
}
