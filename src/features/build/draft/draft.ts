import type { Explanation } from '#lib/explanation'
import type { Clause } from '#query'

/** How a list of values is meant. `known` and `unknown` ask only whether there is a value; the list is then at rest. */
export const LIST_MODES = ['any', 'none', 'all', 'known', 'unknown'] as const
export type ListMode = (typeof LIST_MODES)[number]

/** A list of values being edited; `null` stands for records without a value. */
export interface ListDraft {
  readonly kind: 'list'
  readonly mode: ListMode
  readonly values: readonly (string | null)[]
  /** What stands in the text field: a value too where values are typed, a search where they are picked. */
  readonly typed: string
  /** The text by which a value was picked last: it has served as a search and may stay in the field. */
  readonly served?: string
}

/** How one number is compared. `between`, `at-least` and `at-most` include their ends, the other two do not. */
export const NUMBER_COMPARES = [
  'between',
  'at-least',
  'at-most',
  'exactly',
  'more-than',
  'less-than',
  'unknown',
] as const
export type NumberCompare = (typeof NUMBER_COMPARES)[number]

/** One line of a number editor, as typed. A comparison with one end uses `from`. */
export interface NumberRow {
  readonly compare: NumberCompare
  readonly from: string
  readonly to: string
}

/** Numbers being edited: the lines are joined by "or"; `none` means that no line holds. */
export interface NumberDraft {
  readonly kind: 'number'
  readonly mode: 'any' | 'none' | 'known'
  readonly rows: readonly NumberRow[]
}

/** How a day is compared. `between` includes both ends, of which one may be open; `after` and `before` exclude theirs. */
export const DATE_COMPARES = ['between', 'on', 'after', 'before', 'unknown'] as const
export type DateCompare = (typeof DATE_COMPARES)[number]

/** One line of a date editor, as typed. A comparison with one end uses `from`. */
export interface DateRow {
  readonly compare: DateCompare
  readonly from: string
  readonly to: string
}

/** Dates being edited: the lines are joined by "or". */
export interface DateDraft {
  readonly kind: 'date'
  readonly rows: readonly DateRow[]
}

/** Texts to search a field for, joined by "or". */
export interface TextDraft {
  readonly kind: 'text'
  readonly queries: readonly string[]
}

/** Clauses edited as the text of the filter grammar: for what no form can hold, and for who prefers it. */
export interface WireDraft {
  readonly kind: 'wire'
  readonly text: string
}

/**
 * What an editor holds while a person works in it.
 * Law: reading the draft of a clause gives the clause back.
 */
export type Draft = ListDraft | NumberDraft | DateDraft | TextDraft | WireDraft

/** A draft, read: its clauses (none: the filter goes away), or what is missing in it. */
export type Reading =
  | { readonly ok: true; readonly clauses: readonly Clause[] }
  | { readonly ok: false; readonly explanation: Explanation }
