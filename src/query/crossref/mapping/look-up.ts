import { type EntityType, isCrossref } from '../../model/entity-type.ts'
import type { Query } from '../../model/query.ts'
import { RULES } from './rules.ts'

/** Ids in a question that have to be looked up before it can be asked elsewhere. */
export function idsToLookUp({ entity, filter }: Query): ReadonlyMap<EntityType, readonly string[]> {
  const toCrossref = !isCrossref(entity)
  const found = new Map<EntityType, string[]>()
  for (const { field, match } of filter) {
    const rule = RULES.find((one) => (toCrossref ? one.core : one.crossref) === field && one.values.kind === 'lookup')
    if (rule?.values.kind !== 'lookup' || (toCrossref ? rule.there : rule.back) === false || match.kind !== 'any')
      continue
    const of = toCrossref ? rule.values.there : rule.values.back
    const ids = match.values.flatMap((value) => (value.kind === 'is' ? [value.value] : []))
    if (of !== null && ids.length > 0) found.set(of, [...(found.get(of) ?? []), ...ids])
  }
  return found
}
