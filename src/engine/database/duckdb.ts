import type { DuckDBBindings } from '@duckdb/duckdb-wasm/blocking'
import {
  type Data,
  Field,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  type Vector,
} from 'apache-arrow'
import type { AnswerColumn, Database, TableColumn } from './database.ts'

/** No extension may come from the network: what is not built in is not used. */
const SETTINGS = `
  SET autoinstall_known_extensions = false;
  SET autoload_known_extensions = false;
`

/** Opens an empty database in memory. */
export function openDatabase(bindings: DuckDBBindings): Database {
  bindings.open({ path: ':memory:', query: { castBigIntToDouble: true } })
  const connection = bindings.connect()
  connection.query(SETTINGS)
  return {
    createTable: (table, columns) => {
      connection.insertArrowFromIPCStream(ipcOf(columns), { name: table, create: true })
    },
    run: (sql) => {
      const answer = connection.query(sql)
      return answer.schema.fields.map((_field, index) => toNumbers(answer.getChildAt(index)))
    },
    close: () => {
      connection.close()
      bindings.reset()
    },
  }
}

function toNumbers(column: Vector | null): AnswerColumn {
  if (column === null) return []
  const values: unknown = column.nullCount === 0 ? column.toArray() : null
  if (values instanceof Int32Array || values instanceof Float64Array) return values
  return Array.from({ length: column.length }, (_, row) => {
    const value: unknown = column.get(row)
    return value === null || value === undefined ? null : Number(value)
  })
}

function ipcOf(columns: readonly TableColumn[]): Uint8Array {
  const children = columns.map(dataOf)
  const schema = new Schema(columns.map(({ name, values }) => new Field(name, typeOf(values), true)))
  const length = columns[0]?.values.length ?? 0
  const rows = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children })
  return tableToIPC(new Table(schema, [new RecordBatch(schema, rows)]), 'stream')
}

const typeOf = (values: TableColumn['values']): Int32 | Float64 =>
  values instanceof Int32Array ? new Int32() : new Float64()

function dataOf({ values, present }: TableColumn): Data {
  const nulls = present === undefined ? { nullCount: 0 } : { nullCount: -1, nullBitmap: present }
  return values instanceof Int32Array
    ? makeData({ type: new Int32(), length: values.length, data: values, ...nulls })
    : makeData({ type: new Float64(), length: values.length, data: values, ...nulls })
}
