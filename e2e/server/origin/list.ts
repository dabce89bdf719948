import type { Json, JsonObject } from '#lib/json'
import type { Call } from '../edge/call.ts'
import { toUsd } from '../edge/credits.ts'
import { badPaging } from '../reply.ts'
import type { Table } from '../store/table.ts'
import type { Context } from './context.ts'
import { placeAfter, sortBits } from './order.ts'
import { type Paging, param, readPaging, readSample, type SampleRequest } from './params.ts'
import { type CursorValue, encodeCursor, formatValue, parseCursor } from './python-list.ts'
import { type Selection, selectRecords } from './selection.ts'
import { readSelect, shapeRecord } from './shape.ts'
import { type Order, type OrderKey, readOrder } from './sort-keys.ts'

const DEFAULT_SIZE = 25

interface Slice {
  readonly indexes: readonly number[]
  readonly nextCursor: string | null
}

const writeCursor = (keys: readonly OrderKey[], index: number): string =>
  encodeCursor(`[${keys.map((key) => formatValue(key.value(index), key.notation, key.isDescending)).join(', ')}]`)

const fitsKey = (key: OrderKey, value: CursorValue | undefined): boolean =>
  value === null || (key.notation === 'text' ? typeof value === 'string' : typeof value === 'number')

/** The sort values of a cursor that belongs to this order. @throws {Refusal} */
function readCursor(cursor: string, keys: readonly OrderKey[]): readonly CursorValue[] {
  const values = parseCursor(cursor)
  if (values === null) throw badPaging('Invalid cursor value')
  if (values.length !== keys.length || !keys.every((key, at) => fitsKey(key, values[at]))) {
    throw badPaging('Cursor value is invalid.')
  }
  return values
}

function sliceByCursor(table: Table, selection: Selection, order: Order, paging: Paging, stepBack: number): Slice {
  const keys = [...order.asked, ...order.standard]
  const sorted = sortBits(table, selection.bits, keys, 'up')
  const isFirst = paging.cursor === '*' || paging.cursor === null
  const place = isFirst ? 0 : placeAfter(sorted, keys, readCursor(paging.cursor, keys))
  const start = Math.max(0, place - stepBack)
  const indexes = sorted.slice(start, start + paging.perPage)
  const last = indexes.at(-1)
  const isFull = indexes.length === paging.perPage && last !== undefined
  return { indexes, nextCursor: isFull ? writeCursor(keys, last) : null }
}

function sliceByNumber(table: Table, selection: Selection, order: Order, { page, perPage }: Paging): Slice {
  const isOwnOrder = order.asked.length > 0
  const keys = isOwnOrder ? order.asked : order.standard
  const sorted = sortBits(table, selection.bits, keys, isOwnOrder && page % 2 === 0 ? 'down' : 'up')
  return { indexes: sorted.slice((page - 1) * perPage, page * perPage), nextCursor: null }
}

const hash = (text: string): number => {
  let value = 2_166_136_261
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 16_777_619)
  return (value ^ (value >>> 13)) >>> 0
}

/** A random part, the same for the same seed. Rule: reference § 8.3. */
function drawSample(
  table: Table,
  selection: Selection,
  sample: SampleRequest,
  random: () => number,
): readonly number[] {
  const seed = sample.seed ?? String(random())
  const drawn = table.records
    .map((_, index) => index)
    .filter((index) => selection.bits.has(index))
    .map((index) => ({ index, draw: hash(`${seed} ${table.id(index)}`) }))
  drawn.sort((left, right) => left.draw - right.draw || left.index - right.index)
  return drawn.slice(0, sample.size).map(({ index }) => index)
}

/** The `meta` of an answer. Rule: reference § 3. */
export function metaOf(
  call: Call,
  context: Context,
  figures: { count: number; paging: Paging; nextCursor: string | null; groupsCount: number | null; startedMs: number },
): JsonObject {
  const { count, paging, nextCursor, groupsCount, startedMs } = figures
  const q = call.params.get('q')
  return {
    count,
    db_response_time_ms: Math.max(1, Math.round(performance.now() - startedMs)),
    page: paging.cursor ? null : paging.page,
    per_page: paging.perPage,
    ...(paging.cursor ? { next_cursor: nextCursor } : {}),
    groups_count: groupsCount,
    ...(q ? { q } : {}),
    ...(context.settings.dialect === 'server' ? { cost_usd: toUsd(context.cost) } : {}),
  }
}

/** A list answer without groups. @throws {Refusal} */
export function answerList(call: Call, table: Table, context: Context): JsonObject {
  const startedMs = performance.now()
  const select = readSelect(table, param(call, 'select'))
  const sample = readSample(call)
  const paging = readPaging(call, DEFAULT_SIZE)
  const selection = selectRecords(call, table, paging.perPage)
  const order = readOrder(table, param(call, 'sort') ?? '', selection.score)
  const drawn = sample ? drawSample(table, selection, sample, context.random) : null
  const slice = drawn
    ? { indexes: drawn.slice((paging.page - 1) * paging.perPage, paging.page * paging.perPage), nextCursor: null }
    : paging.cursor
      ? sliceByCursor(table, selection, order, paging, context.stepBack)
      : sliceByNumber(table, selection, order, paging)
  const count = drawn ? drawn.length : selection.bits.count()
  const results: readonly Json[] = slice.indexes.map((index) =>
    shapeRecord(table, index, { select, isInList: true, score: selection.score?.(index) ?? null }),
  )
  const meta = metaOf(call, context, { count, paging, nextCursor: slice.nextCursor, groupsCount: null, startedMs })
  return { meta, results, group_by: [] }
}
