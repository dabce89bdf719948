import { assertNever } from '#lib/assert-never'
import { annexOf } from '../annex/annex.ts'
import { entityInfo } from '../catalog/entities.ts'
import { canonicalView, tidyQuery } from '../edit/canonical.ts'
import { emptyView } from '../edit/empty.ts'
import type { Address, Route } from '../model/address.ts'
import type { EntityType, SourceId } from '../model/entity-type.ts'
import type { Query, View } from '../model/query.ts'
import { formatChart } from './chart.ts'
import { formatFacets } from './facets.ts'
import { encodePath } from './percent.ts'
import { formatSplit } from './split.ts'
import {
  conditionParams,
  corpusParams,
  formatGrouping,
  formatParams,
  formatSort,
  type Param,
  sampleParams,
  toGroupParams,
  toListParams,
} from './wire-params.ts'

const PROVIDER = 'https://api.openalex.org'

const sourceParams = (source: SourceId): readonly Param[] => (source === 'openalex' ? [] : [['source', source]])

const unreadParams = (unread: readonly string[]): readonly Param[] => unread.map((text) => ['unread', text])

const listOf = (name: string, names: readonly string[] | null): readonly Param[] =>
  names === null ? [] : [[name, names.join(',')]]

const given = (name: string, value: string | number | null): readonly Param[] =>
  value === null ? [] : [[name, String(value)]]

/** The API's own parameters of a view, in the order of `toListParams`. */
const apiParams = (query: Query, view: View): readonly Param[] => [
  ...conditionParams(query),
  ...(view.sort.length === 0 ? [] : given('sort', formatSort(view.sort))),
  ...given('group_by', view.group === null ? null : formatGrouping(view.group)),
  ...sampleParams(query),
  ...listOf('select', view.select),
  ...given('page', view.page === null || view.page.number === 1 ? null : view.page.number),
  ...given('per_page', view.page?.size ?? null),
  ...corpusParams(query),
]

/** Our own parameters of a view. */
const ownParams = (query: Query, view: View): readonly Param[] => [
  ...sourceParams(query.source),
  ...listOf('columns', view.columns),
  ...given('split', view.split && formatSplit(view.split)),
  ...given('chart', view.chart && formatChart(view.chart)),
  ...compareParams(view.compare),
  ...given('facets', view.facets && formatFacets(view.facets)),
  ...given('view', view.layout === 'both' ? null : view.layout),
  ...given('embed', view.embed),
  ...given('top', view.group?.top ?? null),
  ...given('record', view.record),
]

/** Sets of a comparison: their own addresses, one after the other. A blank ends each: within them it is encoded. */
function compareParams(compare: View['compare']): readonly Param[] {
  if (compare === null) return []
  const sets = compare.sets.map((query) => formatRoute({ kind: 'list', query, view: emptyView() }, []))
  return [['compare', sets.join(' ')], ...given('compare_as', compare.measure === 'absolute' ? null : compare.measure)]
}

const pathOf = (entity: EntityType): string => `/${entityInfo(entity).path}`

const withParams = (path: string, params: readonly Param[]): string =>
  params.length === 0 ? path : `${path}?${formatParams(params)}`

/** Signs that chats and mails take for the end of the sentence and not of the link. */
const LOOSE_END = /[.,;:!?)]$/

const closeEnd = (text: string): string =>
  text.includes('?') ? text.replace(LOOSE_END, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`) : text

function formatRoute(route: Route, unread: readonly string[]): string {
  switch (route.kind) {
    case 'home':
      return withParams('/', unreadParams(unread))
    case 'record':
      return withParams(`${pathOf(route.entity)}/${encodePath(route.id)}`, [
        ...sourceParams(route.source),
        ...given('beside', route.beside ?? null),
        ...unreadParams(unread),
      ])
    case 'list': {
      const query = tidyQuery(route.query)
      const view = canonicalView(route.view, query.entity)
      return withParams(pathOf(query.entity), [
        ...apiParams(query, view),
        ...ownParams(query, view),
        ...unreadParams(unread),
      ])
    }
    default:
      return assertNever(route)
  }
}

/**
 * The address of a view here: path and query string, parameters in canonical order, defaults left out, encoded as little
 * as a link allows (the URL standard adds nothing to it). The path and the API's parameters are those of the API call.
 * Law: `parseAddress` of it gives the same route and unread texts, for a canonical query and view.
 */
export function formatAddress(address: Pick<Address, 'route' | 'unread'>): string {
  return closeEnd(formatRoute(address.route, address.unread))
}

/** `base`: the server, without a slash at the end. `part`: the list of records, or their groups where the view has any. */
export interface ApiUrlOptions {
  readonly base?: string
  readonly part?: 'list' | 'groups'
}

function listUrl(route: Route & { readonly kind: 'list' }, options: ApiUrlOptions): string {
  const query = tidyQuery(route.query)
  const view = canonicalView(route.view, query.entity)
  const path = `${options.base ?? PROVIDER}/${query.entity}`
  if (view.group !== null && options.part !== 'list') return withParams(path, toGroupParams(query, view.group))
  const page = view.page === null || view.page.number === 1 ? null : view.page.number
  return withParams(
    path,
    toListParams(query, { sort: view.sort, select: view.select, page, pageSize: view.page?.size ?? null }),
  )
}

/**
 * The API call for a view. A grouped view has two: its groups (the default) and its list (`part: 'list'`). A record gives
 * the call for it, the home page the server itself.
 */
export function formatApiUrl(route: Route, options: ApiUrlOptions = {}): string {
  const entity = route.kind === 'list' ? route.query.entity : route.kind === 'record' ? route.entity : null
  const annex = entity === null ? null : annexOf(entity)
  if (annex !== null) return annex.apiUrl(route, options)
  const base = options.base ?? PROVIDER
  switch (route.kind) {
    case 'home':
      return base
    case 'record':
      return `${base}/${route.entity}/${encodePath(route.id)}`
    case 'list':
      return listUrl(route, options)
    default:
      return assertNever(route)
  }
}
