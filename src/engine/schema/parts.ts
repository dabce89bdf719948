import { makeData, RecordBatch, Schema, Struct, Table, tableFromIPC, tableToIPC } from 'apache-arrow'
import type { JsonObject } from '#lib/json'
import type { EntityInfo } from '#query'
import { type Column, encodeColumn } from './column.ts'
import { type Derivation, findDerivations, keptCells } from './derivation.ts'
import { inDefaultOrder } from './order.ts'
import { isValid } from './reader.ts'

/** Some root keys of all records of an entity, as an Arrow IPC stream. */
export interface Part {
  readonly name: string
  readonly roots: readonly string[]
  readonly bytes: Uint8Array
}

/** The records of an entity, laid out. */
export interface EncodedEntity {
  readonly rows: number
  /** Root keys in the order records have them. */
  readonly roots: readonly string[]
  readonly derived: Readonly<Record<string, Derivation>>
  readonly parts: readonly Part[]
}

/** A root key this large gets a part of its own, so that it travels only when asked for. */
const OWN_PART_BYTES = 400_000
const CORE = 'core'

/** Lays records out as columns: the light root keys together in `core`, each heavy one apart. */
export function encodeEntity(info: EntityInfo, records: readonly JsonObject[]): EncodedEntity {
  const ordered = inDefaultOrder(info, records)
  const derived = findDerivations(ordered)
  const roots = rootsOf(ordered)
  const columns = roots.flatMap((root) => {
    const cells = keptCells(ordered, { root, derivation: derived[root] })
    return cells === null ? [] : [encodeColumn(root, cells)]
  })
  const abstracts = columns.find(({ field }) => field.name === 'abstract_inverted_index')
  if (abstracts !== undefined) columns.push(presenceColumn('$has_abstract', abstracts))
  const measured = columns.map((column) => ({ column, part: partOf(column.field.name, [column]) }))
  const isHeavy = ({ part }: (typeof measured)[number]): boolean =>
    part.bytes.length >= OWN_PART_BYTES && part.name !== 'id'
  const light = measured.filter((one) => !isHeavy(one)).map(({ column }) => column)
  const heavy = measured.filter(isHeavy).map(({ part }) => part)
  return { rows: ordered.length, roots, derived, parts: [partOf(CORE, light), ...heavy] }
}

/**
 * Whether records have the value: for what is asked of a heavy one, which then need not travel. Not a key of any record:
 * its name begins with `$`.
 */
function presenceColumn(name: string, { data }: Column): Column {
  return encodeColumn(
    name,
    Array.from({ length: data.length }, (_, row) => isValid(data, row)),
  )
}

function rootsOf(records: readonly JsonObject[]): readonly string[] {
  const roots = new Set<string>()
  for (const record of records) for (const root in record) roots.add(root)
  return [...roots]
}

function partOf(name: string, columns: readonly Column[]): Part {
  return { name, roots: columns.map((column) => column.field.name), bytes: bytesOf(columns) }
}

function bytesOf(columns: readonly Column[]): Uint8Array {
  const schema = new Schema(columns.map((column) => column.field))
  const children = columns.map((column) => column.data)
  const length = columns[0]?.data.length ?? 0
  const rows = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children })
  return tableToIPC(new Table(schema, [new RecordBatch(schema, rows)]), 'stream')
}

/** The columns of a part again, by root key. */
export function decodePart(bytes: Uint8Array): ReadonlyMap<string, Column> {
  const table = tableFromIPC(bytes)
  const columns = new Map<string, Column>()
  for (const [index, field] of table.schema.fields.entries()) {
    const data = table.getChildAt(index)?.data[0]
    if (data !== undefined) columns.set(field.name, { field, data })
  }
  return columns
}
