import { type EntityType, type FieldId, findField, type Query, toFieldId, type Value } from '#query'
import type { Part, WalkPlan } from './split.ts'

/** Values that one clause may hold. Rule: provider reference § 4.4, as of August 2026. */
const MOST_VALUES = 100

/** The field by which records of a kind are told apart. */
export const idFieldOf = (entity: EntityType): FieldId =>
  findField(entity, 'ids.openalex')?.id ?? findField(entity, 'id')?.id ?? toFieldId('ids.openalex')

const isId = (value: string): Value => ({ kind: 'is', value })

/** The parts of some records known by their ids: so many requests as there are hundreds. Nothing is asked. */
export function planOfIds(query: Query, ids: readonly string[]): WalkPlan {
  const field = idFieldOf(query.entity)
  const parts: Part[] = []
  for (let start = 0; start < ids.length; start += MOST_VALUES) {
    const [first, ...others] = ids.slice(start, start + MOST_VALUES).map(isId)
    if (!first) break
    const clause = { field, match: { kind: 'any', values: [first, ...others] } } as const
    const words = ids.length <= MOST_VALUES ? '' : `ticked ${start + 1} to ${start + 1 + others.length}`
    parts.push({ query: { ...query, search: [], filter: [clause], sample: null }, words, size: others.length + 1 })
  }
  return { parts, total: { kind: 'exact', count: ids.length }, groupCalls: 0, tookMs: 0 }
}

/** The query without some of its records; `null`: more than one clause can name. */
export function withoutIds(query: Query, ids: readonly string[]): Query | null {
  const [first, ...others] = ids.map(isId)
  if (!first) return query
  if (ids.length > MOST_VALUES) return null
  const clause = { field: idFieldOf(query.entity), match: { kind: 'none', values: [first, ...others] } } as const
  return { ...query, filter: [...query.filter, clause] }
}
