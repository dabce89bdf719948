import type { Json } from '#lib/json'
import { entityInfo, findField, type Query, type SortKey, toFieldId } from '#query'
import { engineErrors } from '../engine-error.ts'
import { isSearching } from '../search/search-hits.ts'
import { tableFor } from './conditions.ts'
import type { FieldTable } from './field-table.ts'
import type { Ground } from './ground.ts'
import type { Frame } from './sql.ts'
import { sqlNumber } from './sql.ts'
import { firstAtLeast } from './value-test.ts'

/** One key of an order over a frame. */
export interface OrderKey {
  readonly column: string
  readonly isDescending: boolean
  /** The value in a cursor, and back as the number that stands in the column. */
  toMark(value: number | null): Json
  /** `undefined`: the mark does not fit. */
  fromMark(mark: Json | undefined): number | null | undefined
}

export interface OrderContext {
  readonly ground: Ground
  readonly frame: Frame
  readonly scoreColumn: string
}

const isNumberOrNull = (mark: Json | undefined): mark is number | null => mark === null || typeof mark === 'number'

const plainMarks = {
  toMark: (value: number | null): Json => value,
  fromMark: (mark: Json | undefined) => (isNumberOrNull(mark) ? mark : undefined),
}

/** Texts stand in cursors as texts, so that a cursor tells what it stands behind. */
const textMarks = (keys: readonly string[]) => ({
  toMark: (value: number | null): Json => (value === null ? null : (keys[value] ?? null)),
  fromMark: (mark: Json | undefined): number | null | undefined => {
    if (mark === null) return null
    if (typeof mark !== 'string') return undefined
    const at = firstAtLeast(keys, mark)
    // A text that is not there any more stands between its neighbours.
    return keys[at] === mark ? at : at - 0.5
  },
})

/**
 * The keys of an order, without the last one: records that are equal in all of them come in the entity's default order,
 * which is the order of their rows.
 */
export function orderKeys(
  { query, sort }: { readonly query: Query; readonly sort: readonly SortKey[] },
  context: OrderContext,
): Promise<readonly OrderKey[]> {
  const keys = sort.length > 0 ? sort : defaultOrder(query)
  return Promise.all(keys.map((key) => orderKey(query, { key, context })))
}

function defaultOrder(query: Query): readonly SortKey[] {
  if (!isSearching(query)) return []
  return entityInfo(query.entity).searchSort.map((text) => {
    const [key = '', direction] = text.split(':')
    return { key: toFieldId(key), direction: direction === 'desc' ? 'desc' : 'asc' }
  })
}

async function orderKey(
  query: Query,
  { key, context }: { readonly key: SortKey; readonly context: OrderContext },
): Promise<OrderKey> {
  const isDescending = key.direction === 'desc'
  if (key.key === 'relevance_score') return { column: context.scoreColumn, isDescending, ...plainMarks }
  const table = await sortTable(query, { name: key.key, ground: context.ground })
  const marks = table.kind === 'coded' ? textMarks(table.keys) : plainMarks
  return { column: context.frame.column(table), isDescending, ...marks }
}

/** Sorting works by their year is carried out by their date (provider catalog, note); by id means by the whole URL. */
function sortTable(
  query: Query,
  { name, ground }: { readonly name: string; readonly ground: Ground },
): Promise<FieldTable> {
  if (name === 'id') return ground.idTable(query.entity)
  const isYear = name === 'publication_year' && query.entity === 'works'
  const field = findField(query.entity, isYear ? 'publication_date' : name)
  if (field === null) throw engineErrors.unsupported(`Sorting by ${name} is not possible.`, 'There is no such field.')
  return tableFor(field, ground)
}

/** `ORDER BY` of these keys; missing values come last in both directions. */
export function orderBy(keys: readonly OrderKey[], rid: string): string {
  const parts = keys.map((key) => `${key.column} ${key.isDescending ? 'DESC' : 'ASC'} NULLS LAST`)
  return [...parts, `${rid} ASC`].join(', ')
}

/** The rows behind one with these values: what comes later in some key and is equal in all before it. */
export function isBehind(
  keys: readonly OrderKey[],
  { values, rid, row }: { readonly values: readonly (number | null)[]; readonly rid: string; readonly row: number },
): string {
  return keys.reduceRight(
    (rest, key, index) => {
      const value = values[index] ?? null
      if (value === null) return `${key.column} IS NULL AND (${rest})`
      const later = `${key.column} ${key.isDescending ? '<' : '>'} ${sqlNumber(value)} OR ${key.column} IS NULL`
      return `${later} OR (${key.column} = ${sqlNumber(value)} AND (${rest}))`
    },
    `${rid} > ${sqlNumber(row)}`,
  )
}
