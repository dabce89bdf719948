import type { Entity } from '../model/entity.ts'
import { type EntityType, isCrossref } from '../model/entity-type.ts'
import type { Query, View } from '../model/query.ts'
import { MISSING } from './cell.ts'
import type { Cell, Column } from './column.ts'
import { rawColumn } from './raw.ts'
import type { Spec } from './spec.ts'
import { columnTable } from './tables.ts'

/** Numbers a query asks about join the table: at most so many. */
const MOST_ASKED = 3

/** Every column of an entity, in the order they are offered. The same list at every call. */
export function columnsOf(entity: EntityType): readonly Column[] {
  return columnTable(entity).all
}

const findSpec = (entity: EntityType, id: string): Spec | null =>
  columnTable(entity).byId.get(id) ?? rawColumn(entity, id)

/**
 * The column with this id, `null` when the entity has none. The name of any root field is an id too: without a column
 * of its own its values are shown as they came.
 */
export function findColumn(entity: EntityType, id: string): Column | null {
  return findSpec(entity, id)
}

/**
 * The columns a table begins with. With a query, numbers, years and days that its clauses ask about come along (at most
 * three): who filters by impact wants to see it.
 */
export function defaultColumns(entity: EntityType, query?: Pick<Query, 'filter'>): readonly Column[] {
  const { all, usual } = columnTable(entity)
  const asked = new Set<string>(query?.filter.map((clause) => clause.field))
  const joins = (column: Column): boolean =>
    (column.kind === 'number' || column.kind === 'year' || column.kind === 'date') &&
    column.filterField !== null &&
    asked.has(column.filterField) &&
    !usual.includes(column)
  return asked.size === 0 ? usual : [...usual, ...all.filter(joins).slice(0, MOST_ASKED)]
}

/** The column that shows a root field: the one of that name, else the first made of it alone, else its raw values. */
function columnOfRoot(entity: EntityType, root: string): Column | null {
  const { all, byId } = columnTable(entity)
  return byId.get(root) ?? all.find((column) => column.select.join() === root) ?? rawColumn(entity, root)
}

const once = (columns: readonly (Column | null)[]): readonly Column[] => [
  ...new Set(columns.filter((column) => column !== null)),
]

/**
 * The columns a view shows, in order: those it names, else those made of the root fields of a pasted `select=`, else the
 * default ones. Ids and root fields that are none are passed over; when nothing is left, the default ones are shown.
 */
export function columnsOfView(query: Query, view: View): readonly Column[] {
  const { entity } = query
  const named = once((view.columns ?? []).map((id) => findColumn(entity, id)))
  if (named.length > 0) return named
  const selected = once((view.select ?? []).map((root) => columnOfRoot(entity, root)))
  return selected.length > 0 ? selected : defaultColumns(entity, query)
}

/**
 * What a cell of a column shows of a record. Total: a body with missing, null or misshapen parts gives a missing cell,
 * and the shapes of older answers are read too.
 */
export function readCell(column: Column, entity: Entity): Cell {
  return findSpec(column.entity, column.id)?.read(entity.body) ?? MISSING
}

/** Root fields that the columns are read from, for `select=`; always with `id` and what names the record. */
export function selectOf(columns: readonly Column[]): readonly string[] {
  const entity = columns[0]?.entity
  const name = entity === 'locations' ? 'title' : 'display_name'
  const always = entity !== undefined && isCrossref(entity) ? ['DOI', 'title'] : ['id', name]
  return [...new Set([...always, ...columns.flatMap((column) => column.select)])]
}

/** A cell as plain text, for exports, copies and screen readers: '' when missing, numbers without separators. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'missing':
      return ''
    case 'text':
    case 'link':
      return cell.text
    case 'number':
    case 'year':
      return String(cell.value)
    case 'date':
      return cell.value
    case 'boolean':
      return cell.value ? 'yes' : 'no'
    case 'status':
      return cell.label
    case 'entities': {
      const rest = cell.more === 0 ? '' : ` + ${cell.more}`
      return cell.items.map((item) => item.label).join('; ') + rest + (cell.isCut ? ' or more' : '')
    }
  }
}
