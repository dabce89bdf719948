import type { Json, JsonObject } from '#lib/json'
import { distinctRefs, type EntityRef, refOf } from '../body/ref.ts'
import { dig, listOf } from '../body/value.ts'
import { findField, findFilterField } from '../catalog/fields.ts'
import { type FieldId, toFieldId } from '../model/clause.ts'
import type { EntityType } from '../model/entity-type.ts'
import {
  booleanCell,
  dateCell,
  entitiesCell,
  linkCell,
  numberCell,
  statusCell,
  textCell,
  textsCell,
  yearCell,
} from './cell.ts'
import type { Cell, Column, ColumnKind } from './column.ts'

/** A column and how its cells are read. Total: any body gives a cell. */
export interface Spec extends Column {
  readonly read: (body: JsonObject) => Cell
  /** All records a cell names the first of; only columns of kind `entities` have it. */
  readonly refs: ((body: JsonObject) => readonly EntityRef[]) | null
}

/**
 * A row of a column table, still without its entity. `path` leads to the value and, where the catalog has a field of
 * that name, gives sort key and filter field; `sort` and `filter` say otherwise (`null`: none).
 */
export interface Draft {
  readonly id: string
  readonly label: string
  readonly kind: ColumnKind
  readonly path: string
  readonly read: (body: JsonObject) => Cell
  readonly refs?: (body: JsonObject) => readonly EntityRef[]
  readonly sort?: string | null
  readonly filter?: string | null
  readonly select?: readonly string[]
  readonly width?: number
}

type Extra = Partial<Pick<Draft, 'path' | 'sort' | 'filter' | 'select' | 'width'>>

const WIDTHS: Readonly<Record<ColumnKind, number>> = {
  text: 200,
  number: 96,
  year: 72,
  date: 112,
  boolean: 96,
  entities: 220,
  link: 176,
  status: 112,
}

type Reader = (value: Json | undefined) => Cell
const draft =
  (kind: ColumnKind, reader: Reader) =>
  (id: string, label: string, extra: Extra = {}): Draft => {
    const path = extra.path ?? id
    return { id, label, kind, ...extra, path, read: (body) => reader(dig(body, path)) }
  }

export const text = draft('text', textCell)
export const number = draft('number', numberCell)
export const year = draft('year', yearCell)
export const date = draft('date', dateCell)
export const boolean = draft('boolean', booleanCell)
export const link = draft('link', (value) => linkCell(value))
export const doi = draft('link', (value) => linkCell(value, 'https://doi.org/'))
export const texts = draft('text', (value) => textsCell(listOf(value)))

/** Records of one kind named at a path: one, a list, ids alone or names alone. */
export function entities(id: string, label: string, of: EntityType, extra: Extra = {}): Draft {
  const path = extra.path ?? id
  return gathered(id, label, (body) => listOf(dig(body, path)).map((value) => refOf(of, value)), { ...extra, path })
}

/** Records gathered by a function of their own. */
export function gathered(
  id: string,
  label: string,
  gather: (body: JsonObject) => readonly (EntityRef | null)[],
  extra: Extra & { readonly path: string },
): Draft {
  const refs = (body: JsonObject): readonly EntityRef[] => distinctRefs(gather(body))
  return { id, label, kind: 'entities', ...extra, refs, read: (body) => entitiesCell(refs(body)) }
}

/** A value of a closed list. `list`: an entity type, or the name of an enumeration. */
export function status(id: string, label: string, list: EntityType | 'versions', extra: Extra = {}): Draft {
  const path = extra.path ?? id
  const of = list === 'versions' ? null : list
  return { id, label, kind: 'status', ...extra, path, read: (body) => statusCell(list, dig(body, path), of) }
}

/** A column read by a function of its own. */
export function custom(kind: ColumnKind, head: Omit<Draft, 'kind' | 'read'>, read: Draft['read']): Draft {
  return { ...head, kind, read }
}

function sortKeyOf(entity: EntityType, { path, sort, kind }: Draft): FieldId | null {
  if (sort !== undefined) return sort === null ? null : toFieldId(sort)
  const field = kind === 'entities' ? null : findField(entity, path)
  return field?.canSort && !field.needsPlan ? field.id : null
}

function filterFieldOf(entity: EntityType, { path, filter }: Draft): FieldId | null {
  if (filter !== undefined) return filter === null ? null : toFieldId(filter)
  const field = findFilterField(entity, path)
  return field === null || field.needsPlan || field.isUnlisted || field.kind === 'search' ? null : field.id
}

/** The draft as a column of an entity; a body that is not as expected gives a missing cell. */
export function finish(entity: EntityType, row: Draft): Spec {
  const root = row.path.split('.')[0] ?? row.path
  return {
    id: row.id,
    entity,
    label: row.label,
    kind: row.kind,
    sortKey: sortKeyOf(entity, row),
    filterField: filterFieldOf(entity, row),
    select: row.select ?? [root],
    width: row.width ?? WIDTHS[row.kind],
    read: row.read,
    refs: row.refs ?? null,
  }
}
