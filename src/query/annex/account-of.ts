import type { FieldId } from '../model/clause.ts'
import { type EntityType, isOfSource, type SourceId } from '../model/entity-type.ts'
import type { Query, View } from '../model/query.ts'
import type { Account, AccountOptions } from './account.ts'
import { annexAtHand } from './annex.ts'

/**
 * What becomes of a question that is asked of a Source of another catalog, part by part; `null` where nothing changes
 * (the Source has the same catalog), or the other catalog is not there (`catalogReady`).
 */
export function accountOf(query: Query, view: View, source: SourceId, options: AccountOptions = {}): Account | null {
  if (isOfSource(query.entity, source)) return null
  return annexAtHand()?.account(query, view, source, options) ?? null
}

/** Ids in a question that have to be looked up before it can be asked of a Source of another catalog. */
export function idsToLookUp(query: Query, source: SourceId): ReadonlyMap<EntityType, readonly string[]> {
  if (isOfSource(query.entity, source)) return new Map()
  return annexAtHand()?.idsToLookUp(query) ?? new Map()
}

/** The field whose groups come nearest in the other catalog; `null`: none does, or that catalog is not there. */
export const groupFieldElsewhere = (entity: EntityType, field: string): FieldId | null =>
  annexAtHand()?.groupField(entity, field) ?? null
