import { type CrossrefEntity, type EntityType, isCrossref } from '../model/entity-type.ts'
import type { Annex } from './parts.ts'

let registered: Annex | null = null

/** Adds the catalog of the other provider. Once: what was read from a catalog is kept for the life of the page. */
export function registerAnnex(annex: Annex): void {
  registered = annex
}

/**
 * The catalog of an entity that is not the first provider's. It is loaded on demand: whoever asks has awaited
 * `catalogReady` of the address or the Source that led here.
 */
export function annexFor(entity: CrossrefEntity): Annex {
  if (registered === null) throw new Error(`The catalog of ${entity} is not loaded: await catalogReady first`)
  return registered
}

/** As {@link annexFor}; `null` for the first provider's own. */
export const annexOf = (entity: EntityType): Annex | null => (isCrossref(entity) ? annexFor(entity) : null)

/** The catalog that is there. */
export const annexAtHand = (): Annex | null => registered

/** A closed list of the other catalog. */
export const annexList = (name: string): string | undefined => {
  const lists = registered?.lists
  return lists !== undefined && Object.hasOwn(lists, name) ? lists[name] : undefined
}
