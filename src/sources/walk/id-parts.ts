import { type EntityType, type FieldId, findField, isCrossref, matchOptions, type Query, type Value } from '#query'
import type { Part, WalkPlan } from './split.ts'

/** Values that one clause may hold. Rule: provider reference § 4.4, as of August 2026. */
const MOST_VALUES = 100

/** DOIs in one address: as many were seen to work. Rule: Crossref reference § 5, as of August 2026. */
const MOST_DOIS = 50

const mostOf = ({ entity }: Query): number => (entity === 'crossref-works' ? MOST_DOIS : MOST_VALUES)

/** The field by which records of a kind are told apart; `null`: they can't be asked for by their ids. */
const idFieldOf = (entity: EntityType): FieldId | null =>
  (findField(entity, 'ids.openalex') ?? findField(entity, 'id') ?? findField(entity, 'doi'))?.id ?? null

const canLeaveOut = (entity: EntityType, id: FieldId): boolean => {
  const field = findField(entity, id)
  return field !== null && matchOptions(field).none
}

const isId = (value: string): Value => ({ kind: 'is', value })

/**
 * The parts of some records known by their ids: so many requests as there are hundreds. Nothing is asked. `null`: records
 * of this kind can't be asked for by their ids.
 */
export function planOfIds(query: Query, ids: readonly string[]): WalkPlan | null {
  const field = idFieldOf(query.entity)
  // A filter of Crossref's takes no comma, whatever its spelling.
  if (field === null || (isCrossref(query.entity) && ids.some((id) => id.includes(',')))) return null
  const most = mostOf(query)
  const parts: Part[] = []
  for (let start = 0; start < ids.length; start += most) {
    const [first, ...others] = ids.slice(start, start + most).map(isId)
    if (!first) break
    const clause = { field, match: { kind: 'any', values: [first, ...others] } } as const
    const words = ids.length <= most ? '' : `ticked ${start + 1} to ${start + 1 + others.length}`
    parts.push({ query: { ...query, search: [], filter: [clause], sample: null }, words, size: others.length + 1 })
  }
  return { parts, total: { kind: 'exact', count: ids.length }, groupCalls: 0, tookMs: 0 }
}

/** The query without some of its records; `null`: more than one clause can name, or none can leave them out. */
export function withoutIds(query: Query, ids: readonly string[]): Query | null {
  const [first, ...others] = ids.map(isId)
  if (!first) return query
  const field = idFieldOf(query.entity)
  if (field === null || ids.length > MOST_VALUES || !canLeaveOut(query.entity, field)) return null
  const clause = { field, match: { kind: 'none', values: [first, ...others] } } as const
  return { ...query, filter: [...query.filter, clause] }
}
