import { badQuery, crash } from '../reply.ts'
import type { Stored } from '../store/column.ts'
import type { NamedField, Table } from '../store/table.ts'
import { requireField } from './filter.ts'
import type { CursorValue, Notation } from './python-list.ts'

/** One key of an order, ready to compare. `values`: by record number, `null` where missing. */
export interface OrderKey {
  readonly name: string
  readonly isDescending: boolean
  readonly notation: Notation
  readonly value: (index: number) => CursorValue
}

/** What a list is sorted by: keys of the person, and the default order that stands behind them or alone. */
export interface Order {
  readonly asked: readonly OrderKey[]
  readonly standard: readonly OrderKey[]
}

/** Whole-number fields that the engine stores as decimals: their cursor values have a point. */
const STORED_AS_DOUBLE = new Set(['cited_by_percentile_year.max', 'cited_by_percentile_year.min'])

const toCursorValue = (value: Stored | undefined): CursorValue => {
  if (value === undefined) return null
  return typeof value === 'boolean' ? Number(value) : value
}

const notationOf = ({ canonical, field }: NamedField): Notation => {
  if (field.kind === 'number' || STORED_AS_DOUBLE.has(canonical)) return 'double'
  return ['integer', 'boolean', 'date', 'datetime'].includes(field.kind) ? 'long' : 'text'
}

const fieldKey = (table: Table, named: NamedField, isDescending: boolean): OrderKey => {
  const column = table.column(named)
  return {
    name: named.canonical,
    isDescending,
    notation: notationOf(named),
    value: (index) => toCursorValue(column.at(index)[0]),
  }
}

const idKey = (table: Table): OrderKey => ({
  name: 'id',
  isDescending: false,
  notation: 'text',
  value: (index) => table.id(index),
})

const scoreKey = (score: (index: number) => number): OrderKey => ({
  name: 'relevance_score',
  isDescending: true,
  notation: 'double',
  value: score,
})

const known = (table: Table, name: string, isDescending: boolean): readonly OrderKey[] => {
  const named = table.field(name)
  return named ? [fieldKey(table, named, isDescending)] : []
}

/** Order without `sort`. Rule: reference § 6, table. */
function standardOrder(table: Table, score: ((index: number) => number) | null): readonly OrderKey[] {
  const first = score ? [scoreKey(score)] : []
  const id = idKey(table)
  switch (table.entity) {
    case 'works':
      if (score) return [...first, ...known(table, 'publication_date', false), id]
      return [...known(table, 'cited_by_percentile_year.max', true), ...known(table, 'cited_by_count', true), id]
    case 'awards':
      return score ? [...first, id] : [...known(table, 'funded_outputs_count', true), id]
    case 'locations':
      return score ? [...first, id] : [...known(table, 'work_id', false), ...known(table, 'native_id', false), id]
    default:
      return [...first, ...known(table, 'works_count', true), id]
  }
}

const askedKey = (table: Table, part: string, score: ((index: number) => number) | null): readonly OrderKey[] => {
  const [rawKey = '', direction = 'asc', ...more] = part.split(':')
  if (more.length > 0) throw badQuery(`Invalid query parameter in ${part}.`)
  const key = rawKey.trim().replaceAll('-', '_')
  if (key === 'relevance_score') {
    if (direction === 'asc') throw badQuery('Sorting relevance score ascending is not allowed.')
    if (!score) {
      throw badQuery(
        'Must include a search query (such as ?search=example or /filter=display_name.search:example) in order to sort by relevance_score.',
      )
    }
    return direction === 'desc' ? [scoreKey(score)] : []
  }
  const named = requireField(table, key)
  if (!named.field.canSort) throw crash()
  // Only the exact words count; anything else is taken and does nothing.
  if (direction !== 'asc' && direction !== 'desc') return []
  const stored = key === 'publication_year' ? requireField(table, 'publication_date') : named
  return [fieldKey(table, stored, direction === 'desc')]
}

/** Reads `sort`. `score` is there when the request searches. @throws {Refusal} */
export function readOrder(table: Table, sort: string, score: ((index: number) => number) | null): Order {
  const asked = sort === '' ? [] : sort.split(',').flatMap((part) => askedKey(table, part, score))
  return { asked, standard: standardOrder(table, score) }
}
