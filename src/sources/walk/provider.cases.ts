import type { Clause, Entity, Query, SortKey, Value } from '#query'
import {
  type Can,
  type Cursor,
  type Groups,
  type ListRequest,
  type Page,
  type Source,
  SourceError,
  toCursor,
} from '#sources'
import type { SourceErrorKind } from '../source-error.ts'

/** A record of the small provider below. */
export interface Row {
  readonly id: string
  readonly name: string
  readonly year: number | null
  readonly cited: number
}

/** What goes wrong with one call. */
export type Trouble =
  | { readonly kind: 'fails'; readonly as: SourceErrorKind }
  | { readonly kind: 'dead-cursor' }
  | { readonly kind: 'too-early'; readonly rows: number }
  | { readonly kind: 'drift'; readonly by: number }
  | { readonly kind: 'ends' }

const fail = (kind: SourceErrorKind): SourceError => new SourceError(kind, { what: 'No.', why: 'So.', fix: 'Go.' })

const byNumber = (a: Row, b: Row): number => b.cited - a.cited || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
const byName = (a: Row, b: Row): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : byNumber(a, b))

const isNamed = (sort: readonly SortKey[]): boolean => sort[0]?.key === 'display_name'

/** What the provider's decoder makes of a name in a cursor; `null`: it refuses. Rule: reference § 8.2, hazard. */
const decoded = (name: string): string | null => (/['"\\]/.test(name) ? null : name.replaceAll('None', 'null'))

const holds = (value: Value, found: number | null): boolean => {
  if (value.kind === 'unknown') return found === null
  if (found === null || value.kind !== 'between')
    return found !== null && value.kind === 'is' && value.value === `${found}`
  return (value.from === null || found >= value.from) && (value.to === null || found <= value.to)
}

const numberIn = (row: Row, field: string): number | null => (field === 'publication_year' ? row.year : row.cited)

const passes = (row: Row, { field, match }: Clause): boolean =>
  match.kind === 'any' && match.values.some((value) => holds(value, numberIn(row, field)))

const entities = new WeakMap<Row, Entity>()

/** A record as it is given out; the same one each time, since thousands of walks ask for it. */
function toEntity(row: Row): Entity {
  const { id, name, year, cited } = row
  const body = { id, display_name: name, publication_year: year, cited_by_count: cited }
  const entity = entities.get(row) ?? { type: 'works', id, label: name, body }
  entities.set(row, entity)
  return entity
}

const shelves = new WeakMap<readonly Row[], Map<string, readonly Row[]>>()

const ABLE: Can = {
  entities: ['works'],
  whyNotEntity: () => null,
  whyNotFilter: () => null,
  whyNotGroup: (_entity, field) => (['publication_year', 'cited_by_count'].includes(field) ? null : 'Not here.'),
  whyNotSort: () => null,
  whyNotSearch: () => null,
  whyNotNamed: () => null,
  whyNotSample: () => null,
  suggests: () => false,
  largestPage: 200,
  deepestOffset: 10_000,
  cursor: 'stateless',
  largestGroupPage: 200,
  rate: { perSecond: 10, inFlight: 8 },
}

/**
 * A provider in a few lines, with the wire's habits that matter to a walk: stateless cursors of sort values, text in them
 * that does not survive, and trouble whenever `troubleOf` says so. Counts its calls.
 */
export function createProvider(rows: readonly Row[], troubleOf: (call: number) => Trouble | null = () => null) {
  const lists = shelves.get(rows) ?? new Map<string, readonly Row[]>()
  shelves.set(rows, lists)
  const listOf = (query: Query, order: (a: Row, b: Row) => number): readonly Row[] => {
    const key = JSON.stringify([query.filter, order.name])
    const known = lists.get(key) ?? rows.filter((row) => query.filter.every((one) => passes(row, one))).sort(order)
    lists.set(key, known)
    return known
  }
  const counter = { calls: 0 }
  const source: Source = {
    id: 'openalex',
    label: 'Small provider',
    can: ABLE,
    async list(request) {
      counter.calls += 1
      return answer(request, listOf(request.query, isNamed(request.sort) ? byName : byNumber), troubleOf(counter.calls))
    },
    async group({ query, field }) {
      const counts = new Map<string | null, number>()
      for (const row of listOf(query, byNumber)) {
        const value = numberIn(row, field)
        const key = value === null ? null : String(value)
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
      return groupsOf(counts)
    },
    get: () => Promise.reject(fail('not-found')),
    suggest: async () => [],
    labels: async () => new Map(),
  }
  return { source, counter }
}

function groupsOf(counts: ReadonlyMap<string | null, number>): Groups {
  const groups = [...counts].map(([key, count]) => ({ key, label: key ?? 'Unknown', count }))
  const total = groups.reduce((sum, { count }) => sum + count, 0)
  return {
    groups: groups.sort((a, b) => b.count - a.count).slice(0, 200),
    next: null,
    total: { kind: 'exact', count: total },
    isComplete: groups.length < 200,
    info: { receivedAt: 0, tookMs: 100, credits: 1 },
  }
}

function startAfter(list: readonly Row[], cursor: Cursor, named: boolean): number {
  const { name, cited, id }: Row = JSON.parse(cursor)
  const read = named ? decoded(name) : ''
  if (read === null) throw fail('expired-cursor')
  const mark = { name: read, cited, id, year: null }
  const compare = named ? byName : byNumber
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const row = list[middle]
    if (row && compare(row, mark) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

function answer({ cursor, sort, pageSize }: ListRequest, list: readonly Row[], trouble: Trouble | null): Page {
  if (trouble?.kind === 'fails') throw fail(trouble.as)
  if (trouble?.kind === 'dead-cursor' && cursor !== null) throw fail('expired-cursor')
  const start = cursor === null ? 0 : startAfter(list, cursor, isNamed(sort))
  const from = trouble?.kind === 'too-early' ? Math.max(0, start - trouble.rows) : start
  const asked = list.slice(from, from + pageSize)
  const ends = trouble?.kind === 'ends'
  const page = ends ? asked.slice(0, Math.floor(asked.length / 2)) : asked
  const last = page.at(-1)
  return {
    entities: page.map(toEntity),
    next: ends || last === undefined || page.length < pageSize ? null : toCursor(JSON.stringify(last)),
    total: { kind: 'exact', count: list.length + (trouble?.kind === 'drift' ? trouble.by : 0) },
    info: { receivedAt: 0, tookMs: 100, credits: 1 },
  }
}
