import type { JsonObject } from '#lib/json'
import type { Call } from '../edge/call.ts'
import { badPaging, badQuery } from '../reply.ts'
import type { Bits } from '../store/bits.ts'
import type { Table } from '../store/table.ts'
import type { Context } from './context.ts'
import { pageGroups } from './group-cursor.ts'
import { type Grouping, readGrouping } from './group-field.ts'
import { type GroupOrder, readGroupOrder } from './group-order.ts'
import { bitsOfRow, groupRows, type Row } from './group-rows.ts'
import { metaOf } from './list.ts'
import { type Paging, param, readPaging, readSample } from './params.ts'
import { selectRecords } from './selection.ts'

const DEFAULT_GROUPS = 200
const DEFAULT_PARALLEL_GROUPS = 25
const MOST_DIMENSIONS = 3

const toGroup = (row: Row, order: GroupOrder): JsonObject => ({
  key: row.key,
  key_display_name: row.name,
  count: row.count,
  ...(order.metric ? { [order.metric.label]: order.metric.of(row) } : {}),
})

const isNamed = (row: Row, q: string | null): boolean =>
  q === null || (row.name ?? row.key).toLowerCase().includes(q.toLowerCase())

/** The odd counts of the server. Rule: reference § 9.1. */
const groupsCount = ({ named, style }: Grouping, shown: number): number => {
  if (style === 'presence') return 2
  return /continent|version/.test(named.name) ? 3 : shown
}

const refusePage = (paging: Paging): void => {
  if (paging.page === 1) return
  throw badPaging(
    'Unable to paginate beyond page 1. Group-by is limited to page 1 with up to 200 results at this time.',
  )
}

function answerOne(call: Call, table: Table, context: Context, text: string): JsonObject {
  const startedMs = performance.now()
  const paging = readPaging(call, DEFAULT_GROUPS)
  refusePage(paging)
  const grouping = readGrouping(table, text)
  const { bits } = selectRecords(call, table, paging.perPage)
  const order = readGroupOrder(table, grouping, bits, param(call, 'sort'))
  const q = call.params.get('q') || null
  const rows = groupRows(table, context, grouping, bits).filter((row) => isNamed(row, q))
  const page = paging.cursor
    ? pageGroups(table, grouping, rows, { cursor: paging.cursor, perPage: paging.perPage })
    : { rows: sorted(grouping, rows, order).slice(0, paging.perPage), nextCursor: null }
  const count = q === null ? bits.count() : page.rows.length
  const figures = { count, paging, nextCursor: page.nextCursor, groupsCount: groupsCount(grouping, page.rows.length) }
  return {
    meta: metaOf(call, context, { ...figures, startedMs }),
    group_by: page.rows.map((row) => toGroup(row, order)),
  }
}

/** Yes/no fields keep true before false; everything else follows the order. */
const sorted = (grouping: Grouping, rows: readonly Row[], order: GroupOrder): readonly Row[] =>
  grouping.style === 'presence' ? rows : [...rows].sort(order.compare)

const PLAIN: GroupOrder = { compare: (left, right) => right.count - left.count, metric: null }

const isNestable = ({ style, named }: Grouping): boolean =>
  (style === 'terms' || style === 'numbers') && !/\.(domain|field|subfield)\.id$/.test(named.canonical)

function nest(table: Table, context: Context, groupings: readonly Grouping[], bits: Bits, size: number): JsonObject[] {
  const [first, ...rest] = groupings
  if (!first) return []
  const counted = groupRows(table, context, first, bits).filter((row) => row.count > 0)
  const rows = counted.sort(PLAIN.compare).slice(0, size)
  return rows.map((row) => {
    if (rest.length === 0) return toGroup(row, PLAIN)
    return { ...toGroup(row, PLAIN), groups: nest(table, context, rest, bitsOfRow(table, first, bits, row), size) }
  })
}

/** Several dimensions: the newer server only. Rule: reference § 9.8. */
function answerNested(call: Call, table: Table, context: Context, names: readonly string[]): JsonObject {
  const startedMs = performance.now()
  const paging = readPaging(call, DEFAULT_GROUPS)
  refusePage(paging)
  if (names.length > MOST_DIMENSIONS) throw badQuery('At most 3 fields can be grouped together.')
  if (paging.cursor) throw badQuery('Cannot use cursor pagination when grouping by several fields.')
  const groupings = names.map((name) => readGrouping(table, name))
  const unfit = groupings.find((grouping) => !isNestable(grouping))
  if (unfit) throw badQuery(`${unfit.named.name} cannot be grouped together with other fields.`)
  const { bits } = selectRecords(call, table, paging.perPage)
  const groups = nest(table, context, groupings, bits, paging.perPage)
  const figures = { count: bits.count(), paging, nextCursor: null, groupsCount: groups.length, startedMs }
  return { meta: metaOf(call, context, figures), group_by: groups }
}

/** A grouped answer: there is no `results` in it. @throws {Refusal} */
export function answerGroups(call: Call, table: Table, context: Context, text: string): JsonObject {
  readSample(call)
  const names = text.split(',')
  return context.settings.dialect === 'server' && names.length > 1
    ? answerNested(call, table, context, names)
    : answerOne(call, table, context, text)
}

/** Independent groupings side by side: the newer server only. @throws {Refusal} */
export function answerGroupLists(call: Call, table: Table, context: Context, text: string): JsonObject {
  const startedMs = performance.now()
  const paging = readPaging(call, DEFAULT_PARALLEL_GROUPS)
  const { bits } = selectRecords(call, table, paging.perPage)
  const lists = text.split(',').map((name) => {
    const rows = [...groupRows(table, context, readGrouping(table, name), bits)].sort(PLAIN.compare)
    return { group_by_key: name, groups: rows.slice(0, paging.perPage).map((row) => toGroup(row, PLAIN)) }
  })
  const figures = { count: bits.count(), paging, nextCursor: null, groupsCount: null, startedMs }
  return { meta: metaOf(call, context, figures), group_by: [], group_bys: lists }
}
