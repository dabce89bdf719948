import { type EntityType, isCrossref, type SourceId } from '../model/entity-type.ts'
import type { Query, View } from '../model/query.ts'

/** The Source whose catalog an entity belongs to. */
const homeOf = (entity: EntityType): SourceId => (isCrossref(entity) ? 'crossref' : 'openalex')

/** All records of an entity. */
export function emptyQuery(entity: EntityType, source: SourceId = homeOf(entity)): Query {
  return { source, entity, search: [], filter: [], sample: null, includeXpac: false }
}

const EMPTY_VIEW: View = {
  sort: [],
  select: null,
  columns: null,
  group: null,
  split: null,
  chart: null,
  compare: null,
  facets: null,
  layout: 'both',
  embed: null,
  page: null,
  record: null,
}

/** The default way to show records. */
export const emptyView = (): View => EMPTY_VIEW
