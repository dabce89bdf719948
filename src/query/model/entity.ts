import type { JsonObject } from '#lib/json'
import type { EntityType } from './entity-type.ts'

/**
 * One record. `id` is short (`W2741809807`, `article`, `cardiac-imaging`); `body` is the record in the shape of the
 * OpenAlex documents, with only the asked-for root fields. Nothing in it but the id is certain.
 */
export interface Entity {
  readonly type: EntityType
  readonly id: string
  readonly label: string | null
  readonly body: JsonObject
}

/** How many match. */
export type Total =
  | { readonly kind: 'exact'; readonly count: number }
  | { readonly kind: 'at-least'; readonly count: number }
  | { readonly kind: 'unknown' }

/**
 * One bucket of a group_by answer. `key` is the canonical value of the field (as in a clause), `null` for the unknown
 * group. `count` is a number of records, never a share.
 */
export interface Group {
  readonly key: string | null
  readonly label: string
  readonly count: number
}
