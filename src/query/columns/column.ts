import type { EntityRef } from '../body/ref.ts'
import type { FieldId } from '../model/clause.ts'
import type { EntityType } from '../model/entity-type.ts'
import type { Run } from '../text/markup.ts'

/** What a column's cells hold. */
export const COLUMN_KINDS = ['text', 'number', 'year', 'date', 'boolean', 'entities', 'link', 'status'] as const
export type ColumnKind = (typeof COLUMN_KINDS)[number]

/**
 * What a table shows of each record. Made from fields, not the same thing: `sortKey` is the field its header sorts by,
 * `filterField` the one a value in it is filtered by (see `key` in {@link Cell}), `null` where the provider has none.
 */
export interface Column {
  /** Stands in links: never changes its meaning. */
  readonly id: string
  readonly entity: EntityType
  readonly label: string
  readonly kind: ColumnKind
  readonly sortKey: FieldId | null
  readonly filterField: FieldId | null
  /** Root fields it is read from, for `select=`. */
  readonly select: readonly string[]
  /** Width it starts with, in pixels. */
  readonly width: number
}

/**
 * What stands in one cell. `missing` is everything that is absent, null or not of the expected shape. `key` is the value
 * for a clause on the column's `filterField` (in `entities` the id of each item), `null` when there is none.
 */
export type Cell =
  | { readonly kind: 'missing' }
  | { readonly kind: 'text'; readonly text: string; readonly runs: readonly Run[]; readonly key: string | null }
  | { readonly kind: 'number' | 'year'; readonly value: number; readonly key: string }
  /** `yyyy-mm-dd`. */
  | { readonly kind: 'date'; readonly value: string; readonly key: string }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly key: string }
  /** `items`: the first three. `more`: how many follow; `isCut`: and the answer itself was cut, so at least that many. `all`: where some follow, all of them. */
  | {
      readonly kind: 'entities'
      readonly items: readonly EntityRef[]
      readonly more: number
      readonly isCut: boolean
      readonly all?: readonly EntityRef[]
    }
  /** `href: null`: not an address that may be followed. */
  | { readonly kind: 'link'; readonly href: string | null; readonly text: string; readonly key: string | null }
  /** One value of a closed list. */
  | { readonly kind: 'status'; readonly key: string; readonly label: string }
