import { type EntityType, emptyView, type FieldId, formatAddress, type Query, type SortKey } from '#query'

/** The canonical text of a query: equal queries, equal text. */
export const canonicalText = (query: Query): string =>
  formatAddress({ route: { kind: 'list', query, view: emptyView() }, unread: [] })

/** How long answers stay good without being asked for, in ms. Data of the provider changes daily at most: "refresh" asks again. */
export const STALE_MS = { answers: Number.POSITIVE_INFINITY, suggestions: 10 * 60_000 } as const

/** How long an answer that no view shows is kept in memory, in ms. */
export const KEPT_MS = 15 * 60_000

/** The parts of a key that say how a list is cut. */
interface ListCut {
  readonly sort: readonly SortKey[]
  readonly select: readonly string[] | null
}

/** The parts of a key that say which groups. */
interface GroupsCut {
  readonly field: FieldId
  readonly includeUnknown: boolean
  readonly top: number
  readonly named?: string | undefined
}

/** One factory for all keys, so that equal requests share one answer. */
export const keys = {
  list: (scope: string, query: Query, { sort, select }: ListCut) =>
    [
      'list',
      scope,
      canonicalText(query),
      sort.map(({ key, direction }) => `${key}:${direction}`).join(),
      select?.join(),
    ] as const,
  groups: (scope: string, query: Query, cut: GroupsCut) =>
    ['groups', scope, canonicalText(query), cut.field, cut.includeUnknown, cut.top, cut.named ?? null] as const,
  /** Begins the keys of all groups there are. */
  everyGroups: ['groups'] as const,
  /** Begins the keys of all groups of a query. */
  allGroups: (scope: string, query: Query) => ['groups', scope, canonicalText(query)] as const,
  groupWalk: (scope: string, query: Query, field: FieldId) =>
    ['group-walk', scope, canonicalText(query), field] as const,
  /** Begins the keys of all walks over groups of a query. */
  groupWalks: (scope: string, query: Query) => ['group-walk', scope, canonicalText(query)] as const,
  /** One record of a query, for how many there are or what the first is. */
  count: (scope: string, query: Query, { sort, select }: ListCut) =>
    [
      'count',
      scope,
      canonicalText(query),
      sort.map(({ key, direction }) => `${key}:${direction}`).join(),
      select?.join(),
    ] as const,
  record: (scope: string, entity: EntityType, id: string) => ['record', scope, entity, id] as const,
  suggestions: (scope: string, entity: EntityType, text: string) => ['suggestions', scope, entity, text] as const,
  identifiers: (scope: string, entity: EntityType, ids: readonly string[]) =>
    ['identifiers', scope, entity, ids.join()] as const,
  labels: (scope: string, entity: EntityType, ids: readonly string[]) => ['labels', scope, entity, ids.join()] as const,
}
