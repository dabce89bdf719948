import type { JsonObject } from '#lib/json'
import type { EntityType } from '#query'

/** Records by type, whole, with full-URL ids; a type may be missing. What `generateSample` makes fits. */
export type Records = Partial<Readonly<Record<EntityType, readonly JsonObject[]>>>
