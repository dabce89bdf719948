import { badQuery } from '../reply.ts'
import type { Bits } from '../store/bits.ts'
import type { Table } from '../store/table.ts'
import { compareStored } from './buckets.ts'
import { requireField } from './filter.ts'
import type { Grouping } from './group-field.ts'
import { bitsOfRow, type Row } from './group-rows.ts'

/** A figure reckoned for every group, such as the mean of `cited_by_count`. */
export interface Metric {
  readonly label: string
  readonly of: (row: Row) => number
}

/** How groups are ordered, and the figure that came with it. */
export interface GroupOrder {
  readonly compare: (left: Row, right: Row) => number
  readonly metric: Metric | null
}

const byCount = (left: Row, right: Row): number => right.count - left.count

const byKey = (left: Row, right: Row): number => {
  if (left.value === null || right.value === null) return Number(left.value === null) - Number(right.value === null)
  return compareStored(left.value, right.value)
}

const reckon = (kind: string, numbers: readonly number[]): number => {
  const sum = numbers.reduce((total, number) => total + number, 0)
  if (kind === 'sum') return sum
  if (kind === 'mean') return numbers.length === 0 ? 0 : sum / numbers.length
  return kind === 'min' ? Math.min(...numbers) : Math.max(...numbers)
}

function metricOf(table: Table, grouping: Grouping, bits: Bits, name: string, kind: string): Metric {
  const field = requireField(table, name)
  const column = table.column(field)
  const figures = new Map<Row, number>()
  const of = (row: Row): number => {
    const known = figures.get(row)
    if (known !== undefined) return known
    const members = bitsOfRow(table, grouping, bits, row)
    const numbers: number[] = []
    for (let index = 0; index < table.size; index += 1) {
      const [value] = members.has(index) ? column.at(index) : []
      if (typeof value === 'number') numbers.push(value)
    }
    const figure = reckon(kind, numbers)
    figures.set(row, figure)
    return figure
  }
  return { label: `${kind}_${name.replaceAll('.', '_')}`, of }
}

const METRIC = /^(.+)\.(mean|sum|min|max)$/

/** Reads `sort` of a grouped call: `key`, `count`, or a figure. Rule: reference § 9.6. @throws {Refusal} */
export function readGroupOrder(table: Table, grouping: Grouping, bits: Bits, sort: string | null): GroupOrder {
  if (sort === null) return { compare: byCount, metric: null }
  if (grouping.style === 'presence') throw badQuery('Cannot sort when grouping by external ID boolean field.')
  const [key = '', direction = 'asc'] = sort.split(':')
  const turn = direction === 'desc' ? -1 : 1
  if (direction === 'asc' || direction === 'desc') {
    if (key === 'count') return { compare: (left, right) => -turn * byCount(left, right), metric: null }
    if (key === 'key') return { compare: (left, right) => turn * byKey(left, right), metric: null }
    const match = METRIC.exec(key)
    if (match?.[1] && match[2]) {
      const metric = metricOf(table, grouping, bits, match[1], match[2])
      return { compare: (left, right) => turn * (metric.of(left) - metric.of(right)), metric }
    }
  }
  throw badQuery('Valid sort params with group by are: key or count')
}
