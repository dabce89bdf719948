import { isJsonObject, type Json, type JsonObject } from '#lib/json'
import { type EntityType, shortId } from '#query'
import type { Cell, Column } from '../schema/column.ts'
import { type Derivation, fillTemplate, itemColumn } from '../schema/derivation.ts'
import type { EntityFiles } from '../schema/manifest.ts'
import { type Reader, readerOf } from '../schema/reader.ts'
import { createParts, type LoadFile, type Parts } from './parts.ts'
import { plainId } from './plain-id.ts'

/**
 * The records of one entity. Rows are numbered in the entity's default order. Root keys are loaded by `need` before
 * anything asks for them; asking for one that was not is a programmer's mistake.
 */
export interface RecordStore {
  readonly entity: EntityType
  readonly rows: number
  /** Root keys that records have, in the order they have them. */
  readonly roots: readonly string[]
  /** Loads the parts that hold these root keys (unknown ones are ignored). */
  need(roots: Iterable<string>): Promise<void>
  /** The column of a root key, `null` when no record has it. */
  column(root: string): Column | null
  /** The short id of a row. Needs `id`. */
  idOf(row: number): string
  /** Short ids by row. Needs `id`. */
  ids(): readonly string[]
  /** The row of a short id, `null` when there is none. Needs `id`. */
  rowOf(id: string): number | null
  /** One record with these root keys. */
  read(row: number, roots: Iterable<string>): JsonObject
}

/** The records of an entity that has none. */
export const NO_FILES: EntityFiles = { rows: 0, roots: [], derived: {}, parts: [] }

export function createStore(entity: EntityType, files: EntityFiles, load: LoadFile): RecordStore {
  const parts = createParts(entity, files, load)
  const { column, reader } = createColumns(files, parts)
  const idOf = (row: number): string => {
    const text = String(reader('id')(row) ?? '')
    return plainId(text) ?? shortId(entity, text)
  }
  const ids = once(() => Array.from({ length: files.rows }, (_, row) => idOf(row)))
  const rows = once(() => new Map(ids().map((id, row) => [id.toLowerCase(), row])))

  return {
    entity,
    rows: files.rows,
    roots: files.roots,
    need: (roots) => parts.need(rootsBehind(roots, files.derived)),
    column,
    idOf,
    ids,
    rowOf: (id) => rows().get(id.toLowerCase()) ?? null,
    read: (row, roots) => {
      const body: Record<string, Json> = {}
      for (const root of roots) {
        const value = reader(root)(row)
        if (value !== undefined) body[root] = value
      }
      return body
    },
  }
}

interface Columns {
  column(root: string): Column | null
  reader(root: string): Reader
}

/** The columns of root keys and what reads them, each made once. */
function createColumns({ derived }: EntityFiles, parts: Parts): Columns {
  const columns = new Map<string, Column | null>()
  const readers = new Map<string, Reader>()
  const column = (root: string): Column | null => {
    const known = columns.get(root)
    if (known !== undefined) return known
    const made = makeColumn(root, { derivation: derived[root], kept: parts.column, column })
    columns.set(root, made)
    return made
  }
  const reader = (root: string): Reader => {
    const known = readers.get(root)
    if (known !== undefined) return known
    const derivation = derived[root]
    const found = derivation?.kind === 'template' ? null : column(root)
    const plain: Reader = found === null ? () => undefined : readerOf(found)
    const made = derivation === undefined ? plain : derivedReader(derivation, { plain, reader })
    readers.set(root, made)
    return made
  }
  return { column, reader }
}

/** The root keys to load for these: those that others are made of as well. */
function rootsBehind(roots: Iterable<string>, derived: EntityFiles['derived']): ReadonlySet<string> {
  const all = new Set(roots)
  for (const root of [...all]) {
    const derivation = derived[root]
    if (derivation?.kind === 'same') all.add(derivation.as)
    if (derivation?.kind === 'item') all.add(derivation.of)
    if (derivation?.kind === 'template') all.add('id')
    if (derivation?.kind === 'copies') for (const copied of Object.values(derivation.keys)) all.add(copied)
  }
  return all
}

interface ColumnSources {
  readonly derivation: Derivation | undefined
  kept(root: string): Column | null
  column(root: string): Column | null
}

function makeColumn(root: string, { derivation, kept, column }: ColumnSources): Column | null {
  if (derivation?.kind === 'same') return column(derivation.as)
  if (derivation?.kind !== 'item') return kept(root)
  const places = kept(root)
  const lists = column(derivation.of)
  return places === null || lists === null ? null : itemColumn(places, lists)
}

function derivedReader(
  derivation: Derivation,
  { plain, reader }: { readonly plain: Reader; readonly reader: (root: string) => Reader },
): Reader {
  if (derivation.kind === 'template') return (row) => fillTemplate(derivation.text, reader('id')(row) ?? null)
  if (derivation.kind !== 'copies') return plain
  return (row): Cell => {
    const rest = plain(row)
    const copied = Object.entries(derivation.keys).flatMap(([key, root]) => {
      const value = reader(root)(row)
      return value === null || value === undefined ? [] : [[key, value] as const]
    })
    return { ...Object.fromEntries(copied), ...(isJsonObject(rest) ? rest : {}) }
  }
}

/** The value of a function, worked out at the first call. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
