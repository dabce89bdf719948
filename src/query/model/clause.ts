import type { Brand } from '#lib/brand'
import type { NonEmpty } from '#lib/non-empty'

/** A property that can be filtered, grouped or sorted, as the provider spells it. Canonical: never an alias when the catalog knows it. */
export type FieldId = Brand<string, 'FieldId'>

/** Brands a text as a field id. Callers vouch for it; {@link findField} is the way from text to a known field. */
export const toFieldId = (text: string): FieldId => text as FieldId

/** A calendar day, `yyyy-mm-dd`. */
export type IsoDate = Brand<string, 'IsoDate'>

/**
 * One thing a value may be. `is` carries the canonical form of the value (the one that goes on the wire, see
 * `canonicalValue`); booleans are `true` and `false`. `above` and `below` exclude their bound; `between` includes both
 * ends, of which at least one is there. `unknown` stands for records without a value.
 */
export type Value =
  | { readonly kind: 'is'; readonly value: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'above' | 'below'; readonly bound: number | IsoDate }
  | { readonly kind: 'between'; readonly from: number | null; readonly to: number | null }

/**
 * How a clause compares. `any`: at least one of the values (OR). `none`: none of them (NOT). `all`: every one of them,
 * in one multi-valued field (AND). `text`: a search filter, at least one of the queries. `raw`: text of a clause on a
 * field the catalog does not know, kept and sent as it stands.
 */
export type Match =
  | { readonly kind: 'any' | 'none'; readonly values: NonEmpty<Value> }
  | { readonly kind: 'all'; readonly values: NonEmpty<string> }
  | { readonly kind: 'text'; readonly queries: NonEmpty<string> }
  | { readonly kind: 'raw'; readonly text: string }

/** One condition on one field. The clauses of a query are joined by AND. */
export interface Clause {
  readonly field: FieldId
  readonly match: Match
}

/** All conditions of a query, joined by AND. Order is kept as the person made it and does not change the answer. */
export type Filter = readonly Clause[]
