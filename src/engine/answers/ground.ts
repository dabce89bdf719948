import type { EntityType, Field } from '#query'
import type { AnswerColumns, Database, TableColumn } from '../database/database.ts'
import type { RecordStore } from '../records/store.ts'
import { textsByRow, upTo } from '../schema/leaves.ts'
import { COUNTRY_ROOTS, type CountryFacts, countryFacts } from '../values/countries.ts'
import { codedValues, type FieldValues } from '../values/field-values.ts'
import { neededRoots, valuesOf } from '../values/values-of.ts'

/**
 * A field's values as a table of the database. `isSingle`: one column `v`, row by row, null where a record has no value;
 * else pairs `rid`, `v`. What `v` means tells `kind`; for coded values `keys`.
 */
export interface FieldTable {
  readonly name: string
  readonly isSingle: boolean
  readonly kind: FieldValues['kind']
  /** The distinct values in order; empty unless coded. */
  readonly keys: readonly string[]
  /** Every record has a value. */
  readonly isFull: boolean
}

/**
 * What answers are made from: the records, and tables of field values that are made when first asked for. The database
 * may still be starting: what makes or asks tables waits for `ready` first; records can be read before.
 */
export interface Ground {
  ready(): Promise<unknown>
  run(sql: string): AnswerColumns
  store(entity: EntityType): RecordStore
  /** The table of all rows of an entity, a column `rid`. */
  baseTable(entity: EntityType): string
  /** The table of a field, `null` when the records do not hold it. */
  fieldTable(field: Field): Promise<FieldTable | null>
  /** The table of the ids of an entity as they stand in records, for its order. */
  idTable(entity: EntityType): Promise<FieldTable>
  newTable(columns: readonly TableColumn[]): string
  drop(table: string): void
}

export function createGround(starting: Promise<Database>, stores: (entity: EntityType) => RecordStore): Ground {
  let started: Database | null = null
  const ready = starting.then((db) => {
    started = db
  })
  // A failed start is reported to whoever waits for it.
  ready.catch(() => {})
  const database = (): Database => {
    if (started === null) throw new Error('The database was not waited for')
    return started
  }
  const bases = new Map<EntityType, string>()
  const tables = new Map<string, Promise<FieldTable | null>>()
  const idTables = new Map<EntityType, Promise<FieldTable>>()
  let made = 0
  let countries: ReadonlyMap<string, CountryFacts> | null = null

  const newTable = (columns: readonly TableColumn[]): string => {
    made += 1
    database().createTable(`t${made}`, columns)
    return `t${made}`
  }
  const needCountries = async (): Promise<ReadonlyMap<string, CountryFacts>> => {
    if (countries === null) {
      const store = stores('countries')
      await store.need(COUNTRY_ROOTS)
      countries = countryFacts(store)
    }
    return countries
  }
  const keepTable = (values: FieldValues, store: RecordStore): FieldTable => {
    const keys = values.kind === 'coded' ? values.keys : []
    const isFull = countRows(values.rows) === store.rows
    return { name: newTable(columnsOf(values, store.rows)), isSingle: values.isSingle, kind: values.kind, keys, isFull }
  }
  const makeIdTable = async (entity: EntityType): Promise<FieldTable> => {
    const store = stores(entity)
    await Promise.all([ready, store.need(['id'])])
    const column = store.column('id')
    const ids = column === null ? [] : textsByRow(column)
    const rows = upTo(ids.length)
    return keepTable(codedValues({ rows, codes: rows, keys: ids }), store)
  }
  const makeFieldTable = async (field: Field): Promise<FieldTable | null> => {
    const store = stores(field.entity)
    const needed = neededRoots(field)
    await Promise.all([ready, store.need(needed.roots)])
    const facts = needed.countries ? await needCountries() : new Map<string, CountryFacts>()
    const values = valuesOf(field, { store, countries: facts })
    return values === null ? null : keepTable(values, store)
  }

  return {
    ready: () => ready,
    run: (sql) => database().run(sql),
    store: stores,
    idTable: (entity) => {
      const known = idTables.get(entity) ?? makeIdTable(entity)
      idTables.set(entity, known)
      return known
    },
    newTable,
    drop: (table) => {
      database().run(`DROP TABLE IF EXISTS ${table}`)
    },
    baseTable: (entity) => {
      const known = bases.get(entity)
      if (known !== undefined) return known
      const name = newTable([{ name: 'rid', values: upTo(stores(entity).rows) }])
      bases.set(entity, name)
      return name
    },
    fieldTable: (field) => {
      const key = `${field.entity} ${field.id}`
      const known = tables.get(key) ?? makeFieldTable(field)
      tables.set(key, known)
      known.catch(() => tables.delete(key))
      return known
    },
  }
}

/** How many different rows there are; rows ascend. */
function countRows(rows: Int32Array): number {
  let count = 0
  for (let k = 0; k < rows.length; k += 1) if (k === 0 || rows[k] !== rows[k - 1]) count += 1
  return count
}

function columnsOf(values: FieldValues, rows: number): readonly TableColumn[] {
  const plain = plainValues(values)
  if (!values.isSingle) {
    return [
      { name: 'rid', values: values.rows },
      { name: 'v', values: plain },
    ]
  }
  const spread = plain instanceof Int32Array ? new Int32Array(rows) : new Float64Array(rows)
  const present = new Uint8Array(Math.ceil(rows / 8))
  for (let k = 0; k < values.rows.length; k += 1) {
    const row = values.rows[k] ?? 0
    spread[row] = plain[k] ?? 0
    present[row >> 3] = (present[row >> 3] ?? 0) | (1 << (row & 7))
  }
  return [{ name: 'v', values: spread, present }]
}

function plainValues(values: FieldValues): Int32Array | Float64Array {
  if (values.kind === 'coded') return values.codes
  return values.kind === 'number' ? values.numbers : Int32Array.from(values.truths)
}
