import {
  type Alignment,
  accountOf,
  alignmentOf,
  type Clause,
  type EntityType,
  emptyView,
  type Field,
  type FieldId,
  findField,
  type Group,
  isCrossref,
  type Query,
} from '#query'
import type { Groups } from '#sources'

/** How a set is counted: by the field of the comparison, or by what stands for it in another catalog. */
export interface CountedBy {
  readonly field: FieldId
  readonly alignment: Alignment | null
}

const isOfOther = (one: EntityType, other: EntityType): boolean => isCrossref(one) !== isCrossref(other)

/** What a set is counted by beside sets that are counted by a field; `null`: there is nothing of the kind. */
export function countedBy(field: Field, query: Query): CountedBy | null {
  if (!isOfOther(field.entity, query.entity)) {
    const own = findField(query.entity, field.id)
    return own && { field: own.id, alignment: null }
  }
  const alignment = alignmentOf(field.entity, field.id)
  return alignment && { field: alignment.field, alignment }
}

/** Groups of another catalog under the keys and names of this one; those that become one are added up. */
export function aligned(groups: Groups | null, { alignment }: CountedBy): Groups | null {
  if (groups === null || alignment === null) return groups
  const found = new Map<string | null, Group>()
  for (const { key, label, count } of groups.groups) {
    const own = key === null ? null : alignment.toKey(key)
    const before = found.get(own)?.count ?? 0
    found.set(own, { key: own, label: own === null ? label : alignment.toLabel(own, label), count: before + count })
  }
  return { ...groups, groups: [...found.values()].toSorted((one, other) => other.count - one.count) }
}

/** A condition of the first set as another set can say it; `null`: it cannot. */
export function clauseFor(first: Query, query: Query, clause: Clause): Clause | null {
  if (!isOfOther(first.entity, query.entity)) return clause
  const account = accountOf({ ...first, search: [], sample: null, filter: [clause] }, emptyView(), query.source)
  const [only, ...more] = account?.query.filter ?? []
  return only === undefined || more.length > 0 ? null : only
}
