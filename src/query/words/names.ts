import type { EntityType } from '../model/entity-type.ts'

/**
 * Names of records by their short ids, as far as they are known; `null`: not (yet). Whoever asks again later may get
 * more. A record whose name will never be known is named by its id here, if at all.
 */
export type Names = (entity: EntityType, id: string) => string | null

/** Nobody is known by name. */
export const NO_NAMES: Names = () => null
