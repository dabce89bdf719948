import { assertNever } from '#lib/assert-never'
import type { ApiUrlOptions } from '../codec/format-address.ts'
import { encodePath } from '../codec/percent.ts'
import { formatParams, type Param } from '../codec/wire-params.ts'
import { canonicalView, tidyQuery } from '../edit/canonical.ts'
import type { Route } from '../model/address.ts'
import type { FieldId } from '../model/clause.ts'
import type { Query, SortKey, View } from '../model/query.ts'
import { crossrefEntity, readInfo } from './entities.ts'
import { facetOf } from './facets.ts'
import { plainWords } from './plain-words.ts'
import { toWireFilter } from './wire-filter.ts'

/** Where Crossref is. */
export const CROSSREF_BASE = 'https://api.crossref.org'

/** How a list is asked for. What is left out or `null` is not sent. */
export interface CrossrefList {
  readonly sort?: readonly SortKey[]
  readonly select?: readonly string[] | null
  readonly rows?: number | null
  readonly offset?: number | null
  readonly cursor?: string | null
}

const some = (name: string, value: string | number | null | undefined): readonly Param[] =>
  value === null || value === undefined || value === '' ? [] : [[name, String(value)]]

/** Words without what a URL of ours gives them; Crossref takes a bag of words. */
const fieldQueries = ({ filter }: Query): readonly Param[] =>
  filter.flatMap(({ field, match }): readonly Param[] =>
    match.kind === 'text' ? some(field, plainWords(match.queries.join(' '))) : [],
  )

/** The conditions of a query: filter, words, words of fields. */
const conditions = (query: Query): readonly Param[] => [
  ...some(
    'filter',
    toWireFilter(query.entity, query.filter)
      .pairs.map((pair) => pair.join(':'))
      .join(','),
  ),
  ...query.search.map(({ words }): Param => ['query', words]),
  ...fieldQueries(query),
]

const sortName = (key: FieldId): string => (key === 'relevance_score' ? 'relevance' : key)

/** One key is all Crossref takes; the direction is left out where it is the default, descending. */
const orderParams = ([first]: readonly SortKey[]): readonly Param[] =>
  first === undefined
    ? []
    : [...some('sort', sortName(first.key)), ...some('order', first.direction === 'asc' ? 'asc' : null)]

/** The parameters of a list request, in canonical order. Only works take an order, a sample and a choice of fields. */
export function toCrossrefListParams(query: Query, list: CrossrefList = {}): readonly Param[] {
  const isWorks = query.entity === 'crossref-works'
  return [
    ...conditions(query),
    ...(isWorks ? orderParams(list.sort ?? []) : []),
    ...(isWorks ? some('sample', query.sample?.size) : []),
    ...(isWorks ? some('select', list.select?.join(',')) : []),
    ...some('rows', list.rows),
    ...some('offset', list.offset),
    ...some('cursor', list.cursor),
  ]
}

/** The parameters of a request for groups alone. A limit is always sent: what comes without one is not established. */
export const toCrossrefGroupParams = (query: Query, group: { field: FieldId; top: number }): readonly Param[] => [
  ...conditions(query),
  ['facet', `${facetOf(group.field)?.name ?? group.field}:${group.top}`],
  ['rows', '0'],
]

/** Groups where the view does not say how many. */
const USUAL_TOP = 12

function listUrl(query: Query, view: View, { base, part }: { base: string; part: ApiUrlOptions['part'] }): string {
  const { path } = readInfo(crossrefEntity(query.entity))
  const params =
    view.group !== null && part !== 'list'
      ? toCrossrefGroupParams(query, { field: view.group.field, top: view.group.top ?? USUAL_TOP })
      : toCrossrefListParams(query, { sort: view.sort, select: view.select })
  const text = formatParams(params)
  return `${base}/${path}${text === '' ? '' : `?${text}`}`
}

/** The API call for a view of Crossref's. Its address is not a setting: a base for the first provider does not count. */
export function formatCrossrefUrl(route: Route, options: ApiUrlOptions): string {
  const base = CROSSREF_BASE
  switch (route.kind) {
    case 'home':
      return base
    case 'record':
      return `${base}/${readInfo(crossrefEntity(route.entity)).path}/${encodePath(route.id)}`
    case 'list': {
      const query = tidyQuery(route.query)
      return listUrl(query, canonicalView(route.view, query.entity), { base, part: options.part })
    }
    default:
      return assertNever(route)
  }
}
