import { at } from '#lib/json'
import { findField, type SourceId, type Total } from '#query'
import {
  type AnswerInfo,
  type GroupRequest,
  type Groups,
  type ListRequest,
  type Page,
  type RequestOptions,
  type Source,
  toCursor,
  withBooleanLabels,
} from '#sources'
import { toListed, toWhole } from './body.ts'
import { createCan } from './can.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { countGroups, toGroup } from './group.ts'
import { findRecords, findRows, type Row } from './hits.ts'
import { compareOrder, type OrderValues, orderKeys } from './order.ts'
import type { Records } from './records.ts'
import { badCursor, checkQuery, checkReason, notFound } from './refusals.ts'
import { isSearching, relevantOf, scoreOf } from './score.ts'
import { suggestNames } from './suggest.ts'
import { createWorld, type World } from './world.ts'

const INFO: AnswerInfo = { receivedAt: 0, tookMs: 0, credits: null }

const exactly = (count: number): Total => ({ kind: 'exact', count })

const isScalar = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

/** Keeps the rows of the last few lists: a walk asks for the same list page by page. */
function createShelf(world: World): (request: ListRequest) => readonly Row[] {
  const kept = new Map<string, readonly Row[]>()
  return ({ query, sort }) => {
    const key = JSON.stringify([query, sort])
    const rows = kept.get(key) ?? findRows(query, sort, world)
    kept.delete(key)
    kept.set(key, rows)
    const [oldest] = kept.keys()
    if (kept.size > 6 && oldest !== undefined) kept.delete(oldest)
    return rows
  }
}

function answerList(request: ListRequest, rows: readonly Row[]): Page {
  const { query, sort, cursor, pageSize, select } = request
  const keys = orderKeys(query, sort)
  const mark = cursor === null ? null : readCursor(cursor)
  if (cursor !== null && (mark === null || mark.length !== keys.length || !mark.every(isScalar))) throw badCursor()
  // Checked above: every value of the mark is one an order can have.
  const behind = mark === null ? rows : rows.filter((row) => compareOrder(keys, row.values, mark as OrderValues) > 0)
  const page = behind.slice(0, pageSize)
  const last = page.at(-1)
  const relevant = relevantOf(query)
  return {
    entities: page.map(({ record }) =>
      toListed(query.entity, record, { select, score: isSearching(query) ? scoreOf(query, record, relevant) : null }),
    ),
    next: last === undefined || behind.length <= pageSize ? null : toCursor(writeCursor(last.values)),
    total: exactly(rows.length),
    info: INFO,
  }
}

/** A cursor of groups holds how many were given; groups of fixed records do not change. */
function startOf(cursor: GroupRequest['cursor']): number {
  if (cursor === undefined || cursor === 'first') return 0
  const [start] = readCursor(cursor) ?? []
  if (typeof start !== 'number') throw badCursor()
  return start
}

function answerGroups(request: GroupRequest, world: World): Groups {
  const { query, field: name, top, named, cursor } = request
  const includeUnknown = request.includeUnknown && named === undefined
  const field = findField(query.entity, name)
  if (field === null) throw notFound(name)
  const records = findRecords(query, world)
  const order = cursor === undefined ? 'count' : 'key'
  const counted = countGroups(query.entity, field, { records, world, includeUnknown, order })
  const start = startOf(cursor)
  const end = start + top
  const total = exactly(records.length)
  const groups = counted.map((one) => toGroup(field, one, world))
  const all = withBooleanLabels(groups, field, total).filter(
    ({ label }) => named === undefined || label.toLowerCase().includes(named.toLowerCase()),
  )
  return {
    groups: all.slice(start, end),
    next: cursor !== undefined && end < all.length ? toCursor(writeCursor([end])) : null,
    total,
    isComplete: start === 0 && end >= all.length,
    info: INFO,
  }
}

/** Runs a step in a later turn, unless aborted before; what it throws becomes a rejection. */
async function answer<T>({ signal }: RequestOptions, step: () => T): Promise<T> {
  signal?.throwIfAborted()
  await Promise.resolve()
  signal?.throwIfAborted()
  return step()
}

/**
 * A Source over plain arrays of records: slow, short, written from the reference alone, and what faster engines are
 * checked against. `id` is what it calls itself, `sample` when left out. Made for tests.
 */
export function createArraySource(records: Records, id: SourceId = 'sample'): Source {
  const world = createWorld(records)
  const can = createCan(world)
  const rowsOf = createShelf(world)
  return {
    id,
    label: 'Records in memory',
    can,
    list: (request, options) =>
      answer(options, () => {
        checkQuery(request.query, can)
        for (const { key } of request.sort) checkReason(can.whyNotSort(request.query.entity, key))
        return answerList(request, rowsOf(request))
      }),
    group: (request, options) =>
      answer(options, () => {
        checkQuery(request.query, can)
        checkReason(can.whyNotGroup(request.query.entity, request.field))
        return answerGroups(request, world)
      }),
    get: ({ entity, id: wanted }, options) =>
      answer(options, () => {
        const record = world.find(entity, wanted)
        if (record === null) throw notFound(wanted)
        return toWhole(entity, record)
      }),
    suggest: ({ entity, text }, options) => answer(options, () => suggestNames(entity, text, world)),
    labels: ({ entity, ids }, options) =>
      answer(options, () => {
        const named = ids.map((one) => [one, at(world.find(entity, one), 'display_name')] as const)
        return new Map(named.filter((pair): pair is readonly [string, string] => typeof pair[1] === 'string'))
      }),
  }
}
