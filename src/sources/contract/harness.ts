import { at, type Json, type JsonObject } from '#lib/json'
import {
  type Clause,
  type Entity,
  type EntityType,
  emptyQuery,
  isCrossref,
  parseFilter,
  type Query,
  shortId,
} from '#query'
import type { Cursor, ListRequest, Page, Source } from '../source.ts'

/** A Source over records that are known, in the shape of the provider's documents, with full-URL ids. */
export interface SourceHarness {
  readonly source: Source
  readonly records: Readonly<Partial<Record<EntityType, readonly JsonObject[]>>>
  close?(): Promise<void>
}

/** How requests are made here. */
export const OPTIONS = { lane: 'person', why: 'contract' } as const

/** The records a plain query finds: the provider leaves the expansion corpus and authors without works out. */
export const recordsOf = ({ records }: SourceHarness, entity: EntityType): readonly JsonObject[] =>
  (records[entity] ?? []).filter((record) =>
    entity === 'works' ? record['is_xpac'] !== true : entity !== 'authors' || Number(record['works_count']) > 0,
  )

/** Keys of the id, where it is not `id`. */
const ID_KEYS: Partial<Readonly<Record<EntityType, string>>> = {
  'crossref-works': 'DOI',
  'crossref-journals': 'ISSN',
  'crossref-licenses': 'URL',
}

/** The short id of a record. */
export function idOf(entity: EntityType, record: JsonObject): string {
  const value = record[ID_KEYS[entity] ?? 'id']
  return shortId(entity, String(Array.isArray(value) ? value[0] : value))
}

/** The values under a path, lists opened on the way; nothing for what is missing. */
export function dig(record: Json | undefined, path: string): readonly Json[] {
  const [key, ...rest] = path.split('.')
  const value = at(record, key ?? '')
  const members: readonly Json[] = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
  return rest.length === 0 ? members : members.flatMap((member) => dig(member, rest.join('.')))
}

/** Countries are looked for among the first hundred authors alone. Rule: provider reference § 4.8. */
export function valuesOf(
  record: JsonObject,
  path: string | ((record: JsonObject) => readonly Json[]),
): readonly Json[] {
  if (typeof path === 'function') return path(record)
  if (path !== 'authorships.countries') return dig(record, path)
  return dig(record, 'authorships')
    .slice(0, 100)
    .flatMap((authorship) => dig(authorship, 'countries'))
}

/** The first value under a path as a number, `null` when there is none. */
export function digNumber(record: JsonObject, path: string): number | null {
  const [value] = dig(record, path)
  return typeof value === 'number' ? value : null
}

/** Clauses as the provider writes them. */
export function clauses(text: string, entity: EntityType): readonly Clause[] {
  const { filter, problems } = parseFilter(text, entity)
  if (problems.length > 0) throw new Error(`${text}: ${JSON.stringify(problems)}`)
  return filter
}

/** A query with a filter as the provider writes it. */
export const queryOf = (entity: EntityType, filter = ''): Query => ({
  ...emptyQuery(entity),
  filter: filter === '' ? [] : clauses(filter, entity),
})

/** One page, the first unless said otherwise. */
export const listRequest = (query: Query, request: Partial<ListRequest> = {}): ListRequest => ({
  query,
  sort: [],
  cursor: null,
  pageSize: 200,
  select: isCrossref(query.entity) ? ['DOI', 'title'] : ['id', 'display_name'],
  ...request,
})

/** A walk over more pages than this has no end. */
const MOST_PAGES = 300

/** All pages of a list. */
export async function walk(source: Source, request: ListRequest): Promise<{ pages: Page[]; entities: Entity[] }> {
  const pages: Page[] = []
  let cursor: Cursor | null = null
  do {
    const page: Page = await source.list({ ...request, cursor }, OPTIONS)
    pages.push(page)
    cursor = page.next
    if (pages.length > MOST_PAGES) throw new Error('The list does not end.')
  } while (cursor !== null)
  return { pages, entities: pages.flatMap(({ entities }) => entities) }
}
