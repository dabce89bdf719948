import type { Json, JsonObject } from '#lib/json'
import { type Entity, FIRST_AUTHORSHIPS, type Query, type SortKey } from '#query'
import { engineErrors } from '../engine-error.ts'
import type { RecordStore } from '../records/store.ts'
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

/** What pages of a list are cut from. */
interface Plan {
  readonly ask: ListAsk
  readonly ground: Ground
  readonly store: RecordStore
  readonly hits: Hits
  readonly frame: Frame
  readonly keys: readonly OrderKey[]
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
  const frame = createFrame(ground, query.entity)
  const scoreColumn = hits.scores === null ? '0' : 's.score'
  const keys = await orderKeys({ query, sort: ask.sort }, { ground, frame, scoreColumn })
  const plan: Plan = { ask, ground, store, hits, frame, keys }
  if (keys.length > 0) await ground.ready()
  const found = keys.length === 0 ? rowsInDefaultOrder(plan, marks) : rowsInOrder(plan, marks)
  const rows = found.slice(0, ask.pageSize)
  const last = found.length > ask.pageSize ? rows.at(-1) : undefined
  return {
    entities: rows.map((row) => entityOf(plan, { row, roots })),
    next: last === undefined ? null : nextCursor(plan, { last, seed }),
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

/** The default order is that of the hits themselves. */
function rowsInDefaultOrder({ ask, store, hits, keys }: Plan, marks: readonly Json[] | null): readonly FoundRow[] {
  const last = marks === null ? -1 : readMark(marks, { keys, store }).row
  const start = hits.rids.findIndex((rid) => rid > last)
  if (start < 0) return []
  return Array.from(hits.rids.subarray(start, start + ask.pageSize + 1), (rid) => ({ rid, values: [], score: null }))
}

function rowsInOrder(
  { ask, ground, store, hits, frame, keys }: Plan,
  marks: readonly Json[] | null,
): readonly FoundRow[] {
  const rid = frame.rid()
  const behind = marks === null ? 'true' : isBehind(keys, { ...readMark(marks, { keys, store }), rid })
  const score = hits.scores === null ? 'NULL' : 's.score'
  const scores = hits.scores === null ? '' : ` JOIN ${hits.scores} s ON s.rid = ${rid}`
  const [rids = [], found = [], ...values] = ground.run(
    `SELECT ${[`CAST(${rid} AS INTEGER)`, score, ...keys.map((key) => key.column)].join(', ')} ` +
      `FROM ${frame.from()}${scores} WHERE ${rid} IN (SELECT rid FROM ${hits.table()}) AND (${behind}) ` +
      `ORDER BY ${orderBy(keys, rid)} LIMIT ${sqlNumber(ask.pageSize + 1)}`,
  )
  return Array.from(rids, (one, index) => ({
    rid: one ?? 0,
    score: found[index] ?? null,
    values: values.map((column) => column[index] ?? null),
  }))
}

interface ReadMark {
  readonly values: readonly (number | null)[]
  readonly row: number
}

/** The marks of a cursor: the sort values of a row, its number and its id. @throws {EngineError} `bad-cursor` */
function readMark(
  marks: readonly Json[],
  { keys, store }: { readonly keys: readonly OrderKey[]; readonly store: RecordStore },
): ReadMark {
  const [place, id] = marks.slice(-2)
  const values = keys.map((key, index) => key.fromMark(marks[index]))
  const known = values.filter((value) => value !== undefined)
  if (marks.length !== keys.length + 2 || known.length < values.length) throw engineErrors.badCursor()
  if (!isPlace(place) || typeof id !== 'string') throw engineErrors.badCursor()
  const row = place < store.rows && store.idOf(place) === id ? place : store.rowOf(id)
  if (row === null) throw engineErrors.badCursor()
  return { values: known, row }
}

const isPlace = (mark: Json | undefined): mark is number =>
  typeof mark === 'number' && Number.isInteger(mark) && mark >= 0

function nextCursor(
  { keys, store }: Plan,
  { last, seed }: { readonly last: FoundRow; readonly seed: string | null },
): string {
  const marks = keys.map((key, index) => key.toMark(last.values[index] ?? null))
  return writeCursor([...(seed === null ? [] : [seed]), ...marks, last.rid, store.idOf(last.rid)])
}

function entityOf(
  { store, hits }: Plan,
  { row, roots }: { readonly row: FoundRow; readonly roots: readonly string[] },
): Entity {
  const body = cutAuthorships(store.read(row.rid, roots))
  const scored: JsonObject = hits.scores === null ? body : { ...body, relevance_score: row.score }
  return { type: store.entity, id: store.idOf(row.rid), label: labelOf(body), body: scored }
}

/** Lists hold the first authorships only, single records all (provider reference § 2.2). */
function cutAuthorships(body: JsonObject): JsonObject {
  const { authorships } = body
  if (!Array.isArray(authorships) || authorships.length <= FIRST_AUTHORSHIPS) return body
  return { ...body, authorships: authorships.slice(0, FIRST_AUTHORSHIPS), is_authors_truncated: true }
}
