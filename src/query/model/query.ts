import type { NonEmpty } from '#lib/non-empty'
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
export const LAYOUTS = ['both', 'table', 'chart', 'figures'] as const
export type Layout = (typeof LAYOUTS)[number]

/**
 * Ways to draw groups. Which of them suit a field is told by the field. From `heatmap` on they are for groups that are
 * divided or compared: `stacked` on top of each other, `grouped` side by side, `slope` one line a group, `pivot` figures.
 */
export const CHART_KINDS = [
  'bars',
  'columns',
  'line',
  'area',
  'histogram',
  'treemap',
  'map',
  'heatmap',
  'stacked',
  'grouped',
  'slope',
  'pivot',
] as const
export type ChartKind = (typeof CHART_KINDS)[number]

/**
 * How groups are drawn. `kind: null`: as suits the field. `isShare`: as parts of the whole. `isLog`: on a log scale.
 * `inside`: keys of the groups that a treemap was looked into, from wide to narrow; left out at its top.
 */
export interface Chart {
  readonly kind: ChartKind | null
  readonly isShare: boolean
  readonly isLog: boolean
  readonly inside?: NonEmpty<string>
}

/** Steps down a treemap at most: domain, field, subfield, then topics. */
export const MOST_INSIDE = 3

/** What the key of a group that is looked into may be made of, so that it stands in a link as it is. */
export const INSIDE_KEY = /^[\w.-]{1,40}$/

/** A second field by which each group is divided. `top`: how many of its values, 1 to 200; `null`: the default. */
export interface Split {
  readonly field: FieldId
  readonly top: number | null
}

/** What is compared: counts, shares of each set, or the change against the first set. */
export const MEASURES = ['absolute', 'share', 'change'] as const
export type Measure = (typeof MEASURES)[number]

/** Sets beside the query itself, at most. */
export const MOST_COMPARED = 5

/** Further sets on the same axes; the first set is the query itself. One to {@link MOST_COMPARED}, none twice. */
export interface Comparison {
  readonly sets: readonly Query[]
  readonly measure: Measure
}

/** What is shown alone inside a frame of another page. */
export const EMBEDS = ['chart', 'table'] as const
export type Embed = (typeof EMBEDS)[number]

/** How the records are shown. `null` and `[]` stand for the default. */
export interface View {
  /** Order of the list; `[]`: the provider's own. */
  readonly sort: readonly SortKey[]
  /** Root fields a pasted API call asked for; the columns made of them are shown. */
  readonly select: readonly string[] | null
  /** Ids of the columns shown, in order. Wins over `select`. */
  readonly columns: readonly string[] | null
  readonly group: Grouping | null
  /** Only with a group. */
  readonly split: Split | null
  readonly chart: Chart | null
  readonly compare: Comparison | null
  /** Panels of the facet rail, in order. `null`: no rail; `[]`: the sensible ones of the entity. No field twice. */
  readonly facets: readonly Facet[] | null
  readonly layout: Layout
  readonly embed: Embed | null
  /** Where a pasted API call entered the list. `number` from 1, `size` 1 to 200, or `null` when it did not say. */
  readonly page: { readonly number: number; readonly size: number | null } | null
  /** The record open in the drawer: its short id. */
  readonly record: string | null
}
