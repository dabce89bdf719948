import type { Clause, FieldId } from './clause.ts'
import type { EntityType, SourceId } from './entity-type.ts'

/** How far a search text reaches. `default` is what the entity offers as a whole (works: title, abstract, full text). */
export const SEARCH_SCOPES = ['default', 'title', 'title_and_abstract', 'semantic'] as const
export type SearchScope = (typeof SEARCH_SCOPES)[number]

/** A search text. `exact` switches stemming off. At most one of a scope in a query; different scopes must all match. */
export interface Search {
  readonly scope: SearchScope
  readonly exact: boolean
  readonly words: string
}

/** A random part of the matching records. `size` 1 to 10,000; with a `seed` the same part each time. */
export interface Sample {
  readonly size: number
  readonly seed: string | null
}

/** Which records: nothing about looks. */
export interface Query {
  readonly source: SourceId
  readonly entity: EntityType
  readonly search: readonly Search[]
  readonly filter: readonly Clause[]
  readonly sample: Sample | null
  /** Include the expansion corpus of the provider (`include_xpac`). */
  readonly includeXpac: boolean
}

/** One key of an order. `key` is a sortable field or `relevance_score`. */
export interface SortKey {
  readonly key: FieldId
  readonly direction: 'asc' | 'desc'
}

/** A field whose values the matching records are counted by. `top`: how many groups, 1 to 200; `null`: the default. */
export interface Grouping {
  readonly field: FieldId
  readonly includeUnknown: boolean
  readonly top: number | null
}

/**
 * A panel of the facet rail: the values of a field to tick. `isFolded`: only its name is shown and nothing is asked.
 * `isFree`: its counts are made as if the query had no condition on this field.
 */
export interface Facet {
  readonly field: FieldId
  readonly isFolded: boolean
  readonly isFree: boolean
}

/** What fills the page: table and chart side by side, or one of them. */
export const LAYOUTS = ['both', 'table', 'chart'] as const
export type Layout = (typeof LAYOUTS)[number]

/** How the records are shown. `null` and `[]` stand for the default. */
export interface View {
  /** Order of the list; `[]`: the provider's own. */
  readonly sort: readonly SortKey[]
  /** Root fields a pasted API call asked for; the columns made of them are shown. */
  readonly select: readonly string[] | null
  /** Ids of the columns shown, in order. Wins over `select`. */
  readonly columns: readonly string[] | null
  readonly group: Grouping | null
  /** Panels of the facet rail, in order. `null`: no rail; `[]`: the sensible ones of the entity. No field twice. */
  readonly facets: readonly Facet[] | null
  readonly layout: Layout
  /** Where a pasted API call entered the list. `number` from 1, `size` 1 to 200, or `null` when it did not say. */
  readonly page: { readonly number: number; readonly size: number | null } | null
  /** The record open in the drawer: its short id. */
  readonly record: string | null
}
