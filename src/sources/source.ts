import type { Brand } from '#lib/brand'
import type { Entity, EntityType, FieldId, Group, Query, SearchScope, SortKey, SourceId, Total, View } from '#query'

/** The opaque mark that fetches the next page. Belongs to one walk; never stands in a link. */
export type Cursor = Brand<string, 'Cursor'>

/** Brands a text as a cursor: for adapters, which got it from their provider. */
export const toCursor = (text: string): Cursor => text as Cursor

/** Who waits, most urgent first: a person, names for ids, the next page, an export. */
export const LANES = ['person', 'names', 'prefetch', 'export'] as const
export type Lane = (typeof LANES)[number]

/** How a request is made. `why` is shown in the request inspector: "first page", "groups of type". */
export interface RequestOptions {
  readonly signal?: AbortSignal
  readonly lane: Lane
  readonly why: string
}

/**
 * Where an answer came from. Times are milliseconds since the epoch or of duration; `credits` is the price, when told.
 * `caveat`: why the answer is incomplete though it came, as a sentence for a person.
 */
export interface AnswerInfo {
  readonly caveat?: string
  readonly receivedAt: number
  readonly tookMs: number
  readonly credits: number | null
}

/**
 * `cursor: null` asks for the first page. `pageSize`: 1 to `can.largestPage`. `select`: root fields to send, `null` for
 * all. Query, sort and page size stay the same through one walk.
 */
export interface ListRequest {
  readonly query: Query
  readonly sort: readonly SortKey[]
  readonly cursor: Cursor | null
  readonly pageSize: number
  readonly select: readonly string[] | null
  /** No page will be asked for behind this one: where a provider holds lists, it need not hold this one. */
  readonly isOnly?: boolean
}

/** A slice of a list. `next: null` alone ends the list; never compare row counts with `total`. */
export interface Page {
  readonly entities: readonly Entity[]
  readonly next: Cursor | null
  readonly total: Total
  readonly info: AnswerInfo
}

/**
 * `top`: how many groups, 1 to `can.largestGroupPage`. With a cursor, groups come by key instead of by count. `named`:
 * only groups whose label holds this text, in whatever case; never the unknown one. Not together with a cursor.
 */
export interface GroupRequest {
  readonly query: Query
  readonly field: FieldId
  readonly includeUnknown: boolean
  readonly top: number
  readonly named?: string | undefined
  /** `'first'` begins a walk over all groups, by key. */
  readonly cursor?: Cursor | 'first' | undefined
}

/**
 * The groups of one field. Order: by count descending without a cursor, by key with one. `total`: matching records.
 * `isComplete`: no group is left out (the list ended before `top`). Of groups by name the total may be unknown. Overlap: with a multi-valued field the counts may
 * add up to more than the total.
 */
export interface Groups {
  readonly groups: readonly Group[]
  readonly next: Cursor | null
  readonly total: Total
  readonly isComplete: boolean
  readonly info: AnswerInfo
}

/** A name offered while typing. `hint`: what tells namesakes apart. */
export interface Suggestion {
  readonly entity: EntityType
  readonly id: string
  readonly label: string
  readonly hint: string | null
  readonly worksCount: number | null
}

/** How fast a provider may be asked. `hasCredits`: it counts credits a day. `about`: the pace in a sentence for a person. */
export interface Rate {
  readonly perSecond: number
  readonly inFlight: number
  readonly hasCredits?: boolean
  readonly about?: string
}

/**
 * How a list can be cut into windows of time. `from`, `until`: fields that take a moment each, both included, whole
 * seconds in UTC or whole days. `earliest`: no record has an earlier date. `countBy`: a field whose groups come with the
 * total alone. `words`, `without`: "First registered", "without a date of first registration".
 */
export interface TimeWindows {
  readonly from: FieldId
  readonly until: FieldId
  readonly countBy: FieldId
  readonly earliest: string
  readonly words: string
  readonly without: string
}

/**
 * What a Source is able to do, known without asking it. Every `whyNot…` returns `null` when it can, else the reason as
 * a full sentence for a person: the UI shows the thing disabled with it, and never tries and fails.
 */
export interface Can {
  readonly entities: readonly EntityType[]
  whyNotEntity(entity: EntityType): string | null
  whyNotFilter(entity: EntityType, field: FieldId): string | null
  whyNotGroup(entity: EntityType, field: FieldId): string | null
  /** Why the groups of a field cannot be narrowed by name (`GroupRequest.named`). */
  whyNotNamed(entity: EntityType, field: FieldId): string | null
  /** Why only the largest groups come: there is no walk over all of them (`GroupRequest.cursor`). Left out: there is. */
  readonly whyNotAllGroups?: string
  whyNotSort(entity: EntityType, key: FieldId): string | null
  whyNotSearch(entity: EntityType, scope: SearchScope, exact: boolean): string | null
  whyNotSample(entity: EntityType): string | null
  /** Samples that cannot be repeated: how many records at most, and why no seed. Left out: up to 10,000, with a seed. */
  readonly samples?: { readonly most: number; readonly whyNoSeed: string }
  /** Whether `suggest` answers for this entity. Where not, its values are a short list: fetch it once and match locally. */
  suggests(entity: EntityType): boolean
  /** Records a page, at most. */
  readonly largestPage: number
  /** Whole records a page, at most, where they are much heavier than what a table shows. Left out: `largestPage`. */
  readonly largestWholePage?: number
  /** Deepest record that page numbers reach; `null`: no page numbers. */
  readonly deepestOffset: number | null
  /** `stateless`: any page can be asked for again by its cursor. */
  readonly cursor: 'stateless' | 'stateful' | 'keyset'
  /** How long the provider keeps the place in a list after its last page, in ms. Only with a stateful cursor. */
  readonly keepsPlaceMs?: number
  readonly largestGroupPage: number
  /** Groups of a field that come at most, where not all fields give as many. Left out: `largestGroupPage`. */
  mostGroups?(entity: EntityType, field: FieldId): number
  /** What the provider says of all its counts, where they are not quite exact. Left out: they are. */
  readonly aboutTotals?: string
  /** How long walks are cut where the provider holds the place of each. Left out: they are not. */
  readonly windows?: TimeWindows
  /** The provider's limit; `null` for local data. */
  readonly rate: Rate | null
}

/** What a person looks at, and which of its two requests is meant: the records, or their groups. */
export interface Shown {
  readonly query: Query
  readonly view: View
  readonly part: 'list' | 'groups'
}

/**
 * A place answers come from. Every method rejects with a `SourceError`, or with the signal's reason when aborted. One
 * contract suite (`contract.ts`) holds for all of them.
 */
export interface Source {
  readonly id: SourceId
  /** Name for people: "OpenAlex", "Sample (synthetic)". */
  readonly label: string
  readonly can: Can
  list(request: ListRequest, options: RequestOptions): Promise<Page>
  group(request: GroupRequest, options: RequestOptions): Promise<Groups>
  /** One record, whole. `id` as in `Entity.id`. @throws {SourceError} `not-found` */
  get(request: { readonly entity: EntityType; readonly id: string }, options: RequestOptions): Promise<Entity>
  /** At most ten, best first. */
  suggest(
    request: { readonly entity: EntityType; readonly text: string },
    options: RequestOptions,
  ): Promise<readonly Suggestion[]>
  /** Names by id; unknown ids are missing from the answer. Any number of ids: the Source batches. */
  labels(
    request: { readonly entity: EntityType; readonly ids: readonly string[] },
    options: RequestOptions,
  ): Promise<ReadonlyMap<string, string>>
  /**
   * The request behind a view, for people to repeat elsewhere, without login; '': it cannot be asked. Left out: the
   * address that `formatApiUrl` gives.
   */
  requestOf?(shown: Shown): string
  /** The page is left, or another Source takes its place: what a provider holds for it is given back. */
  leave?(): void
}
