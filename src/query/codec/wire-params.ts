import type { FieldId } from '../model/clause.ts'
import type { Query, Search, SortKey } from '../model/query.ts'
import { formatFilter } from './filter.ts'
import { encodeParam } from './percent.ts'

/** A parameter of a request: name and value, not yet encoded. */
export type Param = readonly [name: string, value: string]

/** How a list is asked for. What is left out or `null` is not sent. `page` from 1; not together with `cursor`. */
export interface ListParams {
  readonly sort?: readonly SortKey[]
  readonly select?: readonly string[] | null
  readonly page?: number | null
  readonly pageSize?: number | null
  readonly cursor?: string | null
}

/** How groups are asked for. `cursor: '*'` begins a walk by key. */
export interface GroupParams {
  readonly field: FieldId
  readonly includeUnknown: boolean
  /** Narrows the groups to those whose name holds this text (provider reference § 9.9). */
  readonly named?: string | null
  readonly top?: number | null
  readonly cursor?: string | null
}

const searchName = (search: Search): string =>
  `search${search.scope === 'default' ? '' : `.${search.scope}`}${search.exact ? '.exact' : ''}`

/** A parameter, or nothing when it has no value. */
const some = (name: string, value: string | number | null | undefined): readonly Param[] =>
  value === null || value === undefined || value === '' ? [] : [[name, String(value)]]

/** The filter and the searches of a query. */
export const conditionParams = (query: Query): readonly Param[] => [
  ...some('filter', formatFilter(query.filter, query.entity)),
  ...query.search.map((one): Param => [searchName(one), one.words]),
]

/** Sample, seed and corpus of a query. */
export const sampleParams = (query: Query): readonly Param[] =>
  query.sample === null ? [] : [...some('sample', query.sample.size), ...some('seed', query.sample.seed)]

export const corpusParams = (query: Query): readonly Param[] => some('include_xpac', query.includeXpac ? 'true' : null)

/** An order as `sort=` takes it; the direction is left out where it is the default, ascending. */
export const formatSort = (sort: readonly SortKey[]): string =>
  sort.map((one) => (one.direction === 'desc' ? `${one.key}:desc` : one.key)).join(',')

/** A grouping as `group_by=` takes it. */
export const formatGrouping = (group: { readonly field: FieldId; readonly includeUnknown: boolean }): string =>
  group.includeUnknown ? `${group.field}:include_unknown` : group.field

/**
 * The parameters of a list request, in canonical order: equal requests have equal texts. Values are not encoded:
 * {@link formatParams} does that.
 */
export function toListParams(query: Query, list: ListParams = {}): readonly Param[] {
  return [
    ...conditionParams(query),
    ...some('sort', formatSort(list.sort ?? [])),
    ...sampleParams(query),
    ...some('select', list.select?.join(',')),
    ...some('page', list.page),
    ...some('per_page', list.pageSize),
    ...some('cursor', list.cursor),
    ...corpusParams(query),
  ]
}

/** The parameters of a group request, in canonical order. A sample is left out: the provider refuses both together. */
export function toGroupParams(query: Query, group: GroupParams): readonly Param[] {
  return [
    ...conditionParams(query),
    ...some('group_by', formatGrouping(group)),
    ...some('q', group.named),
    ...some('per_page', group.top),
    ...some('cursor', group.cursor),
    ...corpusParams(query),
  ]
}

/** Parameters as a query string without the question mark, encoded as little as a link allows. */
export function formatParams(params: readonly Param[]): string {
  return params.map(([name, value]) => `${encodeParam(name)}=${encodeParam(value)}`).join('&')
}
