import { findFilterField } from '../catalog/fields.ts'
import type { Clause } from '../model/clause.ts'
import type { EntityType } from '../model/entity-type.ts'
import type { Query, View } from '../model/query.ts'
import { refOfValue } from './value-words.ts'

function valuesOf({ match }: Clause): readonly string[] {
  if (match.kind === 'all') return match.values
  if (match.kind !== 'any' && match.kind !== 'none') return []
  return match.values.flatMap((value) => (value.kind === 'is' ? [value.value] : []))
}

/**
 * The short ids in a query whose names a person wants to see, by kind, each once, in the order of the clauses. Values of
 * closed lists known here are left out: their labels need no fetching. A view names those of the sets it compares with.
 */
export function idsToName(
  query: Pick<Query, 'entity' | 'filter'>,
  view?: View | null,
): ReadonlyMap<EntityType, readonly string[]> {
  const ids = new Map<EntityType, string[]>()
  const clauses = [query, ...(view?.compare?.sets ?? [])].flatMap(({ entity, filter }) =>
    filter.map((clause) => ({ entity, clause })),
  )
  for (const { entity, clause } of clauses) {
    const field = findFilterField(entity, clause.field)
    for (const value of field === null ? [] : valuesOf(clause)) {
      const ref = field === null ? null : refOfValue(field, value)
      if (ref === null) continue
      const known = ids.get(ref.entity) ?? []
      if (!known.includes(ref.id)) ids.set(ref.entity, [...known, ref.id])
    }
  }
  return ids
}
