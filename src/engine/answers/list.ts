import type { Json, JsonObject } from '#lib/json'
import type { Entity, Query, SortKey } from '#query'
import { engineErrors } from '../engine-error.ts'
import type { RecordStore } from '../records/store.ts'
import { FIRST_AUTHORSHIPS } from '../schema/field-source.ts'
import { readCursor, writeCursor } from './cursor.ts'
import type { Ground } from './ground.ts'
import type { HitFinder, Hits } from './hits.ts'
import { labelOf } from './label.ts'
import { isBehind, type OrderKey, orderBy, orderKeys } from './order.ts'
import { sampleSeed } from './sample.ts'
import { createFrame, type Frame, sqlNumber } from './sql.ts'

/** A page of a list is asked for as in `ListRequest`; the cursor is the engine's own. */
export interface ListAsk {
  readonly query: Query
  readonly sort: readonly SortKey[]
  readonly cursor: string | null
  readonly pageSize: number
  readonly select: readonly string[] | null
}

export interface ListAnswer {
  readonly entities: readonly Entity[]
  readonly next: string | null
  readonly count: number
}

interface Plan {
  readonly frame: Frame
  readonly keys: readonly OrderKey[]
  /** Joins beside the frame: the scores of a search. */
  readonly joins: string
}

/** Root keys that every record of a list has, whatever was selected. */
const ALWAYS = ['id', 'display_name'] as const

export async function answerList(
  ask: ListAsk,
  { ground, hits: finder }: { readonly ground: Ground; readonly hits: HitFinder },
): Promise<ListAnswer> {
  const { seed, marks } = readMarks(ask)
  const query = seed === null || ask.query.sample === null ? ask.query : withSeed(ask.query, seed)
  const store = ground.store(query.entity)
  const roots = [...new Set(ask.select === null ? store.roots : [...ALWAYS, ...ask.select])]
  await store.need(roots)
  const hits = await finder.find(query)
  const plan = await planOf({ ...ask, query }, { ground, hits })
  const found = rowsOf(plan, { ask, marks, ground, hits, store })
  const isMore = found.length > ask.pageSize
  const rows = found.slice(0, ask.pageSize)
  const last = rows.at(-1)
  return {
    entities: rows.map((row) => entityOf(store, { row, roots, hits })),
    next: isMore && last !== undefined ? nextCursor(plan, { last, store, seed: seed ?? null }) : null,
    count: hits.count,
  }
}

interface FoundRow {
  readonly rid: number
  readonly values: readonly (number | null)[]
  readonly score: number | null
}

function readMarks({ cursor, query }: ListAsk): {
  readonly seed: string | null
  readonly marks: readonly Json[] | null
} {
  const marks = cursor === null ? null : readCursor(cursor)
  if (query.sample === null) return { seed: null, marks }
  const seed = marks === null ? sampleSeed(query) : marks[0]
  if (typeof seed !== 'string') throw engineErrors.badCursor()
  return { seed, marks: marks === null ? null : marks.slice(1) }
}

const withSeed = (query: Query, seed: string): Query =>
  query.sample === null ? query : { ...query, sample: { ...query.sample, seed } }

async function planOf(
  { query, sort }: ListAsk,
  { ground, hits }: { readonly ground: Ground; readonly hits: Hits },
): Promise<Plan> {
  const frame = createFrame(ground, query.entity)
  const scoreColumn = hits.scores === null ? '0' : 's.score'
  const keys = await orderKeys({ query, sort }, { ground, frame, scoreColumn })
  const joins = hits.scores === null ? '' : ` JOIN ${hits.scores} s ON s.rid = ${frame.rid}`
  return { frame, keys, joins }
}

function rowsOf(
  { frame, keys, joins }: Plan,
  {
    ask,
    marks,
    ground,
    hits,
    store,
  }: {
    readonly ask: ListAsk
    readonly marks: readonly Json[] | null
    readonly ground: Ground
    readonly hits: Hits
    readonly store: RecordStore
  },
): readonly FoundRow[] {
  const behind = marks === null ? 'true' : behindMarks(marks, { keys, rid: frame.rid, store })
  const score = hits.scores === null ? 'NULL' : 's.score'
  const columns = ground.db.run(
    `SELECT ${[frame.rid, score, ...keys.map((key) => key.column)].join(', ')} FROM ${frame.from()}${joins} ` +
      `WHERE ${frame.rid} IN (SELECT rid FROM ${hits.table}) AND (${behind}) ` +
      `ORDER BY ${orderBy(keys, frame.rid)} LIMIT ${sqlNumber(ask.pageSize + 1)}`,
  )
  const [rids = [], scores = [], ...values] = columns
  return rids.map((rid, index) => ({
    rid: rid ?? 0,
    score: scores[index] ?? null,
    values: values.map((column) => column[index] ?? null),
  }))
}

function behindMarks(
  marks: readonly Json[],
  { keys, rid, store }: { readonly keys: readonly OrderKey[]; readonly rid: string; readonly store: RecordStore },
): string {
  const id = marks.at(-1)
  const row = typeof id === 'string' ? store.rowOf(id) : null
  const values = keys.map((key, index) => key.fromMark(marks[index]))
  const known = values.filter((value) => value !== undefined)
  if (row === null || marks.length !== keys.length + 1 || known.length < values.length) throw engineErrors.badCursor()
  return isBehind(keys, { values: known, rid, row })
}

function nextCursor(
  { keys }: Plan,
  { last, store, seed }: { readonly last: FoundRow; readonly store: RecordStore; readonly seed: string | null },
): string {
  const marks = keys.map((key, index) => key.toMark(last.values[index] ?? null))
  return writeCursor([...(seed === null ? [] : [seed]), ...marks, store.ids()[last.rid] ?? ''])
}

function entityOf(
  store: RecordStore,
  { row, roots, hits }: { readonly row: FoundRow; readonly roots: readonly string[]; readonly hits: Hits },
): Entity {
  const body = cutAuthorships(store.read(row.rid, roots))
  const scored: JsonObject = hits.scores === null ? body : { ...body, relevance_score: row.score }
  return { type: store.entity, id: store.ids()[row.rid] ?? '', label: labelOf(body), body: scored }
}

/** Lists hold the first authorships only, single records all (provider reference § 2.2). */
function cutAuthorships(body: JsonObject): JsonObject {
  const { authorships } = body
  if (!Array.isArray(authorships) || authorships.length <= FIRST_AUTHORSHIPS) return body
  return { ...body, authorships: authorships.slice(0, FIRST_AUTHORSHIPS), is_authors_truncated: true }
}
