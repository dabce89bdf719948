import { type EntityType, isOfSource, type SourceId } from '../model/entity-type.ts'
import type { Query, View } from '../model/query.ts'
import type { Account, AccountOptions, Alignment } from './account.ts'
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

/**
 * How the groups of a field are had from a set of another catalog, so that they stand beside those of this one; `null`:
 * their keys have nothing in common, or that catalog is not there.
 */
export const alignmentOf = (entity: EntityType, field: string): Alignment | null =>
  annexAtHand()?.align(entity, field) ?? null
