import type { EntityType, Field } from '#query'
import type { AnswerColumns, Database, TableColumn } from '../database/database.ts'
import type { RecordStore } from '../records/store.ts'
import { textsByRow, upTo } from '../schema/leaves.ts'
import { COUNTRY_ROOTS, type CountryFacts, countryFacts } from '../values/countries.ts'
import { codedValues, type FieldValues } from '../values/field-values.ts'
import { neededRoots, valuesOf } from '../values/values-of.ts'
import { type FieldTable, toFieldTable } from './field-table.ts'

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
  const tables = createTables(starting)
  const countries = remembered(
    () => '',
    async () => {
      const store = stores('countries')
      await store.need(COUNTRY_ROOTS)
      return countryFacts(store)
    },
  )
  const toTable = (values: FieldValues, { rows }: RecordStore): FieldTable =>
    toFieldTable(values, { rows, newTable: tables.newTable })

  const makeIdTable = async (entity: EntityType): Promise<FieldTable> => {
    const store = stores(entity)
    await Promise.all([tables.ready(), store.need(['id'])])
    const column = store.column('id')
    const ids = column === null ? [] : textsByRow(column)
    const rows = upTo(ids.length)
    return toTable(codedValues({ rows, codes: rows, keys: ids }), store)
  }
  const makeFieldTable = async (field: Field): Promise<FieldTable | null> => {
    const store = stores(field.entity)
    const needed = neededRoots(field)
    await Promise.all([tables.ready(), store.need(needed.roots)])
    const facts = needed.countries ? await countries(field) : new Map<string, CountryFacts>()
    const values = valuesOf(field, { store, countries: facts })
    return values === null ? null : toTable(values, store)
  }
  const idTable = remembered((entity: EntityType) => entity, makeIdTable)
  const fieldTable = remembered((field: Field) => `${field.entity} ${field.id}`, makeFieldTable)
  const bases = new Map<EntityType, string>()
  const baseTable = (entity: EntityType): string => {
    const known = bases.get(entity) ?? tables.newTable([{ name: 'rid', values: upTo(stores(entity).rows) }])
    bases.set(entity, known)
    return known
  }
  return { ...tables, store: stores, baseTable, fieldTable, idTable }
}

type Tables = Pick<Ground, 'ready' | 'run' | 'newTable' | 'drop'>

function createTables(starting: Promise<Database>): Tables {
  let started: Database | null = null
  let made = 0
  const ready = starting.then((db) => {
    started = db
  })
  // A failed start is reported to whoever waits for it.
  ready.catch(() => {})
  const database = (): Database => {
    if (started === null) throw new Error('The database was not waited for')
    return started
  }
  return {
    ready: () => ready,
    run: (sql) => database().run(sql),
    newTable: (columns) => {
      made += 1
      database().createTable(`t${made}`, columns)
      return `t${made}`
    },
    drop: (table) => {
      database().run(`DROP TABLE IF EXISTS ${table}`)
    },
  }
}

/** Makes the answer for each key once; what failed is tried again. */
function remembered<Ask, Answer>(
  keyOf: (ask: Ask) => string,
  make: (ask: Ask) => Promise<Answer>,
): (ask: Ask) => Promise<Answer> {
  const made = new Map<string, Promise<Answer>>()
  return (ask) => {
    const key = keyOf(ask)
    const answer = made.get(key) ?? make(ask)
    made.set(key, answer)
    answer.catch(() => made.delete(key))
    return answer
  }
}
